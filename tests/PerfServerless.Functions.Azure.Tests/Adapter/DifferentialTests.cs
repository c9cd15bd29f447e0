using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Durable;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Cycles;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>The same orchestration on our executor and through the adapter to the official context: the same calls in the same order.</summary>
public sealed class DifferentialTests
{
    private static readonly DateTime Start = new(2026, 6, 1, 7, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Everything_an_orchestrator_may_do_comes_out_the_same()
    {
        var (direct, bridged) = (Playing(), Playing());

        var expected = direct.Run(() => new EverythingOrchestrator(), new Round(1));
        var got = bridged.Run(() => new Bridged<Round, string>(new EverythingOrchestrator(), OfficialWays.None), new Round(1));

        Assert.Equal(direct.Script, bridged.Script);
        Assert.Contains("continue as new", direct.Script);
        Assert.Contains(direct.Script, l => l.StartsWith("send failed to other:1", StringComparison.Ordinal));
        Assert.Equal(expected, got);
        Assert.Equal(direct.Calls.Select(c => (c.Name, c.Input, c.At, c.Attempt)), bridged.Calls.Select(c => (c.Name, c.Input, c.At, c.Attempt)));
    }

    [Fact]
    public void A_cadence_comes_out_the_same_over_ten_weeks()
    {
        var (direct, bridged) = (Weeks(), Weeks());
        var input = new CadenceInput(new TenantId("acme"), new CadenceId("weekly"));

        direct.RunUntil(() => new CadenceOrchestrator(), input, Start.AddDays(70));
        bridged.RunUntil(() => new Bridged<CadenceInput, string>(new CadenceOrchestrator(), OfficialWays.None), input, Start.AddDays(70));

        Assert.True(direct.Script.Count(l => l == "continue as new") >= 9, string.Join('\n', direct.Script));
        Assert.Equal(direct.Script, bridged.Script);
    }

    [Fact]
    public void A_new_version_at_continue_as_new_is_refused_with_a_sentence()
    {
        var run = new FakeOrchestration(Start);

        var failed = Assert.Throws<FakeOrchestrationException>(() => run.Run(() => new Bridged<Round, string>(new Upgrading()), new Round(1)));

        Assert.Contains("cannot go on as version '2' on Azure", failed.Message, StringComparison.Ordinal);
    }

    private static FakeOrchestration Playing() => new FakeOrchestration(Start)
        .Activity<Round, string>("Slow", round => $"slow {round.Number}")
        .Activity<object?, int>("Flaky", (_, call) => call.Count % 3 == 0 || call.Count % 2 == 0 ? call.Count : throw new TimeoutException("not yet"))
        .SubOrchestration<Round, string>("Child", round => round.Number == 1 ? throw new InvalidOperationException("no") : "yes")
        .RaiseAt(Start.AddHours(5), "changed", "one")
        .RaiseAt(Start.AddDays(30), "changed", "late");

    private static FakeOrchestration Weeks() => new FakeOrchestration(Start)
        .Activity<CadenceInput, CyclePlan?>("PlanCycle", (input, _) => Plan(input))
        .Activity<CycleKey, object?>("CloseCycle", _ => null)
        .SubOrchestration<CycleInput, CycleOutcome>("CycleOrchestrator", _ => throw new InvalidOperationException("a cycle that failed"))
        .RaiseAt(Start.AddDays(9), "changed", "");

    private static CyclePlan Plan(CadenceInput input)
    {
        var meeting = (input.After ?? new DateTimeOffset(Start)).AddDays(7);
        var times = new CycleTimes(meeting.AddDays(-4), [meeting.AddDays(-3)], meeting.AddDays(-2), meeting.AddDays(-1), meeting.AddHours(-2), meeting);
        return new CyclePlan(
            new CycleKey(input.Tenant, input.Cadence, meeting.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)), DateOnly.FromDateTime(meeting.UtcDateTime), times);
    }

    private sealed class Upgrading : TaskOrchestrator<Round, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, Round input)
        {
            context.ContinueAsNew(new ContinueAsNewOptions(NewVersion: "2"), input);
            return Task.FromResult("");
        }
    }
}
