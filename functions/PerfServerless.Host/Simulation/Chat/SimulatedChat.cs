using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Host.Simulation.Chat;

/// <summary>
/// The chats of everybody: keeps every message and every rewriting with its receiver and its moment, and refuses as Teams does whom somebody
/// blocked. Now and then a call fails in passing, as calls over a network do.
/// </summary>
internal sealed class SimulatedChat(Random random, TimeProvider clock) : IChannel
{
    public const string Channel = "teams";

    /// <summary>Of how many calls one fails in passing.</summary>
    private const int OneOf = 300;

    private readonly List<SimulatedMessage> messages = [];
    private readonly Dictionary<string, SimulatedMessage> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonId, List<SimulatedMessage>> byPerson = [];
    private readonly Dictionary<PersonId, Unreachable?> installed = [];
    private readonly HashSet<PersonId> blocking = [];
    private readonly Dictionary<PersonId, int> acting = [];

    public string Name => Channel;

    /// <summary>Called at each new message.</summary>
    public event Action<SimulatedMessage>? Arrived;

    public IReadOnlyList<SimulatedMessage> All => messages;

    /// <summary>How many messages were rewritten, each time counted.</summary>
    public int Rewritten { get; private set; }

    /// <summary>When a call failed last: until shortly after that something may be under way to be tried again.</summary>
    public DateTimeOffset LastFault { get; private set; } = DateTimeOffset.MinValue;

    public IReadOnlyList<SimulatedMessage> Of(PersonId person) => byPerson.GetValueOrDefault(person, []);

    public bool IsBlocking(PersonId person) => blocking.Contains(person);

    /// <summary>The bot can write to him.</summary>
    public bool Reaches(PersonId person) => installed.TryGetValue(person, out var trouble) && trouble is null && !blocking.Contains(person);

    public void Install(PersonId person)
    {
        blocking.Remove(person);
        installed[person] = null;
    }

    /// <summary>He wants nothing of the bot any more; the bot learns it from the next message.</summary>
    public void Block(PersonId person) => blocking.Add(person);

    /// <summary>He does something from here on until what is returned is disposed: what comes to him meanwhile answers it.</summary>
    public IDisposable Acts(PersonId person)
    {
        acting[person] = acting.GetValueOrDefault(person) + 1;
        return new Act(() => acting[person]--);
    }

    public Task<IReadOnlyDictionary<PersonId, Unreachable>> UnreachableAsync(
        TenantId tenant, IReadOnlyCollection<Person> people, CancellationToken cancellationToken)
    {
        var missed = new Dictionary<PersonId, Unreachable>();
        foreach (var person in people)
        {
            if (!installed.TryGetValue(person.Id, out var trouble)) missed[person.Id] = Unreachable.NotThere;
            else if (trouble is { } why) missed[person.Id] = why;
        }

        return Task.FromResult<IReadOnlyDictionary<PersonId, Unreachable>>(missed);
    }

    public Task<Delivery> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        var to = message.To.Id;
        FailNowAndThen();
        if (!installed.ContainsKey(to)) return NotReachable(Unreachable.NotThere);
        if (blocking.Contains(to))
        {
            installed[to] = Unreachable.Refused;
            return NotReachable(Unreachable.Refused);
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"m{messages.Count + 1}");
        var sent = new SimulatedMessage(id, to, message.Content, clock.GetUtcNow(), acting.GetValueOrDefault(to) > 0);
        messages.Add(sent);
        byId[id] = sent;
        if (!byPerson.TryGetValue(to, out var his)) byPerson[to] = his = [];
        his.Add(sent);
        Arrived?.Invoke(sent);
        return Task.FromResult<Delivery>(new Delivery.Delivered(Reference(id)));
    }

    public Task<Delivery> ReplaceAsync(MessageReference old, ChannelMessage message, CancellationToken cancellationToken)
    {
        FailNowAndThen();
        var shown = byId[old.Value];
        if (blocking.Contains(message.To.Id))
        {
            shown.Lose();
            return NotReachable(Unreachable.Refused);
        }

        shown.Show(message.Content, clock.GetUtcNow());
        Rewritten++;
        return Task.FromResult<Delivery>(new Delivery.Delivered(old));
    }

    public static MessageReference Reference(string id) => new(Channel, id);

    private static Task<Delivery> NotReachable(Unreachable why) => Task.FromResult<Delivery>(new Delivery.NotReachable(why));

    private void FailNowAndThen()
    {
        if (random.Next(OneOf) != 0) return;

        LastFault = clock.GetUtcNow();
        throw new IOException("429: too many requests, a simulated fault that passes.");
    }

    private sealed class Act(Action over) : IDisposable
    {
        private Action? over = over;

        public void Dispose() => Interlocked.Exchange(ref over, null)?.Invoke();
    }
}
