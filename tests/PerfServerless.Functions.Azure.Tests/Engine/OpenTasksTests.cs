using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Durable;
using PerfServerless.Functions.Azure.Tests.Adapter;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Cycles;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Functions.Azure.Tests.Engine;

/// <summary>(A) The official engine lets nothing end while anything that it started is open.</summary>
public sealed class OpenTasksTests
{
    private static readonly DateTime Start = new(2026, 6, 1, 7, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Failing = Start.AddDays(3).AddHours(6);
    private const string Cycle = "c:acme:weekly:20260608";

    [Fact]
    public void A_cycle_that_fails_with_check_ins_open_tells_its_cadence_at_once_and_drains()
    {
        var run = Weeks(OfficialWays.All);

        run.RunUntil(() => new Bridged<CadenceInput, string>(new CadenceOrchestrator()), new(new("acme"), new("weekly")), Failing.AddMinutes(1));

        Assert.Contains("operations.status.cycle-failed", run.Root.CustomStatus, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", run.Root.CustomStatus, StringComparison.Ordinal);
        var cycle = run.Find(Cycle)!;
        Assert.Equal(OrchestrationRuntimeStatus.Running, cycle.Status);
        Assert.Contains("operations.status.failing", cycle.CustomStatus, StringComparison.Ordinal);

        run.GoOnUntil(Failing.AddDays(2));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, cycle.Status);
        Assert.Equal("System.InvalidOperationException", cycle.Failure!.ErrorType);
        Assert.DoesNotContain("failing", cycle.CustomStatus ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void The_rhythm_goes_on_after_it()
    {
        var run = Weeks(OfficialWays.All);

        run.RunUntil(() => new Bridged<CadenceInput, string>(new CadenceOrchestrator()), new(new("acme"), new("weekly")), Start.AddDays(12));

        Assert.Equal(["20260608", "20260615"], run.Calls.Where(c => c.Name == nameof(PlanCycle)).Select(c => Plan(c.InputAs<CadenceInput>()!).Key.Occurrence).Distinct());
        Assert.Equal("c:acme:weekly:20260608", Assert.Single(run.Calls, c => c.Name == nameof(CloseCycle)) is { } close ? InstanceIds.Cycle(close.InputAs<CycleKey>()!) : null);
        Assert.Equal(2, run.Root.Generation);
    }

    [Fact] // the offender shows what the engine alone would do: the cadence learns of it when the last check-in has ended
    public void Without_the_adapters_word_the_cadence_learns_of_it_days_later()
    {
        var run = Weeks(OfficialWays.All, told: false);

        run.RunUntil(() => new Bridged<CadenceInput, string>(new CadenceOrchestrator()), new(new("acme"), new("weekly")), Failing.AddHours(23));
        Assert.DoesNotContain("cycle-failed", run.Root.CustomStatus, StringComparison.Ordinal);

        run.GoOnUntil(Failing.AddHours(25));
        Assert.Contains("cycle-failed", run.Root.CustomStatus, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_returns_with_a_timer_open_ends_at_once()
    {
        var run = new FakeOrchestration(Start);

        Assert.Equal("done", run.Run(() => new Bridged<string, string>(new LeavesATimer()), ""));
        Assert.Equal(Start, run.Now);
    }

    [Fact]
    public void One_that_returns_with_a_call_open_hands_its_caller_the_result_at_once()
    {
        var run = new FakeOrchestration(Start)
            .SubOrchestrator("Child", () => new Bridged<string, string>(new LeavesACall()))
            .SubOrchestrator("Grandchild", () => new Bridged<string, string>(new Sleeps(TimeSpan.FromDays(2))));
        DateTime? answered = null;

        run.RunUntil(() => new Bridged<string, string>(new Asks(at => answered ??= at)), "", Start.AddHours(1));
        var status = run.Find("child")!.CustomStatus;
        run.GoOnUntil(Start.AddDays(3));

        Assert.Equal(Start, answered);
        Assert.Contains("operations.status.ending", status, StringComparison.Ordinal);
        Assert.Equal("\"early\"", run.Root.Output);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, run.Find("child")!.Status);
    }

    private static FakeOrchestration Weeks(OfficialWays ways, bool told = true) => new FakeOrchestration(Start)
        .Activity<CadenceInput, CyclePlan?>(nameof(PlanCycle), Plan)
        .Activity<CycleKey, object?>(nameof(CloseCycle), _ => null)
        .SubOrchestrator<CycleInput, CycleOutcome>(
            nameof(CycleOrchestrator), () => told ? new Bridged<CycleInput, CycleOutcome>(new FailsWithCheckInsOpen(), ways) : new HeldByTheEngineAlone())
        .SubOrchestrator("CheckIn", () => new Bridged<string, string>(new Sleeps(TimeSpan.FromDays(1)), ways));

    private static CyclePlan Plan(CadenceInput input)
    {
        var meeting = (input.After ?? new DateTimeOffset(Start)).AddDays(7);
        var times = new CycleTimes(meeting.AddDays(-4), [meeting.AddDays(-3)], meeting.AddDays(-2), meeting.AddDays(-1), meeting.AddHours(-2), meeting);
        return new CyclePlan(
            new CycleKey(input.Tenant, input.Cadence, meeting.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)), DateOnly.FromDateTime(meeting.UtcDateTime), times);
    }

    private static async Task<CycleOutcome> FailAsync(TaskOrchestrationContext context)
    {
        await context.CreateTimer(Failing, CancellationToken.None);
        _ = context.CallSubOrchestratorAsync<string>("CheckIn", "ole", new SubOrchestrationOptions { InstanceId = $"{context.InstanceId}:ole" });
        _ = context.CallSubOrchestratorAsync<string>("CheckIn", "ana", new SubOrchestrationOptions { InstanceId = $"{context.InstanceId}:ana" });
        _ = context.CreateTimer(Failing.AddDays(30), CancellationToken.None);
        throw new InvalidOperationException("a fault of the cycle's own");
    }

    private sealed class FailsWithCheckInsOpen : TaskOrchestrator<CycleInput, CycleOutcome>
    {
        public override Task<CycleOutcome> RunAsync(TaskOrchestrationContext context, CycleInput input) => FailAsync(context);
    }

    private sealed class HeldByTheEngineAlone : TaskOrchestrator<CycleInput, CycleOutcome>
    {
        public override async Task<CycleOutcome> RunAsync(TaskOrchestrationContext context, CycleInput input)
        {
            await context.CreateTimer(Failing, CancellationToken.None);
            await context.CallSubOrchestratorAsync<string>("CheckIn", "ole", new SubOrchestrationOptions { InstanceId = $"{context.InstanceId}:ole" });
            throw new InvalidOperationException("a fault of the cycle's own");
        }
    }

    private sealed class LeavesATimer : TaskOrchestrator<string, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            _ = context.CreateTimer(context.CurrentUtcDateTime.AddDays(10), CancellationToken.None);
            return Task.FromResult("done");
        }
    }

    private sealed class LeavesACall : TaskOrchestrator<string, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            _ = context.CallSubOrchestratorAsync<string>("Grandchild", "");
            return Task.FromResult("early");
        }
    }

    private sealed class Sleeps(TimeSpan time) : TaskOrchestrator<string, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            await context.CreateTimer(time, CancellationToken.None);
            return "slept";
        }
    }

    private sealed class Asks(Action<DateTime> answered) : TaskOrchestrator<string, string>
    {
        public override async Task<string> RunAsync(TaskOrchestrationContext context, string input)
        {
            var answer = await context.CallSubOrchestratorAsync<string>("Child", "", new SubOrchestrationOptions { InstanceId = "child" });
            answered(context.CurrentUtcDateTime);
            return answer;
        }
    }
}
