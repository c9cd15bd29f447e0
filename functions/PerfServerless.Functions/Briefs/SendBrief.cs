using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Briefs;

/// <summary>Sends a leader the brief, once a cycle. Answers when to try again where he may not be written to now; otherwise null.</summary>
public sealed class SendBrief(IScorecardStore scorecards, ICycleStore cycles, IMessageStore messages, CyclePost post, BriefCards cards, BusinessTime business)
    : TaskActivity<SendBriefInput, DateTimeOffset?>
{
    public override async Task<DateTimeOffset?> RunAsync(TaskActivityContext context, SendBriefInput input)
    {
        var ((cycle, leader), stopping) = (input, context.Stopping);
        var key = BriefCards.KeyOf(cycle, leader);
        if (await messages.FindAsync(key, stopping) is not null) return null;
        if (await scorecards.CurrentAsync(cycle.Tenant, stopping) is not { Scorecard: var scorecard } || scorecard.Find(leader) is not { } reader) return null;
        if (await cards.FindAsync(cycle, leader, stopping) is not { } content) return null;

        var delivery = await post.SendAsync(scorecard, reader, content, key, new($"brief-{leader}", business.Now, new TimelineEvent.BriefSent(leader)));
        if (delivery is not Delivery.Held held) return null;

        await cycles.TellAsync(cycle, [new($"held-brief-{leader}", business.Now, new TimelineEvent.HeldBack(leader))], stopping);
        return held.Until;
    }
}
