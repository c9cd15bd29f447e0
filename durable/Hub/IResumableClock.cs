namespace PerfServerless.Durable.Hub;

/// <summary>
/// A business clock that is told, before anything runs, what time it was at the hub's newest commit: a virtual clock goes on
/// from there and never back. The business <see cref="TimeProvider"/> given to the hub may implement it.
/// </summary>
public interface IResumableClock
{
    /// <param name="lastKnown">The business time of the newest commit; null for a new hub.</param>
    void ResumeFrom(DateTimeOffset? lastKnown);
}
