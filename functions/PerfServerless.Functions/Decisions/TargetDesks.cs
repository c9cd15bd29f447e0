using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Typing;

namespace PerfServerless.Functions.Decisions;

/// <summary>
/// The desks on which a decision's change keeps the proposal of its new target: it is written in one step with the decision, so that neither stands
/// without the other, and of two proposals for one target at once the second one finds the first.
/// </summary>
internal sealed class TargetDesks(ICheckInStore desks, TenantId tenant, DateTimeOffset now)
{
    /// <summary>What an import reads back as a reason; longer ones are cut.</summary>
    private const int MostReason = 250;

    private readonly Dictionary<PersonId, Versioned<Desk>> changed = [];

    /// <summary>As they are to be.</summary>
    public IReadOnlyCollection<Versioned<Desk>> Changed => changed.Values;

    /// <param name="before">The decision as it stands; null where it is new.</param>
    /// <param name="by">Who changes it.</param>
    /// <returns>The decision as it is to be written, and the proposal that stands in its way; null where none does.</returns>
    public async Task<(Decision After, Proposal? InTheWay)> FollowAsync(Decision? before, Decision after, PersonId by, CancellationToken cancellationToken)
    {
        var (old, wanted) = (before?.Target, after.Target);
        if (old is { IsOpen: true } && (wanted?.Proposal != old.Proposal || !wanted.IsOpen))
            after = await WithdrawAsync(old, after, by, cancellationToken);
        if (wanted is not { IsOpen: true } || wanted.Proposal == old?.Proposal) return (after, null);

        var read = await DeskAsync(wanted.Desk, cancellationToken);
        if (ProposalPolicy.Asked(read.Value.Proposals, wanted.Kpi, wanted.After.Period) is { } known) return (after, known);

        changed[wanted.Desk] = read.With(read.Value.WithProposal(wanted.Asked(after.Key, Reason(after.Text), now)));
        return (after, null);
    }

    /// <summary>The desk as it is to be; as it is read where nothing changed it yet.</summary>
    public async Task<Versioned<Desk>> DeskAsync(PersonId person, CancellationToken cancellationToken) =>
        changed.TryGetValue(person, out var known) ? known : await desks.DeskAsync(new(tenant, person), cancellationToken);

    /// <summary>Of an answer and a change at once the first one counts: what was answered stays with the decision.</summary>
    private async Task<Decision> WithdrawAsync(DecisionTarget old, Decision after, PersonId by, CancellationToken cancellationToken)
    {
        var read = await DeskAsync(old.Desk, cancellationToken);
        if (read.Value.Proposals.FirstOrDefault(p => p.Id == old.Proposal) is not { } asked) return after;
        if (!asked.IsOpen) return after.Target is null || after.Target.Proposal == old.Proposal ? after with { Target = old.As(asked) } : after;

        changed[old.Desk] = read.With(read.Value.WithProposal(asked.Became(ProposalState.Withdrawn, now) with { UndoneBy = by }));
        return after;
    }

    /// <summary>As it is kept with the target.</summary>
    public static string Reason(string text) => text.Length <= MostReason ? text : $"{TypedText.Cut(text, MostReason - 1)}…";
}
