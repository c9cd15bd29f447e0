using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Identity;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Api;
using PerfServerless.SimulatedTeams;
using PerfServerless.SimulatedTeams.Chats;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>The app as a process that dies, over storage and a channel that live on. Nobody answers by himself: the test speaks for all.</summary>
internal sealed class CrashWorld : IAsyncDisposable
{
    private readonly OrganisationCopy organisation;
    private readonly AzuriteServer storage;
    private readonly WebApplication channel;

    private CrashWorld(OrganisationCopy organisation, AzuriteServer storage, AppServer app, WebApplication channel, Reaper reaper)
    {
        (this.organisation, this.storage, this.channel) = (organisation, storage, channel);
        (App, Reaper) = (app, reaper);
        Rooms = channel.Services.GetRequiredService<ChatRooms>();
        Bot = channel.Services.GetRequiredService<BotClient>();
        Stores = new StoreTables(new TableServiceClient(storage.ConnectionString, new StorageClientOptions(TimeProvider.System)), TimeProvider.System);
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

    /// <summary>Waits until the app has done everything that is due now.</summary>
    public async Task QuietAsync()
    {
        const int Looks = 6;
        var (same, last) = (0, (Seen: -1L, Told: -1));
        await Eventually.TrueAsync("the app to have done what is due", async () =>
        {
            var clock = await App.ClockAsync();
            var now = (Reaper.Seen, Told: (await App.NewestCycleAsync("weekly"))?.Timeline.Count ?? 0);
            same = now == last && !(clock.NextDue <= clock.Now) ? same + 1 : 0;
            last = now;
            return same >= Looks;
        });
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
