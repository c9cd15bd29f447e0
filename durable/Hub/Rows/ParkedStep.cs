namespace PerfServerless.Durable.Hub.Rows;

/// <summary>Why an instance is parked, with the recorded and the replayed step side by side where replay and history parted.</summary>
/// <param name="RefusedVersion">The instance's version where the worker may not run it; null where that is not why. A process that may run
/// it takes it up again.</param>
internal sealed record ParkedStep(
    string Sentence, DateTime At, int? TaskId = null, string? Recorded = null, string? Replayed = null, string? RefusedVersion = null);
