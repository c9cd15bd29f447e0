using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Outbox;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.World;

/// <summary>One process of the application: the real composition over doors that it loses when it dies.</summary>
internal sealed class ReviewProcess
{
    private static readonly IConfiguration Settings = new ConfigurationBuilder()
        .AddInMemoryCollection([new("PerfServerless:PublicUrl", "http://localhost:3978"), new("Bot:Gate", "Development"), new("Bot:Credential", "None")])
        .Build();

    private static readonly HostKeys Keys = HostKeys.Make();

    private readonly ReviewWorld world;
    private int steps;
    private bool waiting;
    private bool relaying;

    public ReviewProcess(ReviewWorld world)
    {
        this.world = world;
        Services = Compose();
    }

    public IServiceProvider Services { get; }

    public Troubles Troubles => world.Troubles;

    public bool IsDead { get; private set; }

    /// <summary>The call of a door at which the process dies; null for never.</summary>
    public int? DiesAtStep { get; set; }

    /// <summary>Calls of its doors so far, each counted before and after.</summary>
    public int Steps => steps;

    public EmbeddedHub Hub => Services.GetRequiredService<EmbeddedHub>();

    public IReviewDesk Desk => Services.GetRequiredService<IReviewDesk>();

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Becomes active and does what the host's services do at start: publish what waits, look after the cadences.</summary>
    public async Task StartAsync()
    {
        await InsistAsync(() => Hub.StartAsync());
        await Hub.WhenActive();
        await PublishAsync();
        await InsistAsync(() => Get<CadenceReconciler>().ReconcileAsync(Acme.Tenant, CancellationToken.None));
    }

    public Task StopAsync() => Hub.StopAsync();

    public void Die() => IsDead = true;

    /// <summary>Publishes what was committed, again and again where it fails, as the relay does in the background.</summary>
    public Task PublishAsync() => InsistAsync(() => Get<OutboxRelay>().PublishAsync(Acme.Tenant, CancellationToken.None));

    /// <summary>Brings committed events to whoever listens, as the relay does in the background.</summary>
    public Task DeliverAsync() => InsistAsync(() => Get<IAnnouncer>().PublishAsync(Acme.Tenant, CancellationToken.None));

    /// <summary>Its relay stands still: what is committed waits for somebody to publish it.</summary>
    public bool HoldsBack { get; set; }

    /// <summary>Something was committed: the relay looks, as it does when it is kicked.</summary>
    public void Committed()
    {
        waiting = !HoldsBack;
        if (!relaying) _ = RelayAsync();
    }

    private async Task RelayAsync()
    {
        relaying = true;
        while (waiting)
        {
            waiting = false;
            await PublishAsync();
        }

        relaying = false;
    }

    public void Note(string what) => world.Note(what);

    public void Step()
    {
        if (++steps == DiesAtStep) Die();
    }

    private async Task InsistAsync(Func<Task> call)
    {
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (Exception e) when (Passes(e))
            {
                await world.WaitAsync(TimeSpan.FromSeconds(5));
            }
        }
    }

    private static bool Passes(Exception e) =>
        e is IOException or HubStoreUnavailableException or HubNotActiveException || (e is AggregateException many && many.InnerExceptions.All(Passes));

    private ServiceProvider Compose()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new TestEnvironment())
            .AddSingleton<TimeProvider>(world.Clock)
            .AddReviews(Settings, BotDoor.OwnMachine)
            .RemoveAll<IChannel>()
            .AddSingleton(world.Policies)
            .AddSingleton(Keys)
            .AddSingleton(Around(world.Stores.Scorecards))
            .AddSingleton(Around(world.Stores.People))
            .AddSingleton(Around(world.Stores.Actuals))
            .AddSingleton(Around(world.Stores.Cycles))
            .AddSingleton(Around(world.Stores.CheckIns))
            .AddSingleton(Around(world.Stores.Statements))
            .AddSingleton(Around(world.Stores.Messages))
            .AddSingleton(Around(world.Stores.Deliveries!))
            .AddSingleton(Around(world.Stores.Decisions))
            .AddSingleton(Around(world.Stores.Meetings))
            .AddSingleton(Around(world.Stores.Addresses))
            .AddSingleton(Around(world.Stores.EventLog))
            .AddSingleton(Around(world.Stores.EventDestinations))
            .AddSingleton(Around<IChannel>(world.Chat));

        if (world.Listener is { } listener) services.AddSingleton<IOwnDestinations>(new Listening(listener));

        return services
            .AddSingleton(
                s => new EmbeddedHub(
                    ReviewRegistry.Create(), Around(world.HubStore), Options(), s, world.Clock, world.Clock, s.GetRequiredService<ILoggerFactory>()))
            .AddSingleton<IOrchestrations>(s =>
            {
                var hub = s.GetRequiredService<EmbeddedHub>();
                return new DurableOrchestrations(hub.Client, () => hub.State == HubState.Active, hub.WhenActive);
            })
            .BuildServiceProvider();
    }

    /// <summary>One destination, for every organisation.</summary>
    private sealed class Listening(IEventDestination listener) : IOwnDestinations
    {
        private readonly IReadOnlyList<IEventDestination> all = [listener];

        public ValueTask<IReadOnlyList<IEventDestination>> OfAsync(TenantId tenant, CancellationToken cancellationToken) => ValueTask.FromResult(all);
    }

    private T Around<T>(T target) where T : class => Lifeline<T>.Around(target, this);

    private HubOptions Options() => new()
    {
        Shards = 2,
        CheckReplay = true,
        // Renewed rarely: the clock leaps from one due time to the next, and every renewal on the way would be a stop.
        LeaseRenewal = TimeSpan.FromDays(1),
        LeaseDuration = TimeSpan.FromDays(4),
        IsHolderGone = _ => true,
        NewId = () => string.Create(CultureInfo.InvariantCulture, $"id{world.NextId()}"),
        Scheduling = new HubScheduling(() => world.Scheduler, world.Scheduler),
    };
}
