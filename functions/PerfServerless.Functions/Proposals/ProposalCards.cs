using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Proposals;

/// <summary>Makes the card on which somebody is asked to agree, with the values as they are now.</summary>
public sealed class ProposalCards(ProposalBoard board, IActualStore actuals, BusinessTime business)
{
    /// <returns>Null where nothing is to decide any more.</returns>
    public async Task<ChatCard.Proposal?> AskAsync(
        Scorecard scorecard, PersonId owner, Proposal proposal, CancellationToken cancellationToken, string? reason = null, Saying? error = null)
    {
        if (!proposal.IsOpen || scorecard.Find(proposal.To) is not { } to) return null;
        if (await board.StandingAsync(scorecard, owner, proposal, cancellationToken) is not { Count: > 0 } standing) return null;

        var known = await actuals.ReadAsync(scorecard.Tenant, [.. standing.Select(k => k.Kpi)], cancellationToken);
        return ProposalContent.Of(scorecard, owner, proposal, standing, known, LocalTimes.DayOf(business.Now, to.TimeZone), reason, error);
    }
}
