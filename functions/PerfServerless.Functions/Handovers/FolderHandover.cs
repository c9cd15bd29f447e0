using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Handovers;

/// <summary>
/// What a folder changes of KPIs while reviews run: their new owners are told and asked for what is owed, and nobody is asked for what is no longer
/// tracked. Done again, it does the rest.
/// </summary>
public sealed class FolderHandover(HandoverNews news, OwedHandover owed)
{
    /// <summary>After a folder's scorecard was put in force over another one.</summary>
    public async Task FollowAsync(Scorecard? before, Scorecard after, string version, CancellationToken cancellationToken)
    {
        await news.TellAsync(before, after, version, cancellationToken);
        if (before is null) return;

        var changed = after.Kpis.Select(now => (Was: before.Find(now.Id), Now: now)).Where(k => k.Was is not null).Select(k => (Was: k.Was!, k.Now)).ToList();
        foreach (var moved in changed.Where(k => k.Was.Owner is not null && k.Now.Owner is not null).GroupBy(k => (From: k.Was.Owner!.Value, To: k.Now.Owner!.Value)))
            await owed.MoveAsync(after, Ids(moved), moved.Key.From, moved.Key.To, tells: null, cancellationToken);
        foreach (var ended in changed
                     .Where(k => k.Now is { TrackedUntil: not null, Owner: not null } && k.Now.TrackedUntil != k.Was.TrackedUntil)
                     .GroupBy(k => k.Now.Owner!.Value))
            await owed.DropUntrackedAsync(after, Ids(ended), ended.Key, tells: null, cancellationToken);
    }

    private static IReadOnlyCollection<KpiId> Ids(IEnumerable<(Kpi Was, Kpi Now)> kpis) => [.. kpis.Select(k => k.Now.Id)];
}
