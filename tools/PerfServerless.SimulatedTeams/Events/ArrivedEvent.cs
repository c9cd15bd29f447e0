using System.Text.Json;

namespace PerfServerless.SimulatedTeams.Events;

/// <summary>An event that arrived.</summary>
/// <param name="Number">Counted as they came, from 1.</param>
/// <param name="Times">How often it came: at least once is what is promised.</param>
/// <param name="Whole">All of it, as it was posted.</param>
internal sealed record ArrivedEvent(int Number, string Id, string Type, string Subject, DateTimeOffset Time, string Sequence, int Times, JsonElement Whole);
