using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Proposals;

/// <summary>
/// Puts a target in force that was agreed to: the scorecard is published with its recalibration, as an import does it. It stands until the folder says
/// something new for that very target. Done again, it finds itself done.
/// </summary>
public sealed class TargetsInForce(IScorecardStore scorecards, IPeopleStore versions, IAnnouncer announcer, StaleWrites writes, BusinessTime business)
{
    /// <returns>Why the rules keep it out; null where it is in force.</returns>
    public Task<Saying?> PutAsync(TenantId tenant, TargetChange change, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(() => TryAsync(tenant, change, cancellationToken), cancellationToken);

    private async Task<Saying?> TryAsync(TenantId tenant, TargetChange change, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(tenant, cancellationToken) is not { Scorecard: var scorecard } published) return null;
        if (scorecard.Find(change.Kpi) is { } kpi && change.IsDone(kpi)) return null;

        var decided = Recalibrations.Decide(scorecard, scorecard.Find(change.Kpi) is { } known ? change.In(known) : Unknown(change));
        return await decided.Match<Task<Saying?>>(
            accepted: async a =>
            {
                await PublishAsync(published, a.Kpi, cancellationToken);
                return null;
            },
            refused: r => Task.FromResult<Saying?>(r.Why));
    }

    private async Task PublishAsync(PublishedScorecard published, Kpi changed, CancellationToken cancellationToken)
    {
        var (before, now) = (published.Scorecard, business.Now);
        var after = before with { Kpis = [.. before.Kpis.Select(k => k.Id == changed.Id ? KpiNews.Changed(k, changed) : k)] };
        var version = ScorecardVersion.Of(after);
        var told = TargetRecalibrated.Between(before, after, version, now, announcer.TellsPersonal);
        var isHeard = told.Count > 0 && await announcer.IsHeardAsync(before.Tenant, cancellationToken);
        await versions.PublishAsync(new(version, after, now), published.Version, [], isHeard ? told : [], cancellationToken);
        if (isHeard) announcer.Kick(before.Tenant);
    }

    private static RecalibrationRequest Unknown(TargetChange change) =>
        new(change.Kpi, TargetProfile.None, change.Reason, change.From, change.By, change.To);
}
