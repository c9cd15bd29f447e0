using System.Net;
using System.Net.Sockets;

namespace PerfServerless.TestKit.Network;

/// <summary>
/// Ports of this machine that nobody listens on. Tests that run at once open theirs later, so none is given out twice, and none is of those from
/// which the system takes the near end of every connection that a program opens meanwhile (32768 and above on Linux, 49152 and above elsewhere).
/// </summary>
public static class FreePort
{
    private const int First = 15_000, Behind = 32_000;

    // Programs that test beside this one begin elsewhere.
    private static int next = Environment.ProcessId * 97 % (Behind - First);

    public static int Take()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref next) % (Behind - First));
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
