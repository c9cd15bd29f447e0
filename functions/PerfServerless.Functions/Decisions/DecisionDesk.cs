using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Decisions;

/// <summary>
/// The one door by which decisions are written down and put right, from chat, a card or a page. Who may is who leads the review or owns it; what is
/// wrong is told all at once, and nothing that was typed is lost.
/// </summary>
public sealed class DecisionDesk(
    ICycleStore cycles, DecisionMeetings meetings, DecisionBoard board, TargetApprovers approvers, Languages languages, BusinessTime business)
{
    /// <param name="person">The verified sender.</param>
    public Task<DecisionOutcome> TakeAsync(Scorecard scorecard, Person person, DecisionWish wish, CancellationToken cancellationToken) =>
        wish.Mends is { } key ? MendAsync(scorecard, person, key, wish, cancellationToken) : RecordAsync(scorecard, person, wish, cancellationToken);

    private async Task<DecisionOutcome> RecordAsync(Scorecard scorecard, Person person, DecisionWish wish, CancellationToken cancellationToken)
    {
        var led = DecisionRights.Led(scorecard, person.Id);
        var chosen = wish.Cycle?.Cadence ?? wish.Cadence;
        IReadOnlyList<Cadence> meant = chosen is null ? led : [.. led.Where(c => c.Id == chosen)];
        if (meant.Count == 0 || (wish.Cycle is { } named && named.Tenant != scorecard.Tenant)) return new DecisionOutcome.Refused(DecisionWords.NotLeader);

        var held = await HeldAsync(scorecard, meant, wish.Cycle, cancellationToken);
        if (held.Count == 0) return new DecisionOutcome.Refused(DecisionWords.NoMeeting.Say(meant[0].Name));

        var check = Check(scorecard, person, wish, known: null, held[0]);
        if (!wish.Filled || held.Count > 1 || check.Terms is not { } terms)
            return new DecisionOutcome.Asks(DecideContent.Of(scorecard, wish, held, wish.Filled ? check : null, isChosen: false));

        var key = DecisionKey.Of(held[0].Key, $"{person.Id}|{wish.Draft}");
        (terms, var mistake) = await WithTargetAsync(scorecard, person, key, wish, check, terms, cancellationToken);
        if (mistake is not null) return Asks(mistake);

        var (decision, isNew, inTheWay) = await board.RecordAsync(key, terms, person.Id, cancellationToken);
        return inTheWay is { } known ? Asks(InTheWay(known))
            : new DecisionOutcome.Kept(decision, isNew ? ActionRemarks.Recorded(decision, check.IsNextMeeting) : DecisionWords.RecordedBefore);

        DecisionOutcome.Asks Asks(Saying error) => new(DecideContent.Of(scorecard, wish, held, check with { TargetError = error }, isChosen: false));
    }

    /// <summary>A new target is proposed to whoever agrees to it.</summary>
    /// <returns>What is to be written down with it, and why it cannot be proposed; null where it can, or there is none.</returns>
    private async Task<(DecisionTerms Terms, Saying? Mistake)> WithTargetAsync(
        Scorecard scorecard, Person person, DecisionKey key, DecisionWish wish, DecisionCheck check, DecisionTerms terms, CancellationToken cancellationToken)
    {
        if (check.Target is not { } wanted || scorecard.Find(wanted.Kpi) is not { } kpi) return (terms, null);
        if (await approvers.FindAsync(scorecard, kpi, scorecard.Find(key.Cycle.Cadence), person.Id, cancellationToken) is not { } to)
            return (terms, TargetWords.NobodyAgrees.Say(kpi.Name));

        var proposal = ShortHash.Of($"{key}|{wish.Draft}|target", DecisionKey.MaxId / 2);
        var change = new TargetChange(wanted.Kpi, wanted.After.Period, wanted.After, wanted.EffectiveFrom, terms.Text, person.Id, to, proposal);
        // What the rules would refuse at the end is said at the beginning.
        var refused = Recalibrations.Decide(scorecard, change.In(kpi)).Match(Saying? (_) => null, r => r.Why);
        return refused is not null ? (terms, refused) : (terms with
        {
            Target = new()
            {
                Kpi = wanted.Kpi,
                Before = wanted.Before,
                After = wanted.After,
                EffectiveFrom = wanted.EffectiveFrom,
                Unit = TargetFacts.Exact(kpi.Unit, wanted.Before, wanted.After),
                FiscalYearStartMonth = scorecard.Organisation.FiscalYearStartMonth,
                By = person.Id,
                To = to,
                Desk = kpi.Owner ?? person.Id,
                Proposal = proposal,
            },
        }, null);
    }

    private static Saying InTheWay(Proposal known) => TargetWords.AskedBefore.Say(known.By, TargetFacts.Of(known.Target!), known.To);

    private async Task<DecisionOutcome> MendAsync(
        Scorecard scorecard, Person person, DecisionKey key, DecisionWish wish, CancellationToken cancellationToken)
    {
        if (key.Cycle.Tenant != scorecard.Tenant || await board.FindAsync(key, cancellationToken) is not { } known
            || !DecisionRights.May(scorecard, known, person.Id, ActionMove.Mend))
            return new DecisionOutcome.Refused(DecisionWords.NotLeader);
        if (await cycles.FindAsync(key.Cycle, cancellationToken) is not { Value: var cycle }) return new DecisionOutcome.Refused(DecisionWords.NotLeader);

        var check = Check(scorecard, person, wish, known, cycle);
        if (!wish.Filled || check.Terms is not { } terms)
            return new DecisionOutcome.Asks(DecideContent.Of(scorecard, wish, [cycle], wish.Filled ? check : null, isChosen: true));

        (terms, var mistake) = await WithTargetAsync(scorecard, person, key, wish, check, terms, cancellationToken);
        if (mistake is not null) return Asks(mistake);

        if (await board.ChangeAsync(key, wish.Draft, d => DecisionChanges.Mend(d, terms, person.Id, business.Now), cancellationToken)
            is not var (after, changed, inTheWay))
            return new DecisionOutcome.Refused(DecisionWords.NotLeader);

        return inTheWay is { } other ? Asks(InTheWay(other))
            : new DecisionOutcome.Kept(after, changed ? ActionRemarks.Mended(known, after) : ActionWords.AsBefore);

        DecisionOutcome.Asks Asks(Saying error) => new(DecideContent.Of(scorecard, wish, [cycle], check with { TargetError = error }, isChosen: true));
    }

    private async Task<IReadOnlyList<Cycle>> HeldAsync(
        Scorecard scorecard, IReadOnlyList<Cadence> meant, CycleKey? named, CancellationToken cancellationToken)
    {
        if (named is not null) return await cycles.FindAsync(named, cancellationToken) is { Value: var cycle } ? [cycle] : [];

        var held = new List<Cycle>();
        foreach (var cadence in meant)
            if (await meetings.FindAsync(scorecard, cadence, cancellationToken) is { } cycle) held.Add(cycle);
        return held;
    }

    private DecisionCheck Check(Scorecard scorecard, Person person, DecisionWish wish, Decision? known, Cycle cycle)
    {
        var cadence = scorecard.Find(cycle.Key.Cadence);
        var today = LocalTimes.DayOf(business.Now, cadence?.TimeZone ?? person.TimeZone);
        var next = cadence is null ? today.AddDays(7) : meetings.NextDay(scorecard, cadence, cycle);
        return DecisionCheck.Of(scorecard, wish, PersonReader.Of(person, scorecard, languages), known, today, next, business.Now);
    }
}
