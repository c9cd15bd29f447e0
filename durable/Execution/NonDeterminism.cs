namespace PerfServerless.Durable.Execution;

/// <summary>Where replay and history part: the recorded step and the replayed one side by side.</summary>
/// <param name="TaskId">The step's id; null where no id was involved.</param>
/// <param name="Recorded">What the history holds, in words ("activity 'Remind'"); null where it holds nothing.</param>
/// <param name="Replayed">What the code did, in words; null where it did nothing.</param>
public sealed record NonDeterminism(int? TaskId, string? Recorded, string? Replayed, string Sentence);
