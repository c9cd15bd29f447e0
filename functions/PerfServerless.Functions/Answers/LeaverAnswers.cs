using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Proposals;

namespace PerfServerless.Functions.Answers;

/// <summary>What a manager does with the KPIs of somebody who has left.</summary>
internal sealed class LeaverAnswers(IScorecardStore scorecards, LeaverCards cards, HandoverAnswers handovers, BusinessTime business)
{
    public async Task<ChatCard> HandOverAsync(TenantId tenant, PersonId manager, HandoverOrder order, CancellationToken cancellationToken)
    {
        if (await FindAsync(tenant, manager, cancellationToken) is not var (scorecard, person)) return Notices.Gone;
        if (scorecard.Find(order.Left)?.HasLeft(business.Now) is not true) return Notices.NotYours;
        if (await cards.ItemsAsync(scorecard, order.Left, cancellationToken) is not { Count: > 0 } items) return Nothing;

        var done = await handovers.DecideAsync(
            new(scorecard, person, LeaverCards.SourceOf(order.Left), ProposalKind.Reassign, items)
            {
                Wish = order.Wish,
                Filled = order.Filled,
                Cadences = [.. scorecard.Cadences.Where(c => CadenceScope.Of(scorecard, c).Kpis.Any(k => k.Owner == order.Left))],
            },
            cancellationToken);
        return done.Ask ?? await ShowAsync(tenant, order.Left, done.Remark, cancellationToken);
    }

    private async Task<ChatCard> ShowAsync(TenantId tenant, PersonId left, Saying? remark, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(tenant, cancellationToken) is not { Scorecard: var scorecard }) return Notices.Gone;
        return (ChatCard?)await cards.ShowAsync(scorecard, left, remark, cancellationToken)
            ?? new ChatCard.Notice(ProposalCardWords.SettledTitle, remark ?? ProposalWords.NothingLeft, [ChatCommand.CheckIn, ChatCommand.Help]);
    }

    private static ChatCard.Notice Nothing { get; } = new(ProposalCardWords.SettledTitle, ProposalWords.NothingLeft, [ChatCommand.CheckIn, ChatCommand.Help]);

    private async Task<(Scorecard Scorecard, Person Person)?> FindAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        await scorecards.CurrentAsync(tenant, cancellationToken) is { Scorecard: var scorecard } && scorecard.Find(person) is { } known
            ? (scorecard, known)
            : null;
}
