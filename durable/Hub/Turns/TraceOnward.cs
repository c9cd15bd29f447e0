namespace PerfServerless.Durable.Hub.Turns;

/// <summary>The trace that a turn hands on, as W3C trace parents; null where nobody traces.</summary>
/// <param name="Children">To the sub-orchestrations it starts: its own span, or what its execution was started under.</param>
/// <param name="NextGeneration">To what it continues as: the trace stays the one it was started under.</param>
internal readonly record struct TraceOnward(string? Children, string? NextGeneration);
