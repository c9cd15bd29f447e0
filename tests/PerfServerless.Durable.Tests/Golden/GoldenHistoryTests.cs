using System.Reflection;
using System.Runtime.CompilerServices;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Durable.Tests.Golden;

/// <summary>Stored histories, one file a version and course, against today's code; and against code that was changed carelessly.</summary>
public sealed class GoldenHistoryTests
{
    private const string Name = "Gather";

    private static readonly DateTime Monday = new(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string> Histories => new()
    {
        { "1.0", "complete" }, { "1.0", "waiting" }, { "2.0", "complete" }, { "2.0", "waiting" },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void Todays_code_replays_every_stored_history(string version, string course) =>
        GoldenHistory.AssertReplays(Read(version, course), Code());

    [Theory]
    [MemberData(nameof(Histories))]
    public void Every_prefix_of_whole_turns_replays_to_what_was_recorded_next(string version, string course)
    {
        var history = Read(version, course);
        var starts = history.Select((e, i) => (e, i)).Where(x => x.e is HistoryEvent.OrchestratorStarted).Select(x => x.i).ToList();
        foreach (var start in starts)
        {
            var end = history.Skip(start).TakeWhile(e => e is not HistoryEvent.OrchestratorCompleted).Count() + start;
            var turn = history.Skip(start).Take(end - start).ToList();
            var fresh = turn.Where(e => !IsAction(e)).ToList();

            var answer = Execute(history.Take(start).ToList(), fresh);

            Assert.Equal(
                turn.Where(IsAction).Select(e => WithoutStack(e)),
                Assert.IsType<Turn.Advanced>(answer).Actions.Select(action => WithoutStack(Execution.Recorder.AsEvent(action, turn[0].Timestamp))));
        }
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("waiting")]
    public void Code_of_another_version_is_caught(string course)
    {
        var turn = GoldenHistory.Replay(Read("1.0", course), new DurableTaskRegistry().AddOrchestrator(Name, new GatherOrchestratorV2()));

        Assert.IsType<Turn.Diverged>(turn);
    }

    [Theory]
    [InlineData(Mutation.RenameActivity)]
    [InlineData(Mutation.InsertActivity)]
    [InlineData(Mutation.InsertBesideAnother)]
    [InlineData(Mutation.RemoveActivity)]
    [InlineData(Mutation.ReorderActivities)]
    [InlineData(Mutation.ChangeDuration)]
    [InlineData(Mutation.ChangeInput)]
    [InlineData(Mutation.ChangeChildId)]
    [InlineData(Mutation.ChangeEventTarget)]
    [InlineData(Mutation.ActivityBecomesChild)]
    [InlineData(Mutation.ReturnEarly)]
    [InlineData(Mutation.WaitAtTheEnd)]
    public void A_careless_change_is_caught(Mutation mutation)
    {
        var changed = new DurableTaskRegistry().AddOrchestrator(Name, new GatherOrchestrator(mutation));

        Assert.IsType<Turn.Diverged>(GoldenHistory.Replay(Read("1.0", "complete"), changed));
        Assert.Throws<FakeOrchestrationException>(() => GoldenHistory.AssertReplays(Read("1.0", "complete"), changed));
    }

    [Fact]
    public void No_mutation_goes_untested() =>
        Assert.Equal(
            Enum.GetValues<Mutation>().Where(m => m != Mutation.None).Order(),
            typeof(GoldenHistoryTests).GetMethod(nameof(A_careless_change_is_caught))!.GetCustomAttributesData()
                .Where(a => a.AttributeType == typeof(InlineDataAttribute))
                .Select(a => (IReadOnlyList<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)
                .Select(values => (Mutation)(int)values[0].Value!)
                .Order());

    private static DurableTaskRegistry Code() => new DurableTaskRegistry()
        .AddOrchestrator(Name, new GatherOrchestrator(), "1.0")
        .AddOrchestrator(Name, new GatherOrchestratorV2(), "2.0");

    private static Turn Execute(IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> fresh)
    {
        var code = Code();
        var id = past.Concat(fresh).OfType<HistoryEvent.ExecutionStarted>().First().InstanceId;
        return new OrchestrationExecution(id, code, NoServices.Instance).Replay(past, fresh);
    }

    private static bool IsAction(HistoryEvent e) => e is HistoryEvent.TaskScheduled or HistoryEvent.TimerCreated or HistoryEvent.SubOrchestrationCreated
        or HistoryEvent.EventSent or HistoryEvent.ExecutionCompleted or HistoryEvent.ContinueAsNew;

    private static HistoryEvent WithoutStack(HistoryEvent e) =>
        e is HistoryEvent.ExecutionCompleted { Failure: { } failure } x ? x with { Failure = failure with { StackTrace = null } } : e;

    private static IReadOnlyList<HistoryEvent> Read(string version, string course, [CallerFilePath] string here = "") =>
        GoldenHistory.ReadOrRecord(
            Path.Combine(Path.GetDirectoryName(here)!, "Histories", $"gather.v{version}.{course}.json"),
            () => version == "1.0" ? Record(() => new GatherOrchestrator(), version, course) : Record(() => new GatherOrchestratorV2(), version, course));

    private static IReadOnlyList<HistoryEvent> Record(Func<TaskOrchestrator<GatherInput, string>> make, string version, string course)
    {
        var run = new FakeOrchestration(Monday) { Version = version, InstanceId = "c:gather" }
            .Activity<string, string[]>("FindOwners", _ => ["anna", "bo", "chen"])
            .Activity<string, object?>("Ask", _ => null)
            .Activity<string, object?>("Remind", (_, call) => call.Attempt == 1 ? throw new TimeoutException("busy") : null)
            .Activity<int, object?>("Close", _ => null)
            .SubOrchestration<int, object?>("Escalate", _ => null)
            .RaiseAt(Monday.AddDays(1), "answered", 1)
            .RaiseAt(Monday.AddDays(3.5), "Answered", 2);
        run.RunUntil(make, new GatherInput("c:gather", "k:weekly"), course == "complete" ? Monday.AddDays(30) : Monday.AddDays(2), Name);
        return run.Root.History;
    }
}
