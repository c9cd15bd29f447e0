using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Briefs;

/// <summary>Sends a leader the brief, once a cycle.</summary>
public sealed class SendBrief(IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, IMessageStore messages, Post post, BriefLinks links, BusinessTime business)
    : TaskActivity<SendBriefInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, SendBriefInput input)
    {
        var (cycle, leader) = input;
        var key = new MessageKey(cycle, leader, new MessageStep.Brief());
        if (await messages.FindAsync(key, CancellationToken.None) is not null) return null;
        if (await scorecards.CurrentAsync(cycle.Tenant, CancellationToken.None) is not { Scorecard: var scorecard } || scorecard.Find(leader) is not { } reader) return null;
        if (await cycles.FindBriefAsync(cycle, CancellationToken.None) is not { } json) return null;

        var now = business.Now;
        await post.DeliverAsync(
            new(scorecard, reader, BriefContent.Of(BriefJson.Read(json), links.To(cycle, leader)), key.ToString())
            {
                Record = reference => requests.CommitAsync(
                    new(cycle.Tenant)
                    {
                        Messages = [new(key, reference, now)],
                        Timeline = [new(cycle, new($"brief-{leader}", now, new TimelineEvent.BriefSent(leader)))],
                    },
                    CancellationToken.None),
                Missed = _ => cycles.TellAsync(cycle, [new($"unreachable-{leader}", now, new TimelineEvent.NotReachable(leader))], CancellationToken.None),
            },
            CancellationToken.None);
        return null;
    }
}
