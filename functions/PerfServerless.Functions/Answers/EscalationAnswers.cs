using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Escalations;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Answers;

/// <summary>
/// What a manager does on an escalation's card. Who is told about whom was written down when it escalated: only that manager may
/// act, and only on those people.
/// </summary>
internal sealed class EscalationAnswers(
    ICycleStore cycles, ICheckInStore requests, EscalationCards cards, DeskReader reader, DeskForms forms, ReviewCommits commits, StaleWrites writes,
    BusinessTime business)
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
            // The owner may answer in the same moment: then it is looked again whether there is still something to do.
            if (await writes.DecideAnewAsync(() => TryChangeAsync(new(cycle, person), manager, act, cancellationToken), cancellationToken)) changed.Add(person);
        }

        if (act == ManagerAct.Nudge && changed.Count > 0)
        {
            // The manager may press on two devices: added to what the other one wrote.
            await writes.DecideAnewAsync(() => TryRememberAsync(cycle, manager, changed, cancellationToken), cancellationToken);
        }

        var after = await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is { Value: var now }
            ? await cards.ReadAsync(now, cancellationToken)
            : before;
        return EscalationContent.Of(after ?? before, EscalationContent.Did(act, changed, people.Count));
    }

    private static CheckInRequest? After(CheckInRequest request, ManagerAct act, PersonId manager, DateTimeOffset now) => act switch
    {
        ManagerAct.Nudge => request.Nudge(manager, now),
        ManagerAct.Excuse => request.Excuse(manager, now),
        ManagerAct.UndoExcuse => request.UndoExcuse(manager, now),
    };

    private async Task<bool> TryChangeAsync(RequestKey key, PersonId manager, ManagerAct act, CancellationToken cancellationToken)
    {
        var now = business.Now;
        if (await requests.FindAsync(key, cancellationToken) is not { } read || After(read.Value, act, manager, now) is not { } made) return false;

        var (tenant, cause) = (key.Cycle.Tenant, act == ManagerAct.Nudge ? $"nudge-{made.Nudges.Count}" : $"{act}-{now.UtcTicks}");
        await commits.CommitAsync(
            new(tenant)
            {
                Requests = [read.With(made)],
                Timeline = [.. Told(key, act, manager, cause, now)],
                Events = [.. ReviewOutbox.Changed(key, cause)],
            },
            cancellationToken);
        if (act == ManagerAct.Excuse && await reader.FindAsync(new(tenant, key.Person), cancellationToken) is { } facts)
            await forms.TryTidyAsync(facts, cancellationToken);
        return true;
    }

    // A nudge is told by the message that follows.
    private static IEnumerable<Told> Told(RequestKey key, ManagerAct act, PersonId manager, string cause, DateTimeOffset now)
    {
        TimelineEvent? what = act switch
        {
            ManagerAct.Excuse => new TimelineEvent.Excused(key.Person, manager),
            ManagerAct.UndoExcuse => new TimelineEvent.ExcuseUndone(key.Person, manager),
            ManagerAct.Nudge => null,
            };
        return what is null ? [] : [new(key.Cycle, new($"{cause}-{key.Person}", now, what))];
    }

    private async Task TryRememberAsync(CycleKey cycle, PersonId manager, List<PersonId> people, CancellationToken cancellationToken)
    {
        if (await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is not { } read) return;

        var nudged = new Dictionary<PersonId, DateTimeOffset>(read.Value.Nudged);
        foreach (var person in people) nudged[person] = business.Now;
        await cycles.UpdateEscalationAsync(read.With(read.Value with { Nudged = nudged }), [], cancellationToken);
    }
}
