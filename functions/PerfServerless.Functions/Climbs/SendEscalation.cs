using PerfServerless.Domain.Chat.Escalations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Escalations;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Climbs;

/// <summary>
/// Tells one manager of what is missing of his people, on one card. What climbs to him later comes as a new message, because an edit raises no
/// notification; the card before it becomes a line that points down. Answers false where he cannot be told.
/// </summary>
public sealed class SendEscalation(
    IMessageStore messages, EscalationNotices notices, EscalationCards cards, OwnersTold owners, CyclePost post, BusinessTime business)
    : TaskActivity<SendEscalationInput, bool>
{
    public override async Task<bool> RunAsync(TaskActivityContext context, SendEscalationInput input)
    {
        var ((cycle, group), stopping) = (input, context.Stopping);
        var now = business.Now;
        // The notice first: from here on a late answer knows whose card to rewrite.
        var notice = group.IsWrittenDown ? await notices.FindAsync(cycle, group.To, stopping) : await notices.AddAsync(cycle, group, now, stopping);
        var key = EscalationCards.KeyOf(notice);
        if (await messages.FindAsync(key, stopping) is null)
        {
            // Everybody answered while this was on its way: there is nothing left to tell.
            if (await cards.ReadAsync(notice, stopping) is not { IsOpen: true } facts || EscalationPolicy.IsResolved(notice, facts.Requests)) return true;

            var fresh = notice.Items.Where(i => i.Card == notice.Card).Select(i => i.Person).ToHashSet();
            IReadOnlyList<PersonId> people = fresh.Count == 0 ? notice.People : [.. fresh.Order()];
            var told = new TimelineEntry(
                notice.Card == 1 ? $"escalated-{group.To}" : $"escalated-{group.To}-{notice.Card}", now, new TimelineEvent.Escalated(group.To, people.Count));
            var raised = EscalationRaised.Of(cycle, group.To, people, facts.Cycle.Times.MeetingAt, now, notice.Card);
            var delivery = await post.SendAsync(facts.Scorecard, facts.Manager, EscalationContent.Of(facts), key, told, [raised]);
            if (delivery is not Delivery.Delivered)
            {
                await notices.UnsentAsync(notice, delivery is Delivery.Held held ? held.Until : null, stopping);
                return delivery is Delivery.Held; // it waits for its moment; whom nothing reaches is passed over when it is planned anew
            }
        }

        await notices.SentAsync(notice, stopping);
        await cards.PointDownAsync(notice, stopping);
        await cards.RewriteAsync(notice, stopping); // an answer may have come while the card was on its way
        await owners.TellAsync(notice, now, stopping);
        return true;
    }
}
