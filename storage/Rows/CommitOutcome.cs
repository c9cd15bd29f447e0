namespace PerfServerless.Storage.Rows;

/// <summary>What came of a conditional write, once it is certain.</summary>
/// <param name="FailedAction">Where it was refused: which action by, from 0; null where that is not known.</param>
internal readonly record struct CommitOutcome(bool Written, int Status = 0, int? FailedAction = null)
{
    public static CommitOutcome Done { get; } = new(true);

    /// <summary>A row that should be new was there.</summary>
    public bool Conflict => Status == 409;
}
