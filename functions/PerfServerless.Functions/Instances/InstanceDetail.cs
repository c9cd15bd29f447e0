namespace PerfServerless.Functions.Instances;

/// <summary>An instance with what happened to it.</summary>
/// <param name="Failure">Why it failed; null where it did not.</param>
/// <param name="History">Its current execution, oldest first.</param>
/// <param name="HistoryRefusal">Why the engine does not show its history; null where it does.</param>
public sealed record InstanceDetail(InstanceView Instance, string? Failure, IReadOnlyList<HistoryLine> History, string? HistoryRefusal = null);
