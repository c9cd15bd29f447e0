namespace PerfServerless.Durable.Execution;

/// <summary>The orchestrator's wish to go on as a new execution.</summary>
/// <param name="Input">As text of the data converter.</param>
internal sealed record ContinueAsNewRequest(string? Input, TaskVersion? NewVersion);
