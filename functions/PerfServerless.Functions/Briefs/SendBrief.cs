using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Briefs;

/// <summary>Sends a leader the brief, once a cycle.</summary>
public sealed class SendBrief(
    IScorecardStore scorecards, ICycleStore cycles, IMessageStore messages, Reachability reachability, IChat chat, BriefLinks links, BusinessTime business)
    : TaskActivity<SendBriefInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, SendBriefInput input)
    {
        var (cycle, leader) = input;
        var key = new MessageKey(cycle, leader, MessageStep.Brief);
        if (await messages.FindAsync(key, CancellationToken.None) is not null) return null;
        if (await scorecards.CurrentAsync(cycle.Tenant, CancellationToken.None) is not { Scorecard: var scorecard } || scorecard.Find(leader) is null) return null;
        if (await cycles.FindBriefAsync(cycle, CancellationToken.None) is not { } json) return null;

        var now = business.Now;
        var card = BriefContent.Of(BriefJson.Read(json), links.To(cycle, leader));
        // Whoever blocked the bot is tried: the channel does not tell when somebody changes his mind.
        var delivery = await reachability.OfAsync(cycle.Tenant, leader, CancellationToken.None) is Unreachable.Paused and var why
            ? new Delivery.NotReachable(why)
            : await chat.SendAsync(cycle.Tenant, leader, card, CancellationToken.None);

        if (delivery is Delivery.Delivered(var conversation, var activity))
        {
            await messages.RecordAsync(new(key, conversation, activity, now, Answerable: false), CancellationToken.None);
            await cycles.TellAsync(cycle, [new($"brief-{leader}", now, TimelineKind.BriefSent, leader)], CancellationToken.None);
        }
        else
        {
            await cycles.TellAsync(cycle, [new($"unreachable-{leader}", now, TimelineKind.NotReachable, leader)], CancellationToken.None);
        }

        return null;
    }
}
