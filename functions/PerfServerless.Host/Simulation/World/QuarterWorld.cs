using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Simulation;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Handovers;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Settings;
using PerfServerless.Host.Hosting;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Storage.InMemory;

namespace PerfServerless.Host.Simulation.World;

/// <summary>
/// The whole application in one thread under a clock that leaps: the real composition, orchestrations and hub over stores in memory. Only the
/// chats are simulated.
/// </summary>
internal sealed class QuarterWorld
{
    private const int MostSteps = 500_000_000;

    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    // A delay takes no more than 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);

    private static readonly IConfiguration Settings = new ConfigurationBuilder()
        .AddInMemoryCollection([new("PerfServerless:PublicUrl", "http://localhost:3978"), new("Bot:Gate", "Development"), new("Bot:Credential", "None")])
        .Build();

    private readonly ServiceProvider services;
    private readonly TenantId tenant;
    private readonly List<Action> quiet = [];
    private readonly List<Exception> failures = [];
    private readonly Dictionary<PersonId, List<(DateTimeOffset From, DateTimeOffset Until)>> unsteady = [];
    private readonly Dictionary<PersonId, List<(DateTimeOffset Until, Person Was)>> former = [];
    private readonly List<(CadenceId Cadence, DateTimeOffset From, DateTimeOffset Until)> stops = [];
    private Task publishing = Task.CompletedTask;
    private int ids;

    /// <param name="policies">Null for those in force.</param>
    public QuarterWorld(TenantId tenant, DateTimeOffset start, int seed, ReviewPolicies? policies = null)
    {
        this.tenant = tenant;
        Start = start;
        Random = new Random(seed);
        Clock = new ManualClock(start);
        Scheduler = new SimulationScheduler(new Random(seed), Clock, MostSteps) { Quiet = WhenQuiet };
        Chat = new SimulatedChat(new Random(seed), Clock);
        Stores = new InMemoryStores(Clock);
        services = Compose(policies ?? new());
    }

    /// <summary>When the story begins.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>What people do, and whatever else chance decides.</summary>
    public Random Random { get; }

    public ManualClock Clock { get; }

    public SimulationScheduler Scheduler { get; }

    public SimulatedChat Chat { get; }

    public InMemoryStores Stores { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public EmbeddedHub Hub => Get<EmbeddedHub>();

    public IReviewDesk Desk => Get<IReviewDesk>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"s{++ids}");

    /// <summary>In all this time he neither left, nor paused, nor blocked the bot.</summary>
    public bool IsSteady(PersonId person, DateTimeOffset from, DateTimeOffset until) =>
        unsteady.GetValueOrDefault(person, []).TrueForAll(u => u.Until <= from || until <= u.From);

    /// <summary>Something befalls him in this time for which the bot may lose sight of him.</summary>
    public void Unsettle(PersonId person, DateTimeOffset from, DateTimeOffset until)
    {
        if (!unsteady.TryGetValue(person, out var his)) unsteady[person] = his = [];
        his.Add((from, until));
    }

    /// <summary>Whoever owns a cadence wants no cycle of it in this time.</summary>
    public void Stop(CadenceId cadence, DateTimeOffset from, DateTimeOffset until) => stops.Add((cadence, from, until));

    /// <returns>When a cadence ran again, of those stops that reach into this time; null where it ran all the time.</returns>
    public DateTimeOffset? StoppedUntil(CadenceId cadence, DateTimeOffset from, DateTimeOffset until) =>
        stops.Where(s => s.Cadence == cadence && s.From < until && from < s.Until).Select(s => (DateTimeOffset?)s.Until).Max();

    /// <summary>Somebody as he was at a moment: where he lives may have changed since.</summary>
    public Person? PersonAt(PersonId person, DateTimeOffset moment) =>
        former.GetValueOrDefault(person, []).Find(f => moment < f.Until).Was ?? Scorecard.Find(person);

    /// <summary>What went wrong with somebody while he did something.</summary>
    public IReadOnlyList<Exception> Failures => failures;

    /// <summary>The scorecard in force: people change it from chat.</summary>
    public Scorecard Scorecard => Stores.Scorecards.CurrentAsync(tenant, CancellationToken.None).GetAwaiter().GetResult()!.Scorecard;

    /// <summary>Called when everything due at a moment is done, before time moves on.</summary>
    public void AtRest(Action look) => quiet.Add(look);

