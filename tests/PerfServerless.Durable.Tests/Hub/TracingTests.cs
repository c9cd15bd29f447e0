using System.Collections.Concurrent;
using System.Diagnostics;
using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Tests.Hub;

public sealed class TracingTests : IDisposable
{
    private readonly ConcurrentBag<Activity> spans = [];
    private readonly ActivityListener listener;

    public TracingTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is HubDiagnostics.Name or "Caller",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose() => listener.Dispose();

    [Fact]
    public async Task Every_run_of_an_activity_is_a_span_under_the_turn_that_scheduled_it()
    {
        var hub = await Started();
        using var caller = new ActivitySource("Caller");
        ActivityTraceId trace;
        using (var request = caller.StartActivity("request")!)
        {
            trace = request.TraceId;
            await hub.Run("Twice", "traced", "traced");
        }

        await hub.StopAllAsync();
        var mine = spans.Where(s => (string?)s.GetTagItem("durable.instance") == "traced").ToList();
        Assert.All(mine, s => Assert.Equal(trace, s.TraceId));

        var turns = mine.Where(s => s.OperationName == "orchestration Twice").Select(s => s.SpanId).ToHashSet();
        var runs = mine.Where(s => s.OperationName == "activity Echo").OrderBy(s => (int)s.GetTagItem("durable.task")!).ToList();
        Assert.Equal([0, 1], runs.Select(r => (int)r.GetTagItem("durable.task")!));
        Assert.All(runs, r => Assert.Contains(r.ParentSpanId, turns));
        Assert.Equal(2, runs.Select(r => r.ParentSpanId).Distinct().Count());
    }

    [Fact]
    public async Task The_span_of_a_failed_activity_says_so_and_names_no_private_words()
    {
        var hub = await Started();
        await hub.Run("Fails", id: "failing");
        await hub.StopAllAsync();

        var run = Assert.Single(spans, s => s.OperationName == "activity Break" && (string?)s.GetTagItem("durable.instance") == "failing");
        Assert.Equal((ActivityStatusCode.Error, typeof(InvalidOperationException).FullName), (run.Status, run.StatusDescription));
    }

    [Fact]
    public async Task Where_nobody_traced_the_start_the_turns_and_activities_of_an_execution_are_one_trace_and_no_other()
    {
        var hub = await Started();
        await hub.Run("Twice", "plain", "plain");
        await hub.Run("Twice", "other", "other");
        await hub.StopAllAsync();

        Assert.Single(TracesOf("plain"));
        Assert.Single(TracesOf("other"));
        Assert.NotEqual(TracesOf("plain"), TracesOf("other"));
    }

    [Fact]
    public async Task A_sub_orchestration_and_its_next_generation_are_in_the_trace_of_the_parent_and_under_its_turn()
    {
        var hub = await Started();
        await hub.Run("Parent", "untraced-parent", "untraced-parent");
        await hub.StopAllAsync();

        var parent = Assert.Single(TracesOf("untraced-parent"));
        Assert.Equal(parent, Assert.Single(TracesOf("untraced-parent-child")));
        var turns = Spans("untraced-parent").Where(s => s.OperationName == "orchestration Parent").Select(s => s.SpanId).ToHashSet();
        Assert.All(Spans("untraced-parent-child").Where(s => s.OperationName == "orchestration Child"), s => Assert.Contains(s.ParentSpanId, turns));
        Assert.Equal(2, Spans("untraced-parent-child").Count(s => s.OperationName == "activity Echo"));
    }

    [Fact]
    public async Task A_rewound_execution_stays_in_its_trace()
    {
        var hub = await Started();
        var failing = true;
        hub.Registry
            .AddActivityFunc<string, string>("Flaky", (_, word) => failing ? throw new InvalidOperationException("not yet") : word)
            .AddOrchestratorFunc<string>("Tries", async context =>
                await context.CallActivityAsync<string>("Echo", "first") + await context.CallActivityAsync<string>("Flaky", "second"));
        await hub.Run("Tries", id: "rewound-trace");
        failing = false;
        await hub.Client.RewindInstanceAsync("rewound-trace", "mended");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Completion("rewound-trace")).RuntimeStatus);
        await hub.StopAllAsync();
        Assert.Single(TracesOf("rewound-trace"));
        Assert.Equal(2, Spans("rewound-trace").Count(s => s.OperationName == "activity Flaky"));
    }

    [Fact]
    public async Task No_span_carries_an_input_a_result_or_a_status()
    {
        var hub = await Started();
        await hub.Run("Parent", "Ada Lovelace", "secretive");
        await hub.StopAllAsync();

        var mine = Spans("secretive").Concat(Spans("secretive-child")).ToList();
        Assert.NotEmpty(mine);
        Assert.All(
            mine,
            s =>
                Assert.DoesNotContain(
                    "Lovelace", string.Join('|', s.TagObjects.Select(t => $"{t.Key}={t.Value}").Append(s.DisplayName).Append(s.StatusDescription)),
                    StringComparison.Ordinal));
    }

    private List<Activity> Spans(string instanceId) => [.. spans.Where(s => (string?)s.GetTagItem("durable.instance") == instanceId)];

    private List<ActivityTraceId> TracesOf(string instanceId) =>
        [.. spans.Where(s => (string?)s.GetTagItem("durable.instance") == instanceId).Select(s => s.TraceId).Distinct()];

    private static async Task<HubUnderTest> Started()
    {
        var hub = new HubUnderTest();
        hub.Registry
            .AddActivityFunc<string, string>("Echo", (_, text) => text)
            .AddActivityFunc<string, string>("Break", (_, word) => word.Length == 0 ? throw new InvalidOperationException("a private word") : word)
            .AddOrchestratorFunc<string, string>("Twice", async (context, text) =>
                await context.CallActivityAsync<string>("Echo", text) + await context.CallActivityAsync<string>("Echo", text))
            .AddOrchestratorFunc<string, string>("Parent", (context, text) =>
                context.CallSubOrchestratorAsync<string>("Child", text, new SubOrchestrationOptions { InstanceId = context.InstanceId + "-child" }))
            .AddOrchestratorFunc<string, string>("Child", async (context, text) =>
            {
                context.SetCustomStatus(text);
                var answer = await context.CallActivityAsync<string>("Echo", text);
                if (!text.EndsWith('!')) context.ContinueAsNew(text + "!");
                return answer;
            })
            .AddOrchestratorFunc<string>("Fails", context => context.CallActivityAsync<string>("Break", ""));
        return await hub.StartAsync();
    }
}
