using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Handovers;

/// <summary>
/// Changes whose KPIs are, or until when they are tracked, for people who say so in chat: it stands until the folder says something new for that
/// very cell. What is owed of them in open reviews goes along.
/// </summary>
public sealed class KpiHandover(
    IScorecardStore scorecards, IPeopleStore versions, OwedHandover owed, HandoverNews news, StaleWrites writes, BusinessTime business)
{
    /// <returns>The KPI as it stands then; null where there is no such KPI or person, or the person has left.</returns>
    public async Task<Kpi?> ReassignAsync(TenantId tenant, KpiId kpi, PersonId to, CancellationToken cancellationToken)
    {
        if (await ChangeAsync(tenant, k => k.Id == kpi ? k with { Owner = to } : k, knows: null, cancellationToken) is not var (before, after)) return null;
        if (after.Find(kpi) is not { } now) return null;
        if (before.Find(kpi)!.Owner is { } from) await owed.MoveAsync(after, [kpi], from, to, tells: null, cancellationToken);
        return now;
    }

    /// <summary>Gives these KPIs of one person to another one; those that are somebody else's by now stay. Done again, it does the rest.</summary>
    /// <param name="to">He is not told that they are his now: he agreed, or is told otherwise.</param>
    /// <param name="tells">What the timeline tells of whoever is not asked any longer, and for how many numbers.</param>
    public async Task ReassignAsync(
        TenantId tenant, IReadOnlyCollection<KpiId> kpis, PersonId from, PersonId to, Func<PersonId, int, TimelineEntry> tells,
        CancellationToken cancellationToken)
    {
        if (await ChangeAsync(tenant, k => kpis.Contains(k.Id) && k.Owner == from ? k with { Owner = to } : k, knows: to, cancellationToken) is not var (_, after))
            return;

        IReadOnlyCollection<KpiId> his = [.. kpis.Where(k => after.Find(k)?.Owner == to)];
        await owed.MoveAsync(after, his, from, to, tells, cancellationToken);
    }

    /// <summary>Nobody is asked for it any more after a day.</summary>
    /// <returns>The KPI as it stands then; null where there is no such KPI.</returns>
    public async Task<Kpi?> NoLongerTrackedAsync(TenantId tenant, KpiId kpi, DateOnly until, CancellationToken cancellationToken) =>
        (await TrackedUntilAsync(tenant, new Dictionary<KpiId, DateOnly?> { [kpi] = until }, cancellationToken))?.Find(kpi);

    /// <summary>Says until when KPIs are tracked; null for as long as there are any.</summary>
    /// <returns>The scorecard as it stands then; null where there is none.</returns>
    public async Task<Scorecard?> TrackedUntilAsync(TenantId tenant, IReadOnlyDictionary<KpiId, DateOnly?> until, CancellationToken cancellationToken) =>
        (await ChangeAsync(tenant, k => until.TryGetValue(k.Id, out var day) ? k with { TrackedUntil = day } : k, knows: null, cancellationToken))?.After;

    /// <returns>Null where there is no scorecard, or somebody would own a KPI who is not there.</returns>
    private async Task<(Scorecard Before, Scorecard After)?> ChangeAsync(
        TenantId tenant, Func<Kpi, Kpi> change, PersonId? knows, CancellationToken cancellationToken)
    {
        var done = await writes.DecideAnewAsync(() => TryAsync(tenant, change, cancellationToken), cancellationToken);
        if (done is not var (old, fresh, version)) return null;

        await news.TellAsync(old, fresh, version, knows, CancellationToken.None);
        return (old, fresh);
    }

    private async Task<(Scorecard Before, Scorecard After, string Version)?> TryAsync(
        TenantId tenant, Func<Kpi, Kpi> change, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(tenant, cancellationToken) is not { Scorecard: var scorecard } published) return null;

        var kpis = scorecard.Kpis.Select(k => change(k) is var after && ReferenceEquals(after, k) ? k : KpiNews.Changed(k, after)).ToList();
        var changed = scorecard.Kpis.Zip(kpis).Where(k => (k.First.Owner, k.First.TrackedUntil) != (k.Second.Owner, k.Second.TrackedUntil)).ToList();
        if (changed.Exists(k => k.Second.Owner != k.First.Owner && k.Second.Owner is { } to && scorecard.Find(to)?.HasLeft(business.Now) is not false)) return null;
        if (changed.Count == 0) return (scorecard, scorecard, published.Version);

        var after = scorecard with { Kpis = kpis };
        var version = ScorecardVersion.Of(after);
        await versions.PublishAsync(new(version, after, business.Now), published.Version, [], [], cancellationToken);
        return (scorecard, after, version);
    }
}
