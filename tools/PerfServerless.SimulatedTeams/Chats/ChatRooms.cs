using PerfServerless.SimulatedTeams.Organisations;

namespace PerfServerless.SimulatedTeams.Chats;

/// <summary>All simulated chats, in memory only.</summary>
public sealed class ChatRooms
{
    private readonly Dictionary<string, Chat> byConversation;
    private readonly string idPrefix;
    private long lastId;

    /// <param name="organisation">Whose people chat.</param>
    /// <param name="clock">Machine time: ids of one run must differ from those of the run before, because the bot remembers them.</param>
    public ChatRooms(SimulatedOrganisation organisation, TimeProvider clock)
    {
        Organisation = organisation;
        idPrefix = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        byConversation = organisation.People
            .Where(p => p.Behaviour != Behaviour.Emulator)
            .Select(p => new Chat(p, $"simulated-{organisation.Tenant}-{p.Id}"))
            .ToDictionary(c => c.ConversationId, StringComparer.Ordinal);
    }

    public SimulatedOrganisation Organisation { get; }

    public IEnumerable<Chat> All => byConversation.Values;

    public Chat? Find(string conversationId) => byConversation.GetValueOrDefault(conversationId);

    public Chat? OfPerson(string personId) => All.FirstOrDefault(c => c.Person.Id == personId);

    /// <summary>An id that no activity of this or an earlier run has.</summary>
    public string NextId() => $"{idPrefix}-{Interlocked.Increment(ref lastId)}";
}
