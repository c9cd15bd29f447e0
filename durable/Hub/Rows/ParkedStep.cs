namespace PerfServerless.Durable.Hub.Rows;

/// <summary>Why an instance is parked, with the recorded and the replayed step side by side where replay and history parted.</summary>
internal sealed record ParkedStep(string Sentence, DateTime At, int? TaskId = null, string? Recorded = null, string? Replayed = null);
