using System.Globalization;
using System.Net;
using PerfServerless.Domain.Identity;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>A process that was stopped longer than its lease, while another one took over, and that wakes up with a push in its ears.</summary>
public sealed class WokenProcessTests
{
    [Fact]
    public async Task It_refuses_what_was_sent_to_it_while_it_slept()
    {
        using var organisation = new OneOrganisation();
        await using var storage = await AzuriteServer.StartAsync();
        await using var first = await AppServer.StartAsync(storage.ConnectionString, organisation.Keys);
        await first.ImportAsync(organisation.Folder);

        await SignalAsync(first, "STOP");
        await using var second = await AppServer.StartAsync(storage.ConnectionString, organisation.Keys); // it is well when it has taken over
        var pushed = first.PushAsync("revenue", "2026-03", 4711);
        await SignalAsync(first, "CONT");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await pushed);
        var stores = new StoreTables(new TableServiceClient(storage.ConnectionString, new StorageClientOptions(TimeProvider.System)), TimeProvider.System);
        var known = await stores.Actuals.ReadAsync(new TenantId("acme"), [new KpiId("revenue")], default);
        Assert.DoesNotContain(known[new KpiId("revenue")], a => a.Value == 4711);
        Assert.Equal(HttpStatusCode.Created, await second.PushAsync("revenue", "2026-03", 4711));
    }

    private static async Task SignalAsync(AppServer app, string signal)
    {
        await using var kill = ServerProcess.Start("kill", "kill", [$"-{signal}", app.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        Assert.Equal(0, await kill.EndsAsync());
    }
}
