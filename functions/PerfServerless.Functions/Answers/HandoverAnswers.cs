using System.Diagnostics;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Proposals;

namespace PerfServerless.Functions.Answers;

/// <summary>
/// A manager disposes of KPIs of his people: who is to own them, or that they are no longer tracked. Whoever has to agree is asked; where that is
/// he himself, it is done at once.
/// </summary>
internal sealed class HandoverAnswers(ICheckInStore desks, ProposalBoard board, ProposalFollow follow, Reachability reachability, BusinessTime business)
{
    /// <returns>The same items, with whom somebody is asking about them.</returns>
    public async Task<IReadOnlyList<HandoverItem>> WithAskedAsync(TenantId tenant, IReadOnlyList<HandoverItem> items, CancellationToken cancellationToken)
    {
        var known = new Dictionary<PersonId, IReadOnlyList<Proposal>>();
        foreach (var owner in items.Select(i => i.Owner).Distinct()) known[owner] = await board.OfAsync(new(tenant, owner), cancellationToken);
        return [.. items.Select(i => i with { Asked = ProposalPolicy.Asked(known[i.Owner], [i.Kpi.Id]) })];
    }

    public async Task<HandoverDone> DecideAsync(HandoverCase wanted, CancellationToken cancellationToken)
    {
        var (scorecard, manager) = (wanted.Scorecard, wanted.Manager);
        if (wanted.Items.Count == 0) return HandoverDone.Nothing(ProposalWords.NothingLeft);
        foreach (var owner in wanted.Items.Select(i => i.Owner).Distinct())
            if (!await MayAsync(scorecard, manager.Id, owner, wanted.Cadences, cancellationToken))
                return HandoverDone.Nothing(ProposalWords.NotAbove.Say(owner));

        if (!wanted.Filled) return HandoverDone.Asking(Card(wanted, error: null));
        IReadOnlyList<HandoverItem> chosen = [.. wanted.Items.Where(i => wanted.Wish.Kpis.Contains(i.Kpi.Id))];
        if (chosen.Count == 0) return HandoverDone.Asking(Card(wanted, ProposalWords.KpisNeeded));

        return wanted.Kind switch
        {
            ProposalKind.Reassign => await ReassignAsync(wanted, chosen, cancellationToken),
            ProposalKind.NoLongerTracked => await NoLongerTrackedAsync(wanted, chosen, cancellationToken),
            ProposalKind.Recalibrate => throw new UnreachableException("A target is proposed by a decision."),
        };
    }

    private async Task<HandoverDone> ReassignAsync(HandoverCase wanted, IReadOnlyList<HandoverItem> chosen, CancellationToken cancellationToken)
    {
        var choice = OwnerChoice.Of(wanted.Scorecard, wanted.Wish, business.Now);
        if (choice.Person is not { } to) return HandoverDone.Asking(Card(wanted, choice.Why) with { Candidates = choice.Candidates });

        var himself = to.Id == wanted.Manager.Id;
        var (away, reached) = await ThereAsync(wanted.Scorecard, to, cancellationToken);
        if (OwnerChoice.Mistake(wanted.Scorecard, to, chosen, himself ? null : away, reached || himself, business.Now) is { } mistake)
            return HandoverDone.Asking(Card(wanted, mistake));

        var made = new List<(PersonId Owner, Proposal Wanted, Proposal Made)>();
        foreach (var group in chosen.GroupBy(i => i.Owner))
            made.Add(await MakeAsync(wanted, group.Key, to.Id, [.. group.Select(i => i.Proposed)], reason: null, cancellationToken));
        return Done(wanted, made);
    }

    private async Task<HandoverDone> NoLongerTrackedAsync(HandoverCase wanted, IReadOnlyList<HandoverItem> chosen, CancellationToken cancellationToken)
    {
        if (TypedText.Clean(wanted.Reason) is not { Length: > 0 } why) return HandoverDone.Asking(Card(wanted, LadderWords.ReasonNeeded));

        var reason = TypedText.Cut(why, TypedLimits.Text);
        var agree = new Dictionary<KpiId, PersonId>();
        foreach (var item in chosen)
        {
            if (await AgreesAsync(wanted, item.Kpi, cancellationToken) is not { } who)
                return HandoverDone.Asking(Card(wanted, ProposalWords.NobodyAgrees.Say(item.Kpi.Name)));
            agree[item.Kpi.Id] = who;
        }

        var made = new List<(PersonId Owner, Proposal Wanted, Proposal Made)>();
        foreach (var group in chosen.GroupBy(i => (i.Owner, To: agree[i.Kpi.Id])))
        {
            IReadOnlyList<ProposedKpi> kpis = [.. group.Select(i => i.Proposed with { Until = Until(wanted, i) })];
            made.Add(await MakeAsync(wanted, group.Key.Owner, group.Key.To, kpis, reason, cancellationToken));
        }

        return Done(wanted, made);
    }

