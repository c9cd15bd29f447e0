using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary>The app as it is started by hand.</summary>
public sealed class ServeTests
{
    [Theory]
    [InlineData("Kestrel__Endpoints__X__Url", "http://0.0.0.0:{0}")]
    [InlineData("Kestrel__Endpoints__X__Url", "http://[::]:{0}")]
    [InlineData("Kestrel__Endpoints__X__Url", "http://*:{0}")]
    public async Task An_address_that_other_machines_reach_ends_it_whatever_setting_named_it(string setting, string address)
    {
        var folder = Directory.CreateTempSubdirectory("perf-serve-");
        try
        {
            var azurite = await AzuriteServer.Shared;
            var value = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, FreePort.Take());

            var (exit, output) = await AppServer.TryStartAsync(azurite.ConnectionString, folder.FullName, setting, value);

            Assert.Equal(1, exit);
            Assert.Contains("can be reached from other machines", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
