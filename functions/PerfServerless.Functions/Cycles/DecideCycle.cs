using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Cycles;

/// <summary>Decides a cycle's next step from what is stored and the policies in force, and records it by its answer.</summary>
public sealed class DecideCycle(ICycleStore cycles, ReviewPolicies policies, BusinessTime business) : TaskActivity<CycleInput, CycleStep>
{
    public override async Task<CycleStep> RunAsync(TaskActivityContext context, CycleInput input)
    {
        var cycle = (await cycles.FindAsync(input.Key, context.Stopping))?.Value;
        return CyclePolicy.Decide(cycle?.Times ?? input.Times, cycle, policies.Ladder, business.Now);
    }
}
