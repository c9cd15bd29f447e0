using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Cycles;

/// <summary>Counts what came of a closed cycle, tells its timeline, and takes the buttons off the cards that still have some.</summary>
public sealed class SettleCycle(
    ICycleStore cycles, ICheckInStore requests, CheckInReader reader, FormMessages forms, EscalationCards escalations, BusinessTime business)
    : TaskActivity<CycleKey, CycleOutcome>
{
    public override async Task<CycleOutcome> RunAsync(TaskActivityContext context, CycleKey input)
    {
        var all = await requests.ListAsync(input, CancellationToken.None);
        var missing = all.Where(r => r.State == RequestState.Closed).Sum(r => r.Missing.Count());

        foreach (var notice in await cycles.ListEscalationsAsync(input, CancellationToken.None))
        {
            await escalations.RewriteAsync(notice, CancellationToken.None);
        }

        foreach (var done in all.Where(r => r is { State: RequestState.Complete, ReceiptMessage: not null }))
        {
            if (await reader.FindAsync(done.Key, CancellationToken.None) is { Context: var facts }) await forms.SettleAsync(facts, CancellationToken.None);
        }

        await cycles.TellAsync(input, [new("closed", business.Now, TimelineKind.CycleClosed, Count: missing)], CancellationToken.None);

        return new(
            Asked: all.Count,
            Complete: all.Count(r => r.State == RequestState.Complete),
            Excused: all.Count(r => r.State == RequestState.Excused),
            Unreachable: all.Count(r => r.Unreachable is not null && r.State != RequestState.Complete),
            Missing: missing);
    }
}
