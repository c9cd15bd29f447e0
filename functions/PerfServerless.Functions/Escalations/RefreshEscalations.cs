using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Escalations;

/// <summary>Something about a person changed: rewrites the cards of the managers who were told about him.</summary>
public sealed class RefreshEscalations(
    ICycleStore cycles, ICheckInStore requests, EscalationCards cards, BusinessTime business)
    : TaskActivity<RefreshEscalationsInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, RefreshEscalationsInput input)
    {
        foreach (var notice in await cards.RewriteAboutAsync(input.Cycle, input.Person, context.Stopping))
        {
            if (!EscalationPolicy.IsResolved(notice, await requests.ListAsync(input.Cycle, context.Stopping))) continue;
            await cycles.TellAsync(
                input.Cycle, [new($"resolved-{notice.Manager}", business.Now, new TimelineEvent.EscalationResolved(notice.Manager))], context.Stopping);
        }

        return null;
    }
}
