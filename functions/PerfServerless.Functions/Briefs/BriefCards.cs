using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Briefs;

/// <summary>Makes the briefs' cards, and rewrites them in place when other values are known: that raises no notification.</summary>
public sealed class BriefCards(IScorecardStore scorecards, ICycleStore cycles, IMessageStore messages, BriefNews news, BriefLinks links, MeetingLinks meetings,
    Post post)
{
    public static MessageKey KeyOf(CycleKey cycle, PersonId leader) => new(cycle, leader, new MessageStep.Brief());

    /// <returns>A leader's card as things stand now; null before the brief was compiled.</returns>
    public async Task<ChatCard.Brief?> FindAsync(CycleKey cycle, PersonId leader, CancellationToken cancellationToken)
    {
        if (await cycles.FindBriefAsync(cycle, cancellationToken) is not { } json) return null;

        var brief = BriefJson.Read(json);
        return Card(brief, leader) with { Updated = BriefUpdateLines.Of(brief, await news.OfAsync(brief, cancellationToken)) };
    }

    /// <summary>Shows the leaders who have their card what is known since. Where nothing is, their cards stay as they are.</summary>
    public async Task RewriteAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(cycle.Tenant, cancellationToken) is not { Scorecard: var scorecard }) return;
        if (scorecard.Find(cycle.Cadence) is not { } cadence || await cycles.FindBriefAsync(cycle, cancellationToken) is not { } json) return;

        var brief = BriefJson.Read(json);
        if (BriefUpdateLines.Of(brief, await news.OfAsync(brief, cancellationToken)) is not { Count: > 0 } updated) return;

        foreach (var leader in cadence.Leaders.Select(scorecard.Find).OfType<Domain.Scorecards.Person>())
        {
            if (await messages.FindAsync(KeyOf(cycle, leader.Id), cancellationToken) is not { } sent) continue;
            await post.ReplaceAsync(scorecard, leader, sent.Reference, Card(brief, leader.Id) with { Updated = updated }, cancellationToken);
        }
    }

    private ChatCard.Brief Card(Brief brief, PersonId leader) =>
        BriefContent.Of(brief, links.To(brief.Cycle, leader)) with { Meeting = meetings.To(brief.Cycle, leader) };
}
