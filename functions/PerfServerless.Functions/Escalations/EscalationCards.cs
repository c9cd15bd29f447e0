using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Escalations;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Escalations;

/// <summary>The cards that tell managers of missing numbers: made from what is stored, rewritten in place whenever that changes.</summary>
public sealed class EscalationCards(
    IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, IMessageStore messages, Post post, BusinessTime business)
{
    /// <returns>Null where the cycle or the manager is gone.</returns>
    public async Task<EscalationContext?> ReadAsync(EscalationNotice notice, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(notice.Cycle.Tenant, cancellationToken) is not { Scorecard: var scorecard } || scorecard.Find(notice.Manager) is null)
            return null;
        if (await cycles.FindAsync(notice.Cycle, cancellationToken) is not { Value: var cycle }) return null;

        var proposals = new List<Proposal>();
        foreach (var owner in notice.Proposed)
            proposals.AddRange((await requests.DeskAsync(new(notice.Cycle.Tenant, owner), cancellationToken)).Value.Proposals);

        return new()
        {
            Scorecard = scorecard,
            Cycle = cycle,
            Notice = notice,
            Requests = await requests.ListAsync(notice.Cycle, cancellationToken),
            Proposals = proposals,
            Now = business.Now,
        };
    }

    /// <summary>Rewrites a manager's card as things stand now; one that was never sent stays unsent.</summary>
    public async Task RewriteAsync(EscalationNotice notice, CancellationToken cancellationToken)
    {
        if (await messages.FindAsync(KeyOf(notice), cancellationToken) is not { } sent) return;
        if (await ReadAsync(notice, cancellationToken) is not { } context) return;
        await post.ReplaceAsync(context.Scorecard, context.Manager, sent.Reference, EscalationContent.Of(context), cancellationToken);
    }

    /// <summary>Rewrites the cards of the managers who were told about a person.</summary>
    /// <returns>Their notices.</returns>
    public async Task<IReadOnlyList<EscalationNotice>> RewriteAboutAsync(CycleKey cycle, PersonId person, CancellationToken cancellationToken)
    {
        IReadOnlyList<EscalationNotice> told = [.. (await cycles.ListEscalationsAsync(cycle, cancellationToken)).Where(n => n.People.Contains(person))];
        foreach (var notice in told) await RewriteAsync(notice, cancellationToken);
        return told;
    }

    /// <summary>A newer card came: the one before it becomes a line that points down.</summary>
    public async Task PointDownAsync(EscalationNotice notice, CancellationToken cancellationToken)
    {
        if (notice.Card < 2 || await messages.FindAsync(KeyOf(notice, notice.Card - 1), cancellationToken) is not { } old) return;
        if (await ReadAsync(notice, cancellationToken) is not { } context) return;
        await post.ReplaceAsync(
            context.Scorecard, context.Manager, old.Reference, new ChatCard.Line(LadderWords.CardBelow.Say(context.Cycle.CadenceName)), cancellationToken);
    }

    /// <summary>His newest card.</summary>
    public static MessageKey KeyOf(EscalationNotice notice) => KeyOf(notice, notice.Card);

    private static MessageKey KeyOf(EscalationNotice notice, int card) => new(notice.Cycle, notice.Manager, MessageStep.Escalation.Of(card));
}
