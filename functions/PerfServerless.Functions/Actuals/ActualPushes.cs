using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Actuals;

/// <summary>
/// Takes actuals from other systems through the one door (<see cref="ActualDoor"/>). Pushing the same value again changes nothing that
/// people see; another value for the same period is a correction of the one that stands.
/// </summary>
public sealed class ActualPushes
{
    private readonly IActualStore actuals;
    private readonly ReviewCommits commits;
    private readonly IAnnouncer announcer;
    private readonly Wakeup wakeup;
    private readonly StaleWrites writes;
    private readonly BusinessTime business;
    private readonly KpiBatches<(Scorecard Scorecard, GivenActual Given), ActualDecision> batches;

    public ActualPushes(IActualStore actuals, ReviewCommits commits, IAnnouncer announcer, Wakeup wakeup, StaleWrites writes, BusinessTime business)
    {
        (this.actuals, this.commits, this.announcer, this.wakeup, this.writes, this.business) = (actuals, commits, announcer, wakeup, writes, business);
        // A batch belongs to many callers: none of them ends it.
        batches = new((tenant, kpi, batch) =>
            writes.DecideAnewAsync(() => TryTakeAsync(tenant, kpi, batch, CancellationToken.None), CancellationToken.None));
    }

    /// <param name="key">The sender's key of this push: under it the value is recorded once, even where another one came in between. Null
    /// where he gives none.</param>
    public async Task<PushOutcome> TakeAsync(Scorecard scorecard, ActualPush push, string? key, CancellationToken cancellationToken)
    {
        var (given, refused) = PushReading.Read(scorecard, push, key, business.Now);
        if (given is null) return refused!;

        var decision = await batches.TakeAsync(scorecard.Tenant, given.Kpi, (scorecard, given), cancellationToken);
        return decision.Match<PushOutcome>(
            stands => new PushOutcome.Recorded(stands.Actual.Id, stands.Before?.Id),
            late => new PushOutcome.Late(late.Actual.Id, late.Standing.Id),
            known => new PushOutcome.Known(known.Actual.Id),
            returns => new PushOutcome.Refused(PushRefusal.Returns, Returned(scorecard, returns)),
            taken => new PushOutcome.Refused(PushRefusal.KeyTaken, PushWords.KeyTaken.Say(given.Kpi.Value)));
    }

    private static Saying Returned(Scorecard scorecard, ActualDecision.Returns returns)
    {
        var unit = scorecard.Find(returns.Standing.Kpi)!.Unit;
        var (earlier, standing) = (returns.Earlier, returns.Standing);
        return PushWords.Returns.Say(new(earlier.Value, unit), earlier.Kpi.Value, earlier.Period, new(standing.Value, unit));
    }

    private async Task<IReadOnlyList<ActualDecision>> TryTakeAsync(
        TenantId tenant, KpiId kpi, IReadOnlyList<(Scorecard Scorecard, GivenActual Given)> batch, CancellationToken cancellationToken)
    {
        var read = (await actuals.ReadForChangeAsync(tenant, [kpi], cancellationToken))[kpi];
        var (known, news, decisions) = (read.Actuals.ToList(), new List<Actual>(), new List<ActualDecision>());
        foreach (var (_, given) in batch)
        {
            var decision = ActualDoor.Decide(known, given, business.Now);
            decisions.Add(decision);
            if (decision.Recorded is not { } recorded) continue;
            known.Add(recorded);
            news.Add(recorded);
        }

        if (news.Count == 0) return decisions;

        // Nobody is asked for what is known now: the desk of whoever is asked hears of it in the same step.
        var scorecard = batch[^1].Scorecard;
        var today = DateOnly.FromDateTime(business.Now.UtcDateTime);
        var asked = scorecard.Find(kpi)?.Owner is { } owner ? scorecard.InPlaceOf(owner, today) : null;
        var change = new ReviewChange(tenant)
        {
            Actuals = news,
            Known = [read],
            Announced = [.. news.Select(a => KpiUpdated.Of(scorecard, a, announcer.TellsPersonal))],
        };
        if (asked is { } person) change = change with { Events = await wakeup.EventsAsync(tenant, person, news[^1].Id, cancellationToken) };
        await commits.CommitAsync(change, cancellationToken);
        return decisions;
    }
}
