using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Instances;

/// <summary>What an engine tells of its instances, so that no page shows a column that can hold nothing.</summary>
/// <param name="ListsDue">The list tells next due time, lag and number of events; otherwise only an instance's own history does.</param>
/// <param name="Parks">Instances that cannot be replayed are parked; otherwise they fail.</param>
/// <param name="Lacks">What the engine does not tell, in sentences; null where nothing is lacking.</param>
/// <param name="LongestTimer">How long one timer waits at most: a longer wait is several after one another. Null where any wait is one.</param>
public sealed record EngineFacts(bool ListsDue, bool Parks, Saying? Lacks, TimeSpan? LongestTimer = null)
{
    /// <summary>The embedded hub tells everything.</summary>
    public static EngineFacts Everything { get; } = new(true, true, null);
}
