using PerfServerless.Domain.Events;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Durable;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Escalations;

/// <summary>Something about a person changed: rewrites the cards of the managers who were told about him, and the briefs that are out already.</summary>
public sealed class RefreshEscalations(
    ICheckInStore requests, IMessageStore messages, EscalationCards cards, BriefCards briefs, ReviewCommits commits, BusinessTime business)
    : TaskActivity<RefreshEscalationsInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, RefreshEscalationsInput input)
    {
        foreach (var notice in await cards.RewriteAboutAsync(input.Cycle, input.Person, context.Stopping))
        {
            if (!EscalationPolicy.IsResolved(notice, await requests.ListAsync(input.Cycle, context.Stopping))) continue;
            var (now, told) = (business.Now, await messages.FindAsync(EscalationCards.KeyOf(notice), context.Stopping));
            await commits.CommitAsync(
                new(input.Cycle.Tenant)
                {
                    Timeline = [new(input.Cycle, new($"resolved-{notice.Manager}", now, new TimelineEvent.EscalationResolved(notice.Manager)))],
                    Announced = told is null ? [] : [EscalationCancelled.Of(notice, now)], // whoever was never told of it need not hear that it is over
                },
                context.Stopping);
        }

        await briefs.RewriteAsync(input.Cycle, context.Stopping);
        return null;
    }
}
