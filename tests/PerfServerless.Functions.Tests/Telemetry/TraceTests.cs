using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Functions.Tests.Telemetry;

public sealed class TraceTests
{
    [Fact]
    public async Task Turns_and_activities_of_one_execution_are_one_trace()
    {
        const string id = "traced:1";
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == HubDiagnostics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                // Hubs of other tests run at the same time.
                if ((string?)span.GetTagItem("durable.instance") == id) lock (spans) spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var registry = new DurableTaskRegistry()
            .AddOrchestratorFunc<string, string>("Traced", async (context, _) =>
            {
                await context.CallActivityAsync<string>("Good");
                try
                {
                    return await context.CallActivityAsync<string>("Bad");
                }
                catch (TaskFailedException)
                {
                    return "done";
                }
            })
            .AddActivityFunc<string?, string>("Good", (_, _) => Task.FromResult("good"))
            .AddActivityFunc<string?, string>("Bad", (_, _) => Task.FromException<string>(new InvalidOperationException()));
        await using var hub = new EmbeddedHub(
            registry, new InMemoryHubStore(), new HubOptions(), new ServiceCollection()
                .BuildServiceProvider(), TimeProvider.System, TimeProvider.System, NullLoggerFactory.Instance);
        await hub.StartAsync();
        await hub.WhenActive();

        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Traced", null, new StartOrchestrationOptions(id));
        await hub.Client.WaitForInstanceCompletionAsync(id).WaitAsync(TimeSpan.FromSeconds(20));
        await hub.StopAsync();

        Assert.Single(spans.Select(s => s.TraceId).Distinct());
        Assert.Equal(3, spans.Count(s => s.OperationName == "orchestration Traced"));
        var good = Assert.Single(spans, s => s.OperationName == "activity Good");
        var bad = Assert.Single(spans, s => s.OperationName == "activity Bad");
        Assert.Contains(spans, s => s.SpanId == good.ParentSpanId && s.OperationName == "orchestration Traced");
        Assert.Equal(ActivityStatusCode.Error, bad.Status);
    }
}
