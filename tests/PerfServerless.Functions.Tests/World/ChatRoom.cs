using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Tests.World;

/// <summary>What the people's chats show: keeps every message that reached somebody, outlives the process that sent it.</summary>
internal sealed class ChatRoom(IAddressStore addresses, TimeProvider clock) : IChannel
{
    public const string Channel = "teams";

    private readonly List<ChatMessage> messages = [];

    public string Name => Channel;

    /// <summary>People who blocked the bot; the channel tells it at the next message.</summary>
    public HashSet<PersonId> Blocking { get; } = [];

    /// <summary>Why whoever is <see cref="Blocking"/> cannot be reached.</summary>
    public Unreachable Refusal { get; set; } = Unreachable.Refused;

    /// <summary>People to whom the channel takes nothing for now, because there was too much.</summary>
    public HashSet<PersonId> Throttling { get; } = [];

    /// <summary>Called at each new message.</summary>
    public Action<ChatMessage>? Watch { get; set; }

    /// <summary>Called when a message was rewritten, before the application hears of it.</summary>
    public Func<ChatMessage, Task>? WatchRewriting { get; set; }

    public IReadOnlyList<ChatMessage> All => messages;

    /// <summary>How often a message came or was rewritten.</summary>
    public int Delivered { get; private set; }

    public async Task<IReadOnlyDictionary<PersonId, Unreachable>> UnreachableAsync(
        TenantId tenant, IReadOnlyCollection<Person> people, CancellationToken cancellationToken)
    {
        var known = (await addresses.ListAsync(tenant, Channel, [.. people.Select(p => p.Id)], cancellationToken)).ToDictionary(a => a.Person);
        var missed = new Dictionary<PersonId, Unreachable>();
        foreach (var person in people.Select(p => p.Id))
        {
            if (!known.TryGetValue(person, out var address)) missed[person] = Unreachable.NotThere;
            else if (address.Trouble is { } trouble) missed[person] = trouble;
        }

        return missed;
    }

    public async Task<Delivery> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        var to = message.To.Id;
        if (await addresses.FindAsync(message.Tenant, Channel, to, cancellationToken) is not { } address)
            return new Delivery.NotReachable(Unreachable.NotThere);
        if (Blocking.Contains(to))
        {
            if (address.Value.Trouble is null)
                await addresses.UpdateAsync(message.Tenant, address.With(address.Value with { Trouble = Refusal }), cancellationToken);
            return new Delivery.NotReachable(Refusal);
        }

        if (Throttling.Contains(to)) throw new ThrottledException();

        var sent = new ChatMessage($"m{messages.Count + 1}", to, message.Content, clock.GetUtcNow());
        messages.Add(sent);
        Delivered++;
        Watch?.Invoke(sent);
        return new Delivery.Delivered(Reference(sent.Id));
    }

    public async Task<Delivery> ReplaceAsync(MessageReference old, ChannelMessage message, CancellationToken cancellationToken)
    {
        if (Blocking.Contains(message.To.Id)) return new Delivery.NotReachable(Unreachable.Refused);
        var rewritten = Message(old.Value);
        rewritten.Card = message.Content;
        Delivered++;
        if (WatchRewriting is { } watch) await watch(rewritten);
        return new Delivery.Delivered(old);
    }

    public static MessageReference Reference(string id) => new(Channel, id);

    public ChatMessage Message(string id) => messages.Single(m => m.Id == id);

    public IReadOnlyList<ChatMessage> Of(PersonId person) => [.. messages.Where(m => m.To == person)];

    /// <summary>The messages on which a person can answer what he owes.</summary>
    public IReadOnlyList<ChatMessage> Answerable(PersonId person) => [.. Of(person).Where(m => m.IsAnswerable)];
}
