using System.Text.Json.Nodes;

namespace PerfServerless.SimulatedTeams.Chats;

/// <summary>A message of the bot as its reader sees it now.</summary>
/// <param name="SentAt">In business time.</param>
/// <param name="ChangedAt">When it was last rewritten, in business time; null where it never was.</param>
/// <param name="Card">The card it shows; null where it has none.</param>
public sealed record ChatMessage(string Id, DateTimeOffset SentAt, DateTimeOffset? ChangedAt, string? Summary, JsonObject? Card);
