using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Proposals;
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

    /// <returns>
    /// The decision as it stands then, and whether it was written down now; false where it had been before. With it the proposal for the same target
    /// that stands in its way: then nothing was written.
    /// </returns>
    public Task<(Decision Decision, bool New, Proposal? InTheWay)> RecordAsync(DecisionKey key, DecisionTerms terms, PersonId by, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(() => TryRecordAsync(key, terms, by, cancellationToken), cancellationToken);

    /// <param name="press">What its channel calls it; one that comes again changes nothing.</param>
    /// <param name="change">Null where it is not possible, the same where nothing changes.</param>
    /// <returns>
    /// The decision as it stands then, and whether it was changed now; null where it is not known. With it the proposal for the same target that
    /// stands in its way: then nothing was written.
    /// </returns>
    public Task<(Decision Decision, bool Changed, Proposal? InTheWay)?> ChangeAsync(
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

    private async Task<(Decision, bool, Proposal?)> TryRecordAsync(DecisionKey key, DecisionTerms terms, PersonId by, CancellationToken cancellationToken)
    {
        if (await decisions.FindAsync(key, cancellationToken) is { Value: var known }) return (known, false, null);

        var decision = DecisionChanges.Record(key, terms, by, business.Now);
        var targets = new TargetDesks(desks, key.Cycle.Tenant, business.Now);
        (decision, var inTheWay) = await targets.FollowAsync(null, decision, by, cancellationToken);
        if (inTheWay is not null) return (decision, false, inTheWay);

        var change = new ReviewChange(key.Cycle.Tenant)
        {
            NewDecisions = [decision], DecisionEntries = [new(key, decision.Last)], Announced = [DecisionRecorded.Of(decision, announcer.TellsPersonal)],
        };
        await commits.CommitAsync(await FollowedAsync(change, decision, former: null, targets, cancellationToken), cancellationToken);
        return (decision, true, null);
    }

    private async Task<(Decision, bool, Proposal?)?> TryChangeAsync(
        DecisionKey key, string press, Func<Decision, Decision?> change, CancellationToken cancellationToken)
    {
        if (await decisions.FindAsync(key, cancellationToken) is not { } read) return null;
        var known = read.Value;
        if (known.Presses.Contains(press)) return (known, false, null);
        if (change(known) is not { } after || after == known) return (known, false, null);

        var targets = new TargetDesks(desks, key.Cycle.Tenant, business.Now);
        (after, var inTheWay) = await targets.FollowAsync(known, after, after.Last.By, cancellationToken);
        if (inTheWay is not null) return (known, false, inTheWay);

        after = after.WithPress(press);
        // Without an action item there is nobody to tell.
        if (after.Action is null && known.Action is null) after = after with { Followed = after.Last.Number };
        var written = new ReviewChange(key.Cycle.Tenant)
        {
            Decisions = [read.With(after)], DecisionEntries = [new(key, after.Last)], Announced = [ActionChanged.Of(after, announcer.TellsPersonal)],
        };
        await commits.CommitAsync(await FollowedAsync(written, after, known.Action?.Owner, targets, cancellationToken), cancellationToken);
        return (after, true, null);
    }

    /// <summary>
    /// The desk of its owner keeps it and is woken; one whose it was before finds out that it is not his any more, and one that keeps the proposal of
    /// its target asks.
    /// </summary>
    private static async Task<ReviewChange> FollowedAsync(
        ReviewChange change, Decision decision, PersonId? former, TargetDesks targets, CancellationToken cancellationToken)
    {
        var (tenant, cause) = (change.Tenant, $"decision-{decision.Key}-{decision.Last.Number}");
        var owner = decision.Action?.Owner ?? former;
        IEnumerable<PersonId> woken = targets.Changed.Select(d => d.Value.Key.Person);
        if (owner is { } his)
        {
            var desk = await targets.DeskAsync(his, cancellationToken);
            change = change with { Desk = desk.With(desk.Value.WithAction(decision.Key)) };
            woken = woken.Append(his).Append(former ?? his);
        }

        return change with
        {
            MoreDesks = [.. targets.Changed.Where(d => d.Value.Key.Person != owner)],
            Events = [.. woken.Distinct().Select(p => ReviewOutbox.ToDesk(new(tenant, p), cause))],
        };
    }
}
