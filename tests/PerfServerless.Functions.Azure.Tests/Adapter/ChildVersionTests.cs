using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Durable;
using PerfServerless.Durable.Registration;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Settings;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>A cycle runs by the version that was planned for it, whatever its cadence's is: to the official engine "none" would mean the caller's.</summary>
public sealed class ChildVersionTests
{
    private static readonly DateTime Start = new(2026, 6, 1, 7, 0, 0, DateTimeKind.Utc);

    private readonly List<string> ran = [];
    private string planned = ReviewVersions.Cycle;

    [Theory]
    [InlineData("")]
    [InlineData("9")]
    public void A_cadence_of_any_version_runs_each_cycle_by_the_version_that_was_planned(string cadence)
    {
        var run = Weeks(cadence);

        Play(run, Start.AddDays(4));
        planned = "2";
        run.GoOnUntil(Start.AddDays(11));
        planned = ReviewVersions.Cycle;
        run.GoOnUntil(Start.AddDays(18));

        Assert.Equal(["20260608 1", "20260615 2", "20260622 1"], ran);
    }

    [Fact]
    public void A_cycle_that_was_planned_without_a_version_does_not_take_its_cadences()
    {
        planned = "";

        Play(Weeks("9"), Start.AddDays(4));

        Assert.Equal(["20260608 "], ran);
    }

    private void Play(FakeOrchestration run, DateTime until) =>
        run.RunUntil(Registered, JsonSerializer.SerializeToElement(new CadenceInput(new("acme"), new("weekly"))), until, nameof(CadenceOrchestrator));

    private FakeOrchestration Weeks(string cadence)
    {
        var run = new FakeOrchestration(Start) { Version = cadence }.Activity<CadenceInput, CyclePlan?>(nameof(PlanCycle), Plan);
        foreach (var version in (string[])["", "1", "2"]) run.SubOrchestrator(nameof(CycleOrchestrator), Registered, version);
        return run;
    }

    private ByRunner Registered()
    {
        var registry = new DurableTaskRegistry().AddOrchestrator<CadenceOrchestrator>();
        foreach (var version in (string[])["", "1", "2"]) registry.AddOrchestrator(nameof(CycleOrchestrator), new OneOfSeveral(version, ran), version);
        return new(new OfficialRunner(registry, NoServices.Instance));
    }

    private CyclePlan Plan(CadenceInput input)
    {
        var meeting = (input.After ?? new DateTimeOffset(Start)).AddDays(7);
        var times = new CycleTimes(meeting.AddDays(-4), [meeting.AddDays(-3)], meeting.AddDays(-2), meeting.AddDays(-1), meeting.AddHours(-2), meeting);
        var occurrence = meeting.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return new(new CycleKey(input.Tenant, input.Cadence, occurrence), DateOnly.FromDateTime(meeting.UtcDateTime), times, planned);
    }

    private sealed class OneOfSeveral(string version, List<string> ran) : TaskOrchestrator<CycleInput, CycleOutcome>
    {
        public override Task<CycleOutcome> RunAsync(TaskOrchestrationContext context, CycleInput input)
        {
            Assert.Equal(version, context.Version);
            var line = $"{input.Key.Occurrence} {version}";
            if (!ran.Contains(line)) ran.Add(line); // a replay comes by again
            return Task.FromResult(new CycleOutcome(0, 0, 0, 0, 0));
        }
    }
}
