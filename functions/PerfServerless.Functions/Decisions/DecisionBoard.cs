using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Decisions;

/// <summary>
/// Keeps decisions: what changes one is committed with its line in the ledger, with the desk of whoever owes its action item, and with what wakes that
/// desk, which does what follows from it, and with what other systems are told of it.
/// </summary>
public sealed class DecisionBoard(
    IDecisionStore decisions, ICheckInStore desks, ReviewCommits commits, IAnnouncer announcer, StaleWrites writes, BusinessTime business)
{
    public async Task<Decision?> FindAsync(DecisionKey key, CancellationToken cancellationToken) =>
        (await decisions.FindAsync(key, cancellationToken))?.Value;

    /// <returns>The decision as it stands then, and whether it was written down now; false where it had been before.</returns>
    public Task<(Decision Decision, bool New)> RecordAsync(DecisionKey key, DecisionTerms terms, PersonId by, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(() => TryRecordAsync(key, terms, by, cancellationToken), cancellationToken);

    /// <param name="press">What its channel calls it; one that comes again changes nothing.</param>
    /// <param name="change">Null where it is not possible, the same where nothing changes.</param>
    /// <returns>The decision as it stands then, and whether it was changed now; null where it is not known.</returns>
    public Task<(Decision Decision, bool Changed)?> ChangeAsync(
        DecisionKey key, string press, Func<Decision, Decision?> change, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(() => TryChangeAsync(key, press, change, cancellationToken), cancellationToken);

    /// <summary>Writes down what followed from it; no line of the ledger.</summary>
    /// <param name="wakes">The desk of its owner has to look again.</param>
    public Task NoteAsync(DecisionKey key, Func<Decision, Decision> change, bool wakes, CancellationToken cancellationToken) => writes.DecideAnewAsync(
        async () =>
        {
            if (await decisions.FindAsync(key, cancellationToken) is not { } read) return;
            var after = change(read.Value);
            if (after == read.Value) return;

            var owner = after.Action?.Owner;
            await commits.CommitAsync(
                new(key.Cycle.Tenant)
                {
                    Decisions = [read.With(after)],
                    Events = wakes && owner is { } woken
                        ? [ReviewOutbox.ToDesk(new(key.Cycle.Tenant, woken), $"action-{key}-{business.Now.UtcTicks}")]
                        : [],
                },
                cancellationToken);
        },
        cancellationToken);

    private async Task<(Decision, bool)> TryRecordAsync(DecisionKey key, DecisionTerms terms, PersonId by, CancellationToken cancellationToken)
    {
        if (await decisions.FindAsync(key, cancellationToken) is { Value: var known }) return (known, false);

        var decision = DecisionChanges.Record(key, terms, by, business.Now);
        var change = new ReviewChange(key.Cycle.Tenant)
        {
            NewDecisions = [decision], DecisionEntries = [new(key, decision.Last)], Announced = [DecisionRecorded.Of(decision, announcer.TellsPersonal)],
        };
        await commits.CommitAsync(await FollowedAsync(change, decision, former: null, cancellationToken), cancellationToken);
        return (decision, true);
    }

    private async Task<(Decision, bool)?> TryChangeAsync(
        DecisionKey key, string press, Func<Decision, Decision?> change, CancellationToken cancellationToken)
    {
        if (await decisions.FindAsync(key, cancellationToken) is not { } read) return null;
        var known = read.Value;
        if (known.Presses.Contains(press)) return (known, false);
        if (change(known) is not { } after || after == known) return (known, false);

        after = after.WithPress(press);
        // Without an action item there is nobody to tell.
        if (after.Action is null && known.Action is null) after = after with { Followed = after.Last.Number };
        var written = new ReviewChange(key.Cycle.Tenant)
        {
            Decisions = [read.With(after)], DecisionEntries = [new(key, after.Last)], Announced = [ActionChanged.Of(after, announcer.TellsPersonal)],
        };
        await commits.CommitAsync(await FollowedAsync(written, after, known.Action?.Owner, cancellationToken), cancellationToken);
        return (after, true);
    }

    /// <summary>The desk of its owner keeps it and is woken; one whose it was before finds out that it is not his any more.</summary>
    private async Task<ReviewChange> FollowedAsync(ReviewChange change, Decision decision, PersonId? former, CancellationToken cancellationToken)
    {
        if ((decision.Action?.Owner ?? former) is not { } owner) return change;

        var (tenant, cause) = (change.Tenant, $"decision-{decision.Key}-{decision.Last.Number}");
        var desk = await desks.DeskAsync(new(tenant, owner), cancellationToken);
        return change with
        {
            Desk = desk.With(desk.Value.WithAction(decision.Key)),
            Events = [.. new[] { owner, former ?? owner }.Distinct().Select(p => ReviewOutbox.ToDesk(new(tenant, p), cause))],
        };
    }
}
