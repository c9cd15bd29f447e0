using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Escalations;
using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Climbs;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Answers;

/// <summary>
/// What a manager does on an escalation's card. Who is told about whom was written down when it escalated: only that manager may
/// act, and only on those people. Whatever he does says that he takes care, too.
/// </summary>
internal sealed class EscalationAnswers(
    ICycleStore cycles, ICheckInStore requests, EscalationCards cards, EscalationNotices notices, OwnersTold owners, AnswersForOthers others, DeskReader reader,
    DeskForms forms, HandoverAnswers handovers, ReviewCommits commits, StaleWrites writes, BusinessTime business)
{
    public async Task<ChatCard> OrderAsync(TenantId tenant, PersonId manager, ManagerOrder order, CancellationToken cancellationToken)
    {
        var cycle = order.Cycle;
        if (cycle.Tenant != tenant) return Notices.NotYours;
        if (await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is not { Value: var notice }) return Notices.NotYours;
        if (await cards.ReadAsync(notice, cancellationToken) is not { } before) return Notices.Gone;
        if (!before.IsOpen || order.Act is not { } act) return EscalationContent.Of(before);

        if (act is ManagerAct.Reassign or ManagerAct.NoLongerTracked) return await HandOverAsync(before, order, act, cancellationToken);

        var (terms, error) = ManagerOrders.Read(before, order, act);
        return terms is null ? EscalationContent.Asking(before, order, act, error) : await DoAsync(before, order, act, terms, cancellationToken);
    }

    private async Task<ChatCard> DoAsync(
        EscalationContext before, ManagerOrder order, ManagerAct act, ManagerTerms terms, CancellationToken cancellationToken)
    {
        var (cycle, manager) = (order.Cycle, before.Notice.Manager);
        var changed = new List<PersonId>();
        foreach (var person in order.People.Distinct().Where(before.Notice.People.Contains))
        {
            // The owner may answer in the same moment: then it is looked again whether there is still something to do.
            if (await TryDoAsync(before, new(cycle, person), act, terms, cancellationToken)) changed.Add(person);
        }

        if (act == ManagerAct.OnBehalf && changed.Count > 0) await others.ShowAsync(cycle.Tenant, manager, cancellationToken);
        // The manager may press on two devices: added to what the other one wrote.
        if (changed.Count > 0 || act == ManagerAct.Acknowledge) await RememberAsync(before, act, changed, cancellationToken);

        return await ShowAsync(before, EscalationContent.Did(act, changed, order.People.Count), cancellationToken);
    }

    private async Task<ChatCard> HandOverAsync(EscalationContext before, ManagerOrder order, ManagerAct act, CancellationToken cancellationToken)
    {
        var (scorecard, manager) = (before.Scorecard, before.Notice.Manager);
        IReadOnlyList<PersonId> people = [.. order.People.Distinct().Where(before.Notice.People.Contains)];
        var items = people
            .Select(p => before.Requests.FirstOrDefault(r => r.Key.Person == p))
            .Where(r => r?.State == RequestState.Open)
            .SelectMany(r => before.Notice.MissingOf(r!).Select(o => (r!.Key, Item: o)))
            .Where(o => scorecard.Find(o.Item.Kpi) is not null)
            .Select(o => Item(scorecard.Find(o.Item.Kpi)!, o.Key, o.Item)).ToList();
        var done = await handovers.DecideAsync(
            new(
                scorecard, before.Manager, new(order.Cycle, people),
                act == ManagerAct.Reassign ? ProposalKind.Reassign : ProposalKind.NoLongerTracked,
                await handovers.WithAskedAsync(scorecard.Tenant, items, cancellationToken))
            {
                Wish = order.Wish,
                Reason = order.Reason,
                Filled = order.Filled,
                Cadences = scorecard.Find(order.Cycle.Cadence) is { } cadence ? [cadence] : [],
            },
            cancellationToken);
        if (done.Ask is { } ask) return ask;

        if (done.Owners.Count > 0)
        {
            await notices.ChangeAsync(
                order.Cycle, manager, n => n with { Proposed = [.. n.Proposed.Union(done.Owners).Order()] }, cancellationToken);
            await RememberAsync(before, act, [], cancellationToken);
        }

        return await ShowAsync(before, done.Remark, cancellationToken);

        static HandoverItem Item(Kpi kpi, RequestKey request, OwedItem owed) =>
            new(kpi, kpi.Owner ?? request.Person, new(kpi.Id, request, owed.Period) { TrackedBefore = kpi.TrackedUntil });
    }

    private async Task<ChatCard> ShowAsync(EscalationContext before, Saying? remark, CancellationToken cancellationToken)
    {
        var after = await cycles.FindEscalationAsync(before.Notice.Cycle, before.Notice.Manager, cancellationToken) is { Value: var now }
            ? await cards.ReadAsync(now, cancellationToken)
            : before;
        return EscalationContent.Of(after ?? before, remark);
    }

    private Task<bool> TryDoAsync(EscalationContext before, RequestKey key, ManagerAct act, ManagerTerms terms, CancellationToken cancellationToken) =>
        act switch
        {
            ManagerAct.Acknowledge or ManagerAct.Reassign or ManagerAct.NoLongerTracked => Task.FromResult(false),
            ManagerAct.OnBehalf => others.TakeAsync(key, before.Notice.Manager, cancellationToken),
            ManagerAct.Nudge or ManagerAct.Excuse or ManagerAct.UndoExcuse or ManagerAct.Extend =>
                writes.DecideAnewAsync(() => TryChangeAsync(before, key, act, terms, cancellationToken), cancellationToken),
        };

    private async Task<bool> TryChangeAsync(
        EscalationContext before, RequestKey key, ManagerAct act, ManagerTerms terms, CancellationToken cancellationToken)
    {
        var (now, manager) = (business.Now, before.Notice.Manager);
        if (await requests.FindAsync(key, cancellationToken) is not { } read) return false;

        var desk = new DeskKey(key.Cycle.Tenant, key.Person);
        var until = act == ManagerAct.Extend
            ? ManagerOrders.Until(before, key.Person, (await requests.DeskAsync(desk, cancellationToken)).Value.Absences, read.Value, terms.Days)
            : now;
        if (After(read.Value, act, manager, terms, until, now) is not { } made) return false;

        var cause = act == ManagerAct.Nudge ? $"nudge-{made.Nudges.Count}" : $"{act}-{now.UtcTicks}";
        await commits.CommitAsync(
            new(key.Cycle.Tenant)
            {
                Requests = [read.With(made.WithCareOf(manager, now))],
                Timeline = [.. Told(key, act, manager, terms, until, cause, now)],
                Events = [.. ReviewOutbox.Changed(key, cause)],
            },
            cancellationToken);
        if (act is ManagerAct.Excuse or ManagerAct.Extend && await reader.FindAsync(desk, cancellationToken) is { } facts)
        {
            await forms.TryTidyAsync(facts, cancellationToken);
            if (act == ManagerAct.Extend) await forms.TryRefreshAsync(facts, cancellationToken);
        }

        return true;
    }

    private static CheckInRequest? After(
        CheckInRequest request, ManagerAct act, PersonId manager, ManagerTerms terms, DateTimeOffset until, DateTimeOffset now) => act switch
    {
        ManagerAct.Nudge => request.Nudge(manager, now),
        ManagerAct.Excuse => request.Excuse(manager, now, terms.Reason),
        ManagerAct.UndoExcuse => request.UndoExcuse(manager, now),
        ManagerAct.Extend => until > now ? request.Extend(manager, until, now) : null,
        ManagerAct.Acknowledge or ManagerAct.OnBehalf or ManagerAct.Reassign or ManagerAct.NoLongerTracked => null,
    };

    // A nudge is told by the message that follows.
    private static IEnumerable<Told> Told(
        RequestKey key, ManagerAct act, PersonId manager, ManagerTerms terms, DateTimeOffset until, string cause, DateTimeOffset now)
    {
        TimelineEvent? what = act switch
        {
            ManagerAct.Excuse => new TimelineEvent.Excused(key.Person, manager, terms.Reason),
            ManagerAct.UndoExcuse => new TimelineEvent.ExcuseUndone(key.Person, manager),
            ManagerAct.Extend => new TimelineEvent.Extended(key.Person, manager, until),
            ManagerAct.Nudge or ManagerAct.Acknowledge or ManagerAct.OnBehalf or ManagerAct.Reassign or ManagerAct.NoLongerTracked => null,
        };
        return what is null ? [] : [new(key.Cycle, new($"{cause}-{key.Person}", now, what))];
    }

    private async Task RememberAsync(EscalationContext before, ManagerAct act, List<PersonId> people, CancellationToken cancellationToken)
    {
        var (cycle, manager, now) = (before.Cycle.Key, before.Notice.Manager, business.Now);
        var after = await notices.ChangeAsync(
            cycle,
            manager,
            n =>
            {
                var taken = n.Acknowledged(now);
                if (act != ManagerAct.Nudge) return taken;

                var nudged = new Dictionary<PersonId, DateTimeOffset>(n.Nudged);
                foreach (var person in people) nudged[person] = now;
                return taken with { Nudged = nudged };
            },
            cancellationToken);
        if (after is null) return;

        if (after.AcknowledgedAt == now)
            await cycles.TellAsync(cycle, [new($"taken-care-{manager}-{after.Card}", now, new TimelineEvent.TakenCare(manager))], cancellationToken);
        await owners.TakenCareAsync(after, before.Requests, now, cancellationToken);
        foreach (var person in before.Requests.Where(r => after.People.Contains(r.Key.Person) && r.Told.Any(t => t.To != manager)).Select(r => r.Key.Person))
            await cards.RewriteAboutAsync(cycle, person, cancellationToken);
    }
}
