using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Proposals;

/// <summary>The card on which the KPIs of somebody who has left are reassigned.</summary>
public sealed class LeaverCards(ProposalBoard board, BusinessTime business)
{
    public static HandoverSource SourceOf(PersonId left) => new(null, [left]);

    /// <returns>What he still owns and somebody has to answer for.</returns>
    public async Task<IReadOnlyList<HandoverItem>> ItemsAsync(Scorecard scorecard, PersonId left, CancellationToken cancellationToken)
    {
        var known = await board.OfAsync(new(scorecard.Tenant, left), cancellationToken);
        return
        [
            .. HandoverNotes.OwnedBy(scorecard, left, LocalTimes.DayOf(business.Now, scorecard.Find(left)?.TimeZone ?? "Etc/UTC"))
                .Select(k => new HandoverItem(k, left, new(k.Id) { TrackedBefore = k.TrackedUntil }, ProposalPolicy.Asked(known, [k.Id]))),
        ];
    }

    /// <returns>Null where nothing is left to own.</returns>
    public async Task<ChatCard.Handover?> ShowAsync(Scorecard scorecard, PersonId left, Saying? remark, CancellationToken cancellationToken) =>
        await ItemsAsync(scorecard, left, cancellationToken) is { Count: > 0 } items
            ? HandoverContent.Of(scorecard, SourceOf(left), ProposalKind.Reassign, items, HandoverWish.Nothing, remark)
            : null;
}
