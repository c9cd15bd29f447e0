using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Desk;

/// <summary>
/// What a manager does on an escalation's card. Who is told about whom was written down when it escalated: only that manager may
/// act, and only on those people.
/// </summary>
public sealed class EscalationCounter(
    ICycleStore cycles, ICheckInStore requests, EscalationCards cards, CheckInReader reader, FormMessages forms, OutboxRelay relay, BusinessTime business)
{
    public Task<ChatCard> NudgeAsync(TenantId tenant, PersonId manager, CycleKey cycle, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        ActAsync(tenant, manager, cycle, people, "nudged", Nudged, cancellationToken);

    public Task<ChatCard> ExcuseAsync(TenantId tenant, PersonId manager, CycleKey cycle, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        ActAsync(tenant, manager, cycle, people, "excused", Excused, cancellationToken);

    public Task<ChatCard> UndoExcuseAsync(TenantId tenant, PersonId manager, CycleKey cycle, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        ActAsync(tenant, manager, cycle, people, "asked again", ExcuseUndone, cancellationToken);

    private static Change? Nudged(CheckInRequest request, PersonId manager, DateTimeOffset now) =>
        request.State != RequestState.Open
            ? null
            : new(request with { Nudges = [.. request.Nudges, new(manager, now)] }, $"nudge-{request.Nudges.Count + 1}", null);

    private static Change? Excused(CheckInRequest request, PersonId manager, DateTimeOffset now) =>
        request.State != RequestState.Open
            ? null
            : new(request with { State = RequestState.Excused, ExcusedBy = manager, CompletedAt = now }, $"excused-{now.UtcTicks}", TimelineKind.Excused);

    private static Change? ExcuseUndone(CheckInRequest request, PersonId manager, DateTimeOffset now) =>
        request.State != RequestState.Excused
            ? null
            // Asked again in the manager's name: the form that the excuse took away has to come back.
            : new(
                request with { State = RequestState.Open, ExcusedBy = null, CompletedAt = null, Nudges = [.. request.Nudges, new(manager, now)] },
                $"undone-{now.UtcTicks}",
                TimelineKind.ExcuseUndone);

    private async Task<ChatCard> ActAsync(
        TenantId tenant, PersonId manager, CycleKey cycle, IReadOnlyList<PersonId> people, string done,
        Func<CheckInRequest, PersonId, DateTimeOffset, Change?> change, CancellationToken cancellationToken)
    {
        if (cycle.Tenant != tenant) return Notices.NotYours;
        if (await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is not { Value: var notice }) return Notices.NotYours;
        if (await cards.ReadAsync(notice, cancellationToken) is not { } before) return Notices.Gone;
        if (!before.IsOpen) return EscalationContent.Of(before);

        var changed = new List<PersonId>();
        foreach (var person in people.Distinct().Where(notice.People.Contains))
        {
            if (await ChangeAsync(new(cycle, person), manager, change, cancellationToken)) changed.Add(person);
        }

        if (done == "nudged") await RememberNudgesAsync(cycle, manager, changed, cancellationToken);
        relay.Kick(tenant);

        var after = await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is { Value: var now } ? await cards.ReadAsync(now, cancellationToken) : before;
        return EscalationContent.Of(after ?? before, Remark(before, changed, people.Count, done));
    }

    private async Task<bool> ChangeAsync(
        RequestKey key, PersonId manager, Func<CheckInRequest, PersonId, DateTimeOffset, Change?> change, CancellationToken cancellationToken)
    {
        while (await requests.FindAsync(key, cancellationToken) is { } read)
        {
            var now = business.Now;
            if (change(read.Value, manager, now) is not { } made) return false;

            try
            {
                IReadOnlyCollection<TimelineEntry> told = made.Kind is { } kind ? [new($"{made.Cause}-{key.Person}", now, kind, key.Person, manager)] : [];
                await requests.CommitAsync(read.With(made.Request), [], told, ReviewOutbox.Changed(key, made.Cause), cancellationToken);
                if (made.Request.State == RequestState.Excused && await reader.FindAsync(key, cancellationToken) is { Request.State: RequestState.Excused, Context: var context })
                    await forms.TrySettleAsync(context, cancellationToken);

                return true;
            }
            catch (StaleWriteException)
            {
                // The owner answered in the same moment: look again whether there is still something to do.
            }
        }

        return false;
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

    private static string Remark(EscalationContext context, List<PersonId> changed, int chosen, string done)
    {
        if (chosen == 0) return "Nobody was chosen, so nothing was changed: tick whom you mean.";
        if (changed.Count == 0) return "Nothing was changed: there is nothing to do for whom you chose any more.";

        var names = string.Join(", ", changed.Select(p => context.Scorecard.Find(p)?.Name ?? p.Value));
        return $"{names} {(changed.Count == 1 ? "was" : "were")} {done}.";
    }

    /// <param name="Cause">With the request, the id of what happened.</param>
    /// <param name="Kind">What the timeline tells; null where the message that follows tells it.</param>
    private sealed record Change(CheckInRequest Request, string Cause, TimelineKind? Kind);
}
