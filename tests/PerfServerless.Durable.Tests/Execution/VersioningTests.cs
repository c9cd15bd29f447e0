using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;
using PerfServerless.Durable.Versioning;

namespace PerfServerless.Durable.Tests.Execution;

public sealed class VersioningTests
{
    [Theory]
    [InlineData(VersionMatchStrategy.None, "9.0", true)]
    [InlineData(VersionMatchStrategy.Strict, "2.0", true)]
    [InlineData(VersionMatchStrategy.Strict, "1.0", false)]
    [InlineData(VersionMatchStrategy.Strict, "", false)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "", true)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "1.9.9", true)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "2.0", true)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "2.0.1", false)]
    [InlineData(VersionMatchStrategy.CurrentOrOlder, "10.0", false)]
    public void A_worker_of_version_two_runs_what_its_strategy_allows(VersionMatchStrategy match, string version, bool runs)
    {
        var turn = Started(new OrchestrationVersioning(match, "2.0"), version).Turns[0].Answer;

        if (runs) Assert.IsType<Turn.Advanced>(turn);
        else Assert.Contains($"version '{version}'", Assert.IsType<Turn.NotRunnable>(turn).Sentence);
    }

    [Fact]
    public void Where_the_hub_says_so_a_mismatch_fails_the_instance()
    {
        var end = Started(new OrchestrationVersioning(VersionMatchStrategy.Strict, "2.0", VersionFailureStrategy.Fail), "1.0").Turns[0].Answer.End();

        Assert.Equal((OrchestrationRuntimeStatus.Failed, "VersionMismatch", true), (end.Status, end.Failure!.ErrorType, end.Failure.IsNonRetriable));
    }

    [Fact]
    public void An_orchestrator_that_is_not_registered_parks_its_instance_with_a_sentence()
    {
        var run = new Recorder(new DurableTaskRegistry());

        var turn = run.Try(new HistoryEvent.ExecutionStarted(run.Now, "Gone", "1.0", null, Recorder.InstanceId, "x1"));

        Assert.Equal(
            "No orchestrator 'Gone' version '1.0' is registered. Register it, or keep it until its instances have ended.",
            Assert.IsType<Turn.NotRunnable>(turn).Sentence);
    }

    [Fact]
    public void An_orchestrator_that_cannot_be_made_parks_its_instance()
    {
        var execution = new OrchestrationExecution(Recorder.InstanceId, (_, _) => throw new InvalidOperationException("no such service"));

        var turn = execution.Replay([], [new HistoryEvent.ExecutionStarted(default, "Test", "", null, Recorder.InstanceId, "x1")]);

        Assert.Contains("no such service", Assert.IsType<Turn.NotRunnable>(turn).Sentence);
    }

    [Fact]
    public void What_cannot_run_can_still_be_terminated()
    {
        var run = new Recorder(new DurableTaskRegistry());

        Assert.Equal(
            ["#0 Terminated \"enough\""],
            run.Feed(new HistoryEvent.ExecutionStarted(run.Now, "Gone", "", null, Recorder.InstanceId, "x1"), run.Terminated("\"enough\"")).Actions());
    }

    [Fact]
    public void Old_code_serves_its_version_and_the_unversioned_all_others()
    {
        var registry = new DurableTaskRegistry()
            .AddOrchestratorFunc("Test", context => Task.FromResult($"new for {context.Version}"))
            .AddOrchestratorFunc("Test", _ => Task.FromResult("old"), "1.0");

        Assert.Equal("\"old\"", new Recorder(registry).Start(version: "1.0").End().Result);
        Assert.Equal("\"old\"", new Recorder(registry).Start(version: "1.0 ").End().Result);
        Assert.Equal("\"new for 1.1\"", new Recorder(registry).Start(version: "1.1").End().Result);
        Assert.Equal("\"new for \"", new Recorder(registry).Start().End().Result);
    }

    private static Recorder Started(OrchestrationVersioning versioning, string version)
    {
        var registry = new DurableTaskRegistry().AddOrchestratorFunc("Test", context => context.CallActivityAsync("A"));
        var run = new Recorder(registry, new OrchestrationExecutionOptions { Versioning = versioning });
        run.Try(new HistoryEvent.ExecutionStarted(run.Now, "Test", version, null, Recorder.InstanceId, "x1"));
        return run;
    }
}
