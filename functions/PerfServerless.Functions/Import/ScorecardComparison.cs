using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Import;

/// <summary>Counts what differs between two versions of a scorecard.</summary>
internal static class ScorecardComparison
{
    public static ImportSummary.Changes Of<T, TId>(IReadOnlyList<T> now, IReadOnlyList<T>? before, Func<T, TId> id)
        where TId : notnull
    {
        var old = (before ?? []).ToDictionary(id, ContentHash.Of);
        var changed = now.Count(t => old.TryGetValue(id(t), out var hash) && hash != ContentHash.Of(t));
        var kept = now.Count(t => old.ContainsKey(id(t)));
        return new(now.Count, now.Count - kept, changed, old.Count - kept);
    }
}
