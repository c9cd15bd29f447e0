using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Counters;

/// <summary>
/// What a manager does on an escalation's card. Who is told about whom was written down when it escalated: only that manager may
/// act, and only on those people.
/// </summary>
public sealed class EscalationCounter(
    ICycleStore cycles, ICheckInStore requests, EscalationCards cards, DeskReader reader, DeskForms forms, OutboxRelay relay, BusinessTime business)
{
    public async Task<ChatCard> ActAsync(
        TenantId tenant, PersonId manager, CycleKey cycle, ManagerAct act, IReadOnlyList<PersonId> people, CancellationToken cancellationToken)
    {
        if (cycle.Tenant != tenant) return Notices.NotYours;
        if (await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is not { Value: var notice }) return Notices.NotYours;
        if (await cards.ReadAsync(notice, cancellationToken) is not { } before) return Notices.Gone;
        if (!before.IsOpen) return EscalationContent.Of(before);

        var changed = new List<PersonId>();
        foreach (var person in people.Distinct().Where(notice.People.Contains))
        {
            if (await ChangeAsync(new(cycle, person), manager, act, cancellationToken)) changed.Add(person);
        }

        if (act == ManagerAct.Nudge) await RememberNudgesAsync(cycle, manager, changed, cancellationToken);
        relay.Kick(tenant);
        var after = await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is { Value: var now } ? await cards.ReadAsync(now, cancellationToken) : before;
        return EscalationContent.Of(after ?? before, EscalationContent.Did(act, changed, people.Count));
    }

    private static CheckInRequest? After(CheckInRequest request, ManagerAct act, PersonId manager, DateTimeOffset now) => act switch
    {
        ManagerAct.Nudge => request.Nudge(manager, now),
        ManagerAct.Excuse => request.Excuse(manager, now),
        ManagerAct.UndoExcuse => request.UndoExcuse(manager, now),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "unknown act"),
    };

    private async Task<bool> ChangeAsync(RequestKey key, PersonId manager, ManagerAct act, CancellationToken cancellationToken)
    {
        while (await requests.FindAsync(key, cancellationToken) is { } read)
        {
            var now = business.Now;
            if (After(read.Value, act, manager, now) is not { } made) return false;
            var cause = act == ManagerAct.Nudge ? $"nudge-{made.Nudges.Count}" : $"{act}-{now.UtcTicks}";
            try
            {
                await requests.CommitAsync(
                    new(key.Cycle.Tenant) { Requests = [read.With(made)], Timeline = [.. Told(key, act, manager, cause, now)], Events = [.. ReviewOutbox.Changed(key, cause)] },
                    cancellationToken);
            }
            catch (StaleWriteException)
            {
                continue; // the owner answered in the same moment: look again whether there is still something to do
            }

            if (act == ManagerAct.Excuse && await reader.FindAsync(new(key.Cycle.Tenant, key.Person), cancellationToken) is { } facts) await forms.TryTidyAsync(facts, cancellationToken);
            return true;
        }

        return false;
    }

    // A nudge is told by the message that follows.
    private static IEnumerable<Told> Told(RequestKey key, ManagerAct act, PersonId manager, string cause, DateTimeOffset now)
    {
        TimelineEvent? what = act switch
        {
            ManagerAct.Excuse => new TimelineEvent.Excused(key.Person, manager),
            ManagerAct.UndoExcuse => new TimelineEvent.ExcuseUndone(key.Person, manager),
            ManagerAct.Nudge => null,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "unknown act"),
        };
        return what is null ? [] : [new(key.Cycle, new($"{cause}-{key.Person}", now, what))];
    }

    private async Task RememberNudgesAsync(CycleKey cycle, PersonId manager, List<PersonId> people, CancellationToken cancellationToken)
    {
        while (people.Count > 0 && await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is { } read)
        {
            var nudged = new Dictionary<PersonId, DateTimeOffset>(read.Value.Nudged);
            foreach (var person in people) nudged[person] = business.Now;
            try
            {
                await cycles.UpdateEscalationAsync(read.With(read.Value with { Nudged = nudged }), cancellationToken);
                return;
            }
            catch (StaleWriteException)
            {
                // The manager pressed on two devices: add to what the other one wrote.
            }
        }
    }
}