    public Task WaitAsync(TimeSpan time) => UntilAsync(Now + time);

    public async Task UntilAsync(DateTimeOffset moment)
    {
        // Rounded up to whole milliseconds, which a delay counts in: less would not let time pass.
        while (moment - Now is { Ticks: > 0 } left) await Task.Delay(left < LongestWait ? Math.Ceiling(left.TotalMilliseconds) * Grain : LongestWait, Clock);
    }

    /// <summary>Something happens beside everything else. Whoever meets a fault that passes leaves it at that; anything else is kept.</summary>
    public void Begin(Func<Task> happens) => _ = Task.Factory.StartNew(
        async () =>
        {
            try
            {
                await happens();
            }
            catch (Exception e) when (e is not IOException)
            {
                failures.Add(e);
            }
            catch (IOException)
            {
                // He sees that it did not work, and leaves it at that.
            }
        },
        CancellationToken.None, TaskCreationOptions.DenyChildAttach, Scheduler).Unwrap();

    /// <summary>Puts a scorecard in force, as an import does.</summary>
    public async Task PublishAsync(Scorecard scorecard)
    {
        var before = (await Stores.Scorecards.CurrentAsync(tenant, CancellationToken.None))?.Scorecard;
        var version = ScorecardVersion.Of(scorecard);
        foreach (var was in before?.People ?? [])
            if (scorecard.Find(was.Id) is { } now && now.TimeZone != was.TimeZone) Moved(was);
        await Stores.Scorecards.PublishAsync(new(version, scorecard, Now), CancellationToken.None);
        if (Hub.State != HubState.Active) return;

        await Get<HandoverNews>().TellAsync(before, scorecard, version, CancellationToken.None);
        await Get<CadenceReconciler>().ReconcileAsync(tenant, CancellationToken.None);
        await Get<CadenceReconciler>().TellAsync(tenant, version, CancellationToken.None);
    }

    private void Moved(Person was)
    {
        if (!former.TryGetValue(was.Id, out var his)) former[was.Id] = his = [];
        his.Add((Now, was));
    }

    /// <summary>Runs a story of an organisation from the hub's start to its stop.</summary>
    public void Run(Scorecard scorecard, Func<Task> story) => Scheduler.Run(async () =>
    {
        await PublishAsync(scorecard);
        await Hub.StartAsync();
        await Hub.WhenActive();
        await Get<CadenceReconciler>().ReconcileAsync(tenant, CancellationToken.None);
        await story();
        await Hub.StopAsync();
    });

    // What was committed goes out when nothing else is to be done at a moment, as the relay does it in the background.
    private void WhenQuiet()
    {
        if (!publishing.IsCompleted) return;
        if (Stores.CheckIns.PendingAsync(tenant, CancellationToken.None).GetAwaiter().GetResult().Count > 0)
        {
            publishing = Task.Factory.StartNew(PublishAsync, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Scheduler).Unwrap();
            return;
        }

        foreach (var look in quiet) look();
    }

    private Task PublishAsync() => Get<OutboxRelay>().PublishAsync(tenant, CancellationToken.None);

    private ServiceProvider Compose(ReviewPolicies policies) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IHostEnvironment>(new SimulatedEnvironment())
        .AddSingleton<TimeProvider>(Clock)
        .AddReviews(Settings, BotDoor.OwnMachine)
        .RemoveAll<IChannel>()
        .AddSingleton<IChannel>(Chat)
        .AddInMemoryStores(Stores)
        .AddSingleton(policies)
        .AddSingleton(HostKeys.Make())
        .AddSingleton(s => new EmbeddedHub(
            ReviewRegistry.Create(), new InMemoryHubStore(), Options(), s, Clock, Clock, s.GetRequiredService<ILoggerFactory>()))
        .AddSingleton<IOrchestrations>(s => StandaloneHost.Orchestrations(s.GetRequiredService<EmbeddedHub>()))
        .BuildServiceProvider();

    private HubOptions Options() => new()
    {
        Shards = 4,
        // Renewed rarely: the clock leaps from one due time to the next, and every renewal on the way would be a stop.
        LeaseRenewal = TimeSpan.FromDays(30),
        LeaseDuration = TimeSpan.FromDays(120),
        IsHolderGone = _ => true,
        NewId = NextId,
        QueueOf = StandaloneHost.QueueOf,
        Scheduling = new HubScheduling(() => Scheduler, Scheduler),
    };
}
