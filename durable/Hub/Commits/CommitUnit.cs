using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Commits;

/// <summary>Changes that belong together, and how they ended. Several units may share a transaction.</summary>
internal sealed class CommitUnit(IReadOnlyList<RowChange> changes)
{
    private readonly TaskCompletionSource<UnitOutcome> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What one unit may hold: a transaction also carries the shard's owner row.</summary>
    public const int MostRows = HubStoreLimits.RowsPerTransaction - 1;

    /// <inheritdoc cref="MostRows"/>
    public const int MostCharacters = HubStoreLimits.CharactersPerTransaction - 4_000;

    public IReadOnlyList<RowChange> Changes => changes;

    public int Characters { get; } = changes.Sum(HubStoreLimits.SizeOf);

    public Task<UnitOutcome> Done => done.Task;

    public static bool Fits(IReadOnlyList<RowChange> changes) => changes.Count <= MostRows && changes.Sum(HubStoreLimits.SizeOf) <= MostCharacters;

    public void End(UnitOutcome outcome) => done.TrySetResult(outcome);

    public void Fail(Exception e) => done.TrySetException(e);
}
