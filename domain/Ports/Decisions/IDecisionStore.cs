using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Domain.Ports.Decisions;

/// <summary>
/// What meetings decided, with the action items that follow. It is written by <see cref="ICheckInStore.CommitAsync"/>, together with the desk that
/// follows it.
/// </summary>
public interface IDecisionStore
{
    Task<Versioned<Decision>?> FindAsync(DecisionKey key, CancellationToken cancellationToken);

    /// <returns>What a meeting decided, in the order in which it was written down, with what was taken back.</returns>
    Task<IReadOnlyList<Decision>> ListAsync(CycleKey cycle, CancellationToken cancellationToken);

    /// <param name="cadence">Null for all.</param>
    /// <returns>Every decision whose action item somebody owes, or whose new target somebody has to answer, in the order of <see cref="PageAsync"/>.</returns>
    Task<IReadOnlyList<Decision>> OpenAsync(TenantId tenant, CadenceId? cadence, CancellationToken cancellationToken);

    /// <param name="cadence">Null for all.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="atMost">1 to 1,000.</param>
    /// <returns>
    /// Everything that was ever written down, a page at a time: by cadence, the newest cycle first, and within it by id. A page with fewer than asked
    /// for is the last one.
    /// </returns>
    Task<IReadOnlyList<Decision>> PageAsync(TenantId tenant, CadenceId? cadence, DecisionKey? after, int atMost, CancellationToken cancellationToken);

    /// <returns>What became of a decision, oldest first.</returns>
    Task<IReadOnlyList<DecisionEntry>> EntriesAsync(DecisionKey key, CancellationToken cancellationToken);
}
