namespace PerfServerless.Durable.Versioning;

/// <summary>The worker's version and how strictly instances must match it. By default every instance runs.</summary>
public sealed record OrchestrationVersioning(
    VersionMatchStrategy Match = VersionMatchStrategy.None, TaskVersion Worker = default, VersionFailureStrategy OnMismatch = VersionFailureStrategy.Reject)
{
    public const string MismatchErrorType = "VersionMismatch";

    /// <summary>Why this worker may not run an instance of that version, in a sentence; null where it may.</summary>
    public string? Refusal(TaskVersion instance) => Match switch
    {
        VersionMatchStrategy.None => null,
        VersionMatchStrategy.Strict => instance == Worker
            ? null
            : $"The instance has version '{instance}' and this worker runs version '{Worker}' only.",
        VersionMatchStrategy.CurrentOrOlder => instance.CompareTo(Worker) <= 0
            ? null
            : $"The instance has version '{instance}', which is newer than this worker's, '{Worker}'.",
    };
}
