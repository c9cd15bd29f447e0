using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PerfServerless.TestKit.Network;

/// <summary>Ports of this machine that nobody listens on; none is given out twice, because tests that run at once open theirs later.</summary>
public static class FreePort
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Take()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (Given.TryAdd(port, true)) return port;
        }
    }
}
