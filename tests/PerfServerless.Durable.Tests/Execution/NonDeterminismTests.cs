using PerfServerless.Durable.Execution;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Execution;

/// <summary>A recorded history against code that was changed since: every change is caught, with both steps side by side.</summary>
public sealed class NonDeterminismTests
{
    private static readonly DateTime Until = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    private static async Task Original(TaskOrchestrationContext context)
    {
        await context.CallActivityAsync("Load", new { id = 7 });
        await context.CreateTimer(Until, CancellationToken.None);
        await context.CallSubOrchestratorAsync("Child", "in", new SubOrchestrationOptions(instanceId: "c:1"));
        context.SendEvent("k:1", "Done", 5);
        await context.CallActivityAsync("Save", 1);
        await context.CallActivityAsync("Tell", 2);
    }

    private static Recorder Record(int answers = 4)
    {
        var run = Recorder.Of(Original);
        run.Start();
        if (answers > 0) run.Feed(run.Completed(0));
        if (answers > 1) run.Feed(run.Fired(1));
        if (answers > 2) run.Feed(new Durable.History.HistoryEvent.SubOrchestrationCompleted(run.Now, 2, null));
        if (answers > 3) run.Feed(run.Completed(4));
        return run;
    }

    private static NonDeterminism Mismatch(Func<TaskOrchestrationContext, Task> changed, Recorder? run = null) =>
        Assert.IsType<Turn.Diverged>((run ?? Record()).Replay(new DurableTaskRegistry().AddOrchestratorFunc("Test", changed))).Mismatch;

    private static void AssertMismatch(NonDeterminism mismatch, int? id, string? recorded, string? replayed)
    {
        Assert.Equal((id, recorded, replayed), (mismatch.TaskId, mismatch.Recorded, mismatch.Replayed));
        Assert.Contains(recorded ?? "nothing", mismatch.Sentence);
        Assert.Contains(replayed ?? "nothing", mismatch.Sentence);
    }

    [Fact]
    public void Unchanged_code_goes_on() => Assert.Empty(Record().Replay(new DurableTaskRegistry().AddOrchestratorFunc("Test", Original)).Actions());

