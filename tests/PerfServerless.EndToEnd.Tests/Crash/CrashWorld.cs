using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Identity;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Api;
using PerfServerless.SimulatedTeams;
using PerfServerless.SimulatedTeams.Chats;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>The app as a process that dies, over storage and a channel that live on. Nobody answers by himself: the test speaks for all.</summary>
internal sealed class CrashWorld : IAsyncDisposable
{
    private const string HubTable = "Hub";

    /// <summary>Whatever failed is tried again after seconds, at first; what the review waits for comes on the hour.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private readonly OrganisationCopy organisation;
    private readonly TableHubStore hub;
    private readonly AzuriteServer storage;
    private readonly WebApplication channel;

    private CrashWorld(OrganisationCopy organisation, AzuriteServer storage, AppServer app, WebApplication channel, Reaper reaper)
    {
        (this.organisation, this.storage, this.channel) = (organisation, storage, channel);
        (App, Reaper) = (app, reaper);
        Rooms = channel.Services.GetRequiredService<ChatRooms>();
        Bot = channel.Services.GetRequiredService<BotClient>();
        var tables = new TableServiceClient(storage.ConnectionString, new StorageClientOptions(TimeProvider.System));
        (Stores, hub) = (new StoreTables(tables, TimeProvider.System), new TableHubStore(tables, HubTable));
    }

    public AppServer App { get; }
    public Reaper Reaper { get; }
    public ChatRooms Rooms { get; }
    public BotClient Bot { get; }

    /// <summary>What the app has stored, read past the app.</summary>
    public StoreTables Stores { get; }

    public TenantId Tenant => new(Rooms.Organisation.Tenant);

    public static async Task<CrashWorld> StartAsync()
    {
        var organisation = OrganisationCopy.Make((_, behaviour) => behaviour is "blocked" or "not-installed" ? behaviour : "silent");
        var storage = await AzuriteServer.StartAsync();
        var app = await AppServer.StartAsync(storage.ConnectionString, organisation.Root);
        await app.ImportAsync(organisation.Folder);

        var reaper = new Reaper();
        var channel = Simulation.Build(organisation.Read(), app.Bot, null, FreePort.Take(), TimeProvider.System);
        channel.Use((context, next) => reaper.InvokeAsync(context, _ => next(context)));
        await channel.StartAsync();

        var world = new CrashWorld(organisation, storage, app, channel, reaper);
        await Eventually.TrueAsync("everybody to be greeted", () => world.Rooms.All.Count(c => c.Messages.Count > 0) >= world.Rooms.All.Count() - 2);
        return world;
    }

    /// <summary>Waits until the app has done everything that is due now. How long it has done nothing does not tell: it may be slow.</summary>
    public async Task QuietAsync()
    {
        const int Looks = 3;
        var (same, last) = (0, (Seen: -1L, Told: -1));
        await Eventually.TrueAsync("the app to have done what is due", async () =>
        {
            var clock = await App.ClockAsync();
            var now = (Reaper.Seen, Told: (await App.NewestCycleAsync("weekly"))?.Timeline.Count ?? 0);
            same = now == last && !(clock.NextDue <= clock.Now + Soon) && await HasNothingToDoAsync() ? same + 1 : 0;
            last = now;
            return same >= Looks;
        });
    }

    /// <summary>No activity is under way, and nobody has a message that he has not read.</summary>
    private async Task<bool> HasNothingToDoAsync()
    {
        if ((await Stores.CheckIns.PendingAsync(Tenant, default)).Count > 0) return false;

        var shards = await Task.WhenAll(Enumerable.Range(0, new HubOptions().Shards)
            .Select(s => hub.ReadAsync(HubKeys.Partition(s), HubKeys.Messages.From, HubKeys.Messages.To, null, default)));
        return shards.All(s => s.Rows.Count == 0);
    }

    public async Task<CycleView> CycleAsync() =>
        await Eventually.GetAsync("the weekly review", async () => await App.NewestCycleAsync("weekly"));

    public async ValueTask DisposeAsync()
    {
        await channel.StopAsync();
        await channel.DisposeAsync();
        await App.DisposeAsync();
        await storage.DisposeAsync();
        organisation.Dispose();
    }
}
