using PerfServerless.Durable;
using PerfServerless.Durable.History;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Instances;

public sealed class HistoryTimelineTests
{
    private static readonly DateTime Start = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly HistoryEvent[] AWeek =
    [
        new HistoryEvent.OrchestratorStarted(Start),
        new HistoryEvent.ExecutionStarted(
            Start, "CheckInOrchestrator", "2", "\"secret\"", "q:1", "e1", new ParentOrchestrationInstance("CycleOrchestrator", "c:1", 3)),
        new HistoryEvent.TaskScheduled(Start, 0, "SendForm", "", "\"secret\""),
        new HistoryEvent.TimerCreated(Start, 1, Start.AddDays(2)),
        new HistoryEvent.OrchestratorCompleted(Start),
        new HistoryEvent.OrchestratorStarted(Start.AddSeconds(2)),
        new HistoryEvent.TaskCompleted(Start.AddSeconds(2), 0, "\"secret\""),
        new HistoryEvent.OrchestratorCompleted(Start.AddSeconds(2)),
        new HistoryEvent.OrchestratorStarted(Start.AddDays(2).AddMinutes(3)),
        new HistoryEvent.TimerFired(Start.AddDays(2).AddMinutes(3), 1, Start.AddDays(2)),
        new HistoryEvent.EventRaised(Start.AddDays(2).AddMinutes(3), "changed", "\"secret\""),
        new HistoryEvent.ExecutionTerminated(Start.AddDays(2).AddMinutes(3), "no longer needed"),
    ];

    [Fact]
    public void A_history_reads_as_sentences_in_turns() =>
        Assert.Equal(
            [
                "1 CheckInOrchestrator version 2 began, called by c:1.",
                "1 Called SendForm (#0).",
                "1 Sleeps until 2026-06-03 09:00:00 UTC (#1).",
                "2 SendForm (#0) answered after 2 s.",
                "3 Woke (#1), 3 min late.",
                "3 Heard 'changed'.",
                "3 Terminated: no longer needed",
            ],
            HistoryTimeline.Of(AWeek).Select(l => $"{l.Turn} {l.Words.En()}"));

    [Fact]
    public void No_input_result_or_payload_is_told() =>
        Assert.DoesNotContain(HistoryTimeline.Of(AWeek), l => l.Words.En().Contains("secret", StringComparison.Ordinal));

    [Fact] // an engine that ends an orchestration leaves its open timers in its history
    public void An_ended_orchestration_is_due_no_more_whatever_its_history_left_open()
    {
        HistoryEvent[] cutOff = [.. AWeek[..5], AWeek[^1]];
        var view = new InstanceView("q:1", "CheckIn", "", OrchestrationRuntimeStatus.Running, Start, Start, null, 0, 1, 0, null, null);
        var late = new DateTimeOffset(Start.AddDays(9), TimeSpan.Zero);

        Assert.Equal(new DateTimeOffset(Start.AddDays(2), TimeSpan.Zero), view.With(HistoryFacts.Of(cutOff), late).NextDue);
        Assert.All(
            [OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Completed],
            ended => Assert.Equal((null, 0), ((view with { State = ended }).With(HistoryFacts.Of(cutOff), late) is var v ? (v.NextDue, v.LagSeconds) : default)));
    }

    [Theory]
    [InlineData(0.25, "250 ms")]
    [InlineData(2, "2 s")]
    [InlineData(90, "1 min 30 s")]
    [InlineData(7_200, "2 h")]
    [InlineData(266_400, "3 d 2 h")]
    public void Spans_have_at_most_two_units(double seconds, string text) => Assert.Equal(text, Spans.Of(TimeSpan.FromSeconds(seconds)).En());
}
