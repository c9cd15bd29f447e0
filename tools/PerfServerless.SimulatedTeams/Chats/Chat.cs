using System.Text.Json.Nodes;
using PerfServerless.SimulatedTeams.Organisations;

namespace PerfServerless.SimulatedTeams.Chats;

/// <summary>One person's chat with the bot.</summary>
public sealed class Chat(SimulatedPerson person, string conversationId)
{
    private readonly List<ChatMessage> messages = [];
    private readonly List<string> remarks = [];
    private readonly Lock gate = new();

    public SimulatedPerson Person => person;
    public string ConversationId => conversationId;

    /// <summary>The bot took the install.</summary>
    public bool Installed { get; set; }

    public IReadOnlyList<ChatMessage> Messages
    {
        get { lock (gate) return [.. messages]; }
    }

    /// <summary>What the person did and what went wrong, oldest first.</summary>
    public IReadOnlyList<string> Remarks
    {
        get { lock (gate) return [.. remarks]; }
    }

    public void Add(ChatMessage message)
    {
        lock (gate) messages.Add(message);
    }

    /// <returns>False where there is no such message.</returns>
    public bool Rewrite(string id, DateTimeOffset now, string? summary, JsonObject? card)
    {
        lock (gate)
        {
            var at = messages.FindIndex(m => m.Id == id);
            if (at < 0) return false;

            messages[at] = messages[at] with { ChangedAt = now, Summary = summary ?? messages[at].Summary, Card = card };
            return true;
        }
    }

    public void Note(DateTimeOffset now, string what)
    {
        lock (gate) remarks.Add($"{now:yyyy-MM-dd HH:mm} {what}");
    }
}