    private async Task<(PersonId Owner, Proposal Wanted, Proposal Made)> MakeAsync(
        HandoverCase wanted, PersonId owner, PersonId to, IReadOnlyList<ProposedKpi> kpis, string? reason, CancellationToken cancellationToken)
    {
        var (now, by) = (business.Now, wanted.Manager.Id);
        var proposal = new Proposal
        {
            Id = ShortHash.Of($"{owner}|{by}|{to}|{wanted.Kind}|{now.UtcTicks}|{string.Join(',', kpis.Select(k => k.Kpi))}", 12),
            Kind = wanted.Kind,
            By = by,
            To = to,
            Kpis = kpis,
            At = now,
            Reason = reason,
        };
        // He agrees by asking.
        if (to == by) proposal = proposal.Became(ProposalState.Agreed, now);

        var made = await board.MakeAsync(wanted.Scorecard, owner, proposal, cancellationToken);
        if (made.Id == proposal.Id) await follow.FollowAsync(new(wanted.Scorecard.Tenant, owner), cancellationToken);
        return (owner, proposal, made);
    }

    private static HandoverDone Done(HandoverCase wanted, IReadOnlyList<(PersonId Owner, Proposal Wanted, Proposal Made)> made) => new(
        null,
        ManagerRemarks.Of(wanted.Scorecard, made.Select(m => (m.Wanted, m.Made))),
        [.. made.Select(m => m.Owner).Distinct()]);

    private static ChatCard.Handover Card(HandoverCase wanted, Saying? error) =>
        HandoverContent.Of(wanted.Scorecard, wanted.Source, wanted.Kind, wanted.Items, wanted.Wish, remark: null, error) with { Reason = wanted.Reason };

    private DateOnly Until(HandoverCase wanted, HandoverItem item) => ProposalPolicy.Until(
        item.Proposed.Period is { } code ? Period.TryParse(code, wanted.Scorecard.Organisation.FiscalYearStartMonth)?.First : null,
        LocalTimes.DayOf(business.Now, wanted.Manager.TimeZone));

    /// <summary>Himself where he owns the objective, or the nearest owner above who is there.</summary>
    private async Task<PersonId?> AgreesAsync(HandoverCase wanted, Kpi kpi, CancellationToken cancellationToken)
    {
        var there = new HashSet<PersonId> { wanted.Manager.Id };
        foreach (var owner in wanted.Scorecard.Objectives.Select(o => o.Owner).OfType<PersonId>().Distinct())
        {
            if (wanted.Scorecard.Find(owner) is not { } person || person.HasLeft(business.Now)) continue;
            if (await ThereAsync(wanted.Scorecard, person, cancellationToken) is (null, true)) there.Add(owner);
        }

        return ProposalPolicy.Agrees(wanted.Scorecard, kpi, there.Contains);
    }

    private async Task<(DateOnly? AwayUntil, bool Reached)> ThereAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        var desk = (await desks.DeskAsync(new(scorecard.Tenant, person.Id), cancellationToken)).Value;
        var away = PersonCalendars.Of(person, scorecard.Organisation, desk.Absences).AbsenceAt(business.Now);
        return (away?.Until, (await reachability.OfAsync(scorecard, person, desk, cancellationToken)).Why is null);
    }

    /// <summary>Who stands above the owner, who stands in for somebody who does, and who leads the review.</summary>
    private async Task<bool> MayAsync(Scorecard scorecard, PersonId by, PersonId owner, IReadOnlyList<Cadence> cadences, CancellationToken cancellationToken)
    {
        if (scorecard.IsAbove(by, owner) || cadences.Any(c => c.Owner == by || c.Leaders.Contains(by))) return true;

        var passed = new HashSet<PersonId> { owner };
        for (var at = scorecard.Find(owner)?.Manager; at is { } manager && passed.Add(manager); at = scorecard.Find(manager)?.Manager)
        {
            if (scorecard.Find(manager) is not { } person) return false;
            var desk = (await desks.DeskAsync(new(scorecard.Tenant, manager), cancellationToken)).Value;
            if (PersonCalendars.Of(person, scorecard.Organisation, desk.Absences).AbsenceAt(business.Now)?.Delegate == by) return true;
        }

        return false;
    }
}
