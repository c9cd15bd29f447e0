using System.Collections.Concurrent;
using System.Diagnostics;
using PerfServerless.Durable.Hub;

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
            .AddOrchestratorFunc<string>("Fails", context => context.CallActivityAsync<string>("Break", ""));
        return await hub.StartAsync();
    }
}
