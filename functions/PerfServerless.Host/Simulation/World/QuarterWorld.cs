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
    private readonly HashSet<PersonId> unsteady = [];
    private Task publishing = Task.CompletedTask;
    private int ids;

    /// <param name="policies">Null for those in force.</param>
    public QuarterWorld(TenantId tenant, DateTimeOffset start, int seed, ReviewPolicies? policies = null)
    {
        this.tenant = tenant;
        Random = new Random(seed);
        Clock = new ManualClock(start);
        Scheduler = new SimulationScheduler(new Random(seed), Clock, MostSteps) { Quiet = WhenQuiet };
        Chat = new SimulatedChat(new Random(seed), Clock);
        Stores = new InMemoryStores(Clock);
        services = Compose(policies ?? new());
    }

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

    /// <summary>Neither left, nor moved, paused or blocked the bot in the whole quarter, nor was away.</summary>
    public bool IsSteady(PersonId person) => !unsteady.Contains(person);

    /// <summary>Something befalls him for which the bot may lose sight of him.</summary>
    public void Unsettle(PersonId person) => unsteady.Add(person);

    /// <summary>What went wrong with somebody while he did something.</summary>
    public IReadOnlyList<Exception> Failures => failures;

    /// <summary>The scorecard in force.</summary>
    public Scorecard Scorecard { get; private set; } = null!;

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
        Scorecard = scorecard;
        await Stores.Scorecards.PublishAsync(new(ScorecardVersion.Of(scorecard), scorecard, Now), CancellationToken.None);
        if (Hub.State == HubState.Active) await Get<CadenceReconciler>().ReconcileAsync(tenant, CancellationToken.None);
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
