using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Settings;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.World;

/// <summary>
/// The whole application in one thread under a clock that leaps: real orchestrators, hub and desk, stores and chats in memory.
/// A process can die at any call and another one take over.
/// </summary>
internal sealed class ReviewWorld
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private int ids;

    private ReviewWorld(int seed, Scorecard scorecard, DateTimeOffset start, WorldStores stores, IEventDestination? listener)
    {
        (Stores, Listener) = (stores, listener);
        Random = new Random(seed);
        Clock = new ManualClock(start);
        Scheduler = new SimulationScheduler(Random, Clock);
        Troubles = new Troubles(Random, Clock);
        Chat = new ChatRoom(Stores.Addresses, Clock);
        Scorecard = scorecard;
        Process = new ReviewProcess(this);
    }

    public Random Random { get; }

    /// <summary>Another system that listens; null for none.</summary>
    public IEventDestination? Listener { get; }

    public ManualClock Clock { get; }

    public SimulationScheduler Scheduler { get; }

    public Troubles Troubles { get; }

    public WorldStores Stores { get; }

    public IHubStore HubStore { get; } = new InMemoryHubStore();

    /// <summary>What the processes started from now on decide by.</summary>
    public ReviewPolicies Policies { get; set; } = new();

    public ChatRoom Chat { get; }

    public Scorecard Scorecard { get; private set; }

    /// <summary>The process that lives now.</summary>
    public ReviewProcess Process { get; private set; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Plays a story: everybody but <paramref name="without"/> has installed the bot, and the application runs.</summary>
    /// <param name="stores">In memory where nothing else is said; they have to answer before a call returns.</param>
    public static void Play(
        Func<ReviewWorld, Task> story, int seed = 1, Scorecard? scorecard = null, DateTimeOffset? start = null, IReadOnlyCollection<PersonId>? without = null,
        WorldStores? stores = null, IEventDestination? listener = null)
    {
        var world = new ReviewWorld(
            seed, scorecard ?? AcmeReview.Scorecard, start ?? AcmeReview.Start, stores ?? WorldStores.InMemory(), listener);
        world.Scheduler.Run(async () =>
        {
            await world.PublishAsync(world.Scorecard);
            foreach (var person in world.Scorecard.People.Where(p => without?.Contains(p.Id) != true)) await world.ConnectAsync(person.Id);

            await world.Process.StartAsync();
            await story(world);
            await world.Process.StopAsync();
        });
    }

    /// <summary>What was sent, rewritten, recorded and clicked, for whoever has to find out how a story came to its end.</summary>
    public List<string> Diary { get; } = [];

    public void Note(string what) => Diary.Add($"{Now:MM-dd HH:mm:ss} {what}");

    public int NextId() => ++ids;

    public Task WaitAsync(TimeSpan time) => Task.Delay(time, Clock);

    /// <summary>Waits, unless the first cycle would be over for an hour by then.</summary>
    public async Task<bool> PassAsync(TimeSpan time)
    {
        if (Now + time > AcmeReview.First.Times.MeetingAt.AddHours(1)) return false;

        await WaitAsync(time);
        return true;
    }

    /// <summary>Goes on at this moment, when everything due at it is done.</summary>
    public Task UntilAsync(DateTimeOffset moment) => moment > Now ? WaitAsync(moment + TimeSpan.FromSeconds(1) - Now) : WaitAsync(TimeSpan.FromSeconds(1));

    /// <summary>The organisation changes its scorecard, as an import does.</summary>
    public async Task PublishAsync(Scorecard scorecard)
    {
        Scorecard = scorecard;
        await Stores.Scorecards.PublishAsync(new(ScorecardVersion.Of(scorecard), scorecard, Now), CancellationToken.None);
    }

    /// <summary>A person as one sees him at his client.</summary>
    public Actor this[PersonId person] => new(this, person);

    public async Task<Cycle> CycleAsync(CyclePlan? plan = null) =>
        (await Stores.Cycles.FindAsync((plan ?? AcmeReview.First).Key, CancellationToken.None))!.Value;

    public async Task<CheckInRequest> RequestAsync(PersonId person) =>
        (await Stores.CheckIns.FindAsync(AcmeReview.Request(person), CancellationToken.None))!.Value;

    public async Task<IReadOnlyList<T>> TimelineAsync<T>()
        where T : TimelineEvent =>
        [.. (await Stores.Cycles.TimelineAsync(AcmeReview.First.Key, CancellationToken.None)).Select(t => t.What).OfType<T>()];

    public async Task<Desk> DeskAsync(PersonId person) => (await Stores.CheckIns.DeskAsync(new(Acme.Tenant, person), CancellationToken.None)).Value;

    /// <summary>A KPI's value of the week in question; null where there is none.</summary>
    public async Task<decimal?> ValueAsync(string kpi) =>
        (await Stores.Actuals.ReadAsync(Acme.Tenant, [new(kpi)], CancellationToken.None))[new(kpi)].LastOrDefault(a => a.Period == AcmeReview.Week)?.Value;

    public Task ConnectAsync(PersonId person) =>
        Stores.Addresses.SaveAsync(Acme.Tenant, new(ChatRoom.Channel, person, Alias: $"oid-{person}", Value: $"chat-{person}"), CancellationToken.None);

    /// <summary>The process dies where it stands, and a new one takes over.</summary>
    public async Task CrashAsync()
    {
        Process.Die();
        await ReviveAsync();
    }

    /// <summary>Starts a process in place of one that died, again where that one dies at its start.</summary>
    public async Task ReviveAsync()
    {
        Note("a new process starts");
        Troubles.Crashed();
        Process = new ReviewProcess(this);
        await Process.StartAsync();
    }

    /// <summary>Calls the application as a client does that does not wait for ever, and lets it publish what it committed.</summary>
    /// <returns>Null where no answer came.</returns>
    public async Task<T?> CallAsync<T>(Func<ReviewProcess, Task<T>> call)
        where T : class
    {
        var process = Process;
        T? answer = null;
        try
        {
            answer = await CalledAsync(call, process).WaitAsync(Patience, Clock);
        }
        catch (Exception e) when (e is TimeoutException or IOException or HubNotActiveException)
        {
            Note($"no answer came: {e.GetType().Name} {e.Message}"); // what became of the call is open
        }

        var published = process.PublishAsync();
        await Task.WhenAny(published, WaitAsync(Patience));
        return answer;
    }

    // A task that wakes whoever waits for it on the thread pool is awaited here, where the world's own thread goes on.
    private static async Task<T> CalledAsync<T>(Func<ReviewProcess, Task<T>> call, ReviewProcess process) => await call(process);
}