    [Fact]
    public void Another_case_of_a_name_is_the_same_name()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("Load"));
        run.Start();
        Assert.Empty(run.Replay(new DurableTaskRegistry().AddOrchestratorFunc("Test", context => context.CallActivityAsync("LOAD"))).Actions());
    }

    [Fact]
    public void A_renamed_activity() => AssertMismatch(
        Mismatch(context => context.CallActivityAsync("Fetch", new { id = 7 })), 0, "activity 'Load'", "activity 'Fetch'");

    [Fact]
    public void Reordered_steps() => AssertMismatch(
        Mismatch(async context =>
        {
            await context.CreateTimer(Until, CancellationToken.None);
            await context.CallActivityAsync("Load", new { id = 7 });
        }),
        0, "activity 'Load'", "a timer until 2026-06-01T00:00:00Z");

    [Fact]
    public void A_step_inserted_in_the_middle() => AssertMismatch(
        Mismatch(async context =>
        {
            await context.CallActivityAsync("Load", new { id = 7 });
            await context.CallActivityAsync("Extra");
            await Original(context);
        }),
        1, "a timer until 2026-06-01T00:00:00Z", "activity 'Extra'");

    [Fact]
    public void A_step_inserted_beside_another_that_the_reference_would_silently_schedule() => AssertMismatch(
        Mismatch(async context =>
        {
            await context.CallActivityAsync("Load", new { id = 7 });
            await Task.WhenAll(context.CreateTimer(Until, CancellationToken.None), context.CallActivityAsync("Extra"));
        }),
        2, null, "activity 'Extra'");

    [Fact]
    public void A_step_added_at_the_end_of_what_is_recorded() => AssertMismatch(
        Mismatch(async context =>
        {
            await Task.WhenAll(context.CallActivityAsync("Load", new { id = 7 }), context.CreateTimer(Until, CancellationToken.None));
        },
        Record(0)),
        1, null, "a timer until 2026-06-01T00:00:00Z");

    [Fact]
    public void A_removed_step() => AssertMismatch(
        Mismatch(async context =>
        {
            await context.CallActivityAsync("Load", new { id = 7 });
            await context.CallSubOrchestratorAsync("Child", "in", new SubOrchestrationOptions(instanceId: "c:1"));
        }),
        1, "a timer until 2026-06-01T00:00:00Z", "sub-orchestration 'Child' as 'c:1'");

    [Fact]
    public void A_step_that_waits_for_nothing_any_more() => AssertMismatch(
        Mismatch(async context =>
        {
            await context.CallActivityAsync("Load", new { id = 7 });
            await context.WaitForExternalEvent<int>("Never");
        }),
        1, "a timer until 2026-06-01T00:00:00Z", null);

    [Fact]
    public void A_change_of_kind() => AssertMismatch(
        Mismatch(context => context.CallSubOrchestratorAsync("Load", new { id = 7 })), 0, "activity 'Load'", "sub-orchestration 'Load' as 'c:test:0'");

    [Fact]
    public void A_changed_input_without_telling_what_it_was()
    {
        var mismatch = Mismatch(context => context.CallActivityAsync("Load", new { id = 8 }));

        AssertMismatch(mismatch, 0, "activity 'Load'", "activity 'Load'");
        Assert.Contains("has another input", mismatch.Sentence);
        Assert.DoesNotContain("8", mismatch.Sentence);
    }

    [Fact]
    public void An_input_that_gained_a_field_is_the_same_input()
    {
        var run = Recorder.Of(context => context.CallActivityAsync("Load", new { id = 7, people = new[] { new { name = "a" } } }));
        run.Start();

        Assert.Empty(run.Replay(new DurableTaskRegistry().AddOrchestratorFunc(
            "Test", context =>
                context.CallActivityAsync("Load", new { isNew = true, people = new[] { new { age = (int?)null, name = "a" } }, id = 7 }))).Actions());
        Assert.Contains("has another input", Mismatch(context => context.CallActivityAsync("Load", new { id = 7 }), run).Sentence);
        Assert.Contains("has another input", Mismatch(context => context.CallActivityAsync("Load"), run).Sentence);
    }

    [Fact]
    public void A_changed_time() => AssertMismatch(
        Mismatch(async context =>
        {
            await context.CallActivityAsync("Load", new { id = 7 });
            await context.CreateTimer(Until.AddTicks(1), CancellationToken.None);
        }),
        1, "a timer until 2026-06-01T00:00:00Z", "a timer until 2026-06-01T00:00:00.0000001Z");

    [Fact]
    public void A_changed_sub_orchestration_id() => AssertMismatch(
        Mismatch(async context =>
        {
            await context.CallActivityAsync("Load", new { id = 7 });
            await context.CreateTimer(Until, CancellationToken.None);
            await context.CallSubOrchestratorAsync("Child", "in", new SubOrchestrationOptions(instanceId: "c:2"));
        }),
        2, "sub-orchestration 'Child' as 'c:1'", "sub-orchestration 'Child' as 'c:2'");

    [Theory]
    [InlineData("Kid", "in", "sub-orchestration 'Kid' as 'c:1'", "has another name")]
    [InlineData("Child", "other", "sub-orchestration 'Child' as 'c:1'", "has another input")]
    public void A_changed_sub_orchestration(string name, string input, string replayed, string difference)
    {
        var mismatch = Mismatch(async context =>
        {
            await context.CallActivityAsync("Load", new { id = 7 });
            await context.CreateTimer(Until, CancellationToken.None);
            await context.CallSubOrchestratorAsync(name, input, new SubOrchestrationOptions(instanceId: "c:1"));
        });

        AssertMismatch(mismatch, 2, "sub-orchestration 'Child' as 'c:1'", replayed);
        Assert.Contains(difference, mismatch.Sentence);
    }

    [Theory]
    [InlineData("k:2", "Done", 5, "event 'Done' to 'k:2'")]
    [InlineData("k:1", "Over", 5, "event 'Over' to 'k:1'")]
    [InlineData("k:1", "Done", 6, "event 'Done' to 'k:1'")]
    public void A_changed_event(string target, string name, int payload, string replayed) => AssertMismatch(
        Mismatch(async context =>
        {
            await context.CallActivityAsync("Load", new { id = 7 });
            await context.CreateTimer(Until, CancellationToken.None);
            await context.CallSubOrchestratorAsync("Child", "in", new SubOrchestrationOptions(instanceId: "c:1"));
            context.SendEvent(target, name, payload);
            await context.CallActivityAsync("Save", 1);
        }),
        3, "event 'Done' to 'k:1'", replayed);

    [Fact]
    public void Code_that_ends_too_early() => AssertMismatch(
        Mismatch(context => context.CallActivityAsync("Load", new { id = 7 })), 1, "a timer until 2026-06-01T00:00:00Z", "the end as Completed");

    [Fact]
    public void Steps_taken_in_the_last_turn_are_found_in_its_record()
    {
        var run = Recorder.Of(async context =>
        {
            await context.CallActivityAsync("A");
            _ = context.CallActivityAsync("B");
            context.SendEvent("k:1", "Done", null);
        });
        run.Start();
        run.Feed(run.Completed(0));

        Assert.IsType<Turn.Advanced>(run.Replay());
    }

    [Fact]
    public void Code_that_ends_where_the_record_waits() => AssertMismatch(
        Mismatch(
            async context =>
            {
                await context.CallActivityAsync("Load", new { id = 7 });
                _ = context.CreateTimer(Until, CancellationToken.None);
            },
            Record(1)),
        2, null, "the end as Completed");

    [Fact]
    public void Code_that_fails_where_the_record_goes_on_names_the_exception_and_not_its_words()
    {
        var mismatch = Mismatch(
            async context =>
            {
                await context.CallActivityAsync("Load", new { id = 7 });
                throw new FormatException("private words");
            });

        AssertMismatch(mismatch, 1, "a timer until 2026-06-01T00:00:00Z", "the end as Failed with System.FormatException");
        Assert.DoesNotContain("private", mismatch.Sentence);
    }

    [Fact]
    public void An_end_other_than_the_recorded_one()
    {
        var run = Record();
        run.Feed(run.Completed(5));

        Assert.IsType<Turn.Advanced>(run.Replay());
        AssertMismatch(
            Mismatch(
                async context =>
                {
                    await Original(context);
                    await context.WaitForExternalEvent<int>("More");
                },
                run),
            null, "the end as Completed", null);
    }

    [Fact]
    public void A_suspended_turn_is_spared_the_check_and_its_held_step_is_checked_when_it_is_recorded()
    {
        var run = Recorder.Of(Original);
        run.Start();
        run.Feed(run.Completed(0), run.Suspended());
        run.Feed(run.Resumed());

        Assert.IsType<Turn.Advanced>(run.Replay());
        AssertMismatch(
            Mismatch(
                async context =>
                {
                    await context.CallActivityAsync("Load", new { id = 7 });
                    await context.CallActivityAsync("Extra");
                },
                run),
            1, "a timer until 2026-06-01T00:00:00Z", "activity 'Extra'");
    }

    [Fact]
    public void After_a_mismatch_the_execution_is_over()
    {
        var cold = Record().Cold(new DurableTaskRegistry().AddOrchestratorFunc("Test", context => context.CallActivityAsync("Fetch")));
        cold.Replay(Record().History, []);

        Assert.True(cold.IsCompleted);
    }
}
