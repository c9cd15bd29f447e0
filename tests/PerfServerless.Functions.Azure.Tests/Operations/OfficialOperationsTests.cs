using System.Net;
using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Azure.Tests.Adapter;
using PerfServerless.Functions.Azure.Tests.Hosting;
using PerfServerless.TestKit.Stores;
using Official = Microsoft.DurableTask.Client;

namespace PerfServerless.Functions.Azure.Tests.Operations;

/// <summary>The operations pages over Azure's engine: what it tells is shown, and what it does not tell is said in a sentence.</summary>
public sealed class OfficialOperationsTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly DateTime Start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly FakeOfficialClient official = new();
    private WebApplication app = null!;
    private HttpClient http = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(AzureSettings.All);
        builder.Services.AddReviewsOnAzure(builder.Configuration).AddInMemoryStores();
        app = builder.Build();
        app.Run(context => context.RequestServices.GetRequiredService<ReviewPipeline>().AnswerAsync(context));
        await app.StartAsync();
        app.Services.GetRequiredService<ClientSource>().Use(official);
        http = app.GetTestClient();
        http.DefaultRequestHeaders.Add("X-Api-Key", AzureSettings.ApiKey);
    }

    ValueTask IAsyncDisposable.DisposeAsync() => official.DisposeAsync();

    public async Task DisposeAsync()
    {
        http.Dispose();
        await official.DisposeAsync();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task The_list_has_no_column_that_can_hold_nothing_and_says_why()
    {
        official.Put("Cadence", "k:1", Official.OrchestrationRuntimeStatus.Running);

        var page = WebUtility.HtmlDecode(await http.GetStringAsync(new Uri("/api/ops", UriKind.Relative)));

        Assert.Contains("k:1", page, StringComparison.Ordinal);
        Assert.Contains("next meeting soon", page, StringComparison.Ordinal);
        Assert.Contains("Azure's engine does not list due times", page, StringComparison.Ordinal);
        foreach (var column in new[] { ">Next due<", ">Lag<", ">Events<", ">Parked<", "waits for an event" })
            Assert.DoesNotContain(column, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instances_page_shows_its_history_and_when_its_next_timer_is_due()
    {
        official.Put("CadenceOrchestrator", "k:1", Official.OrchestrationRuntimeStatus.Running);
        official.Histories["k:1"] = History();

        var page = WebUtility.HtmlDecode(await http.GetStringAsync(new Uri("/api/ops/view/k:1", UriKind.Relative)));

        Assert.Contains("2999-01-01 00:00:00", page, StringComparison.Ordinal);
        Assert.Contains($"{History().Count} events", page, StringComparison.Ordinal);
        foreach (var sentence in new[]
                 {
                     "CadenceOrchestrator version 2 began, called by r:1.", "Called PlanCycle (#0).", "PlanCycle (#0) answered after 2 s.", "SendForm (#1) failed after 1 s: Chat.Away: It does not answer.",
                     "Started CycleOrchestrator as c:1 (#2).", "ended well", "Woke (#4) on time.", "Heard 'changed'.", "Suspended: a look", "Resumed.", "A step of the kind 'GenericEvent'",
                 })
        {
            Assert.Contains(sentence, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backend_that_hands_out_no_history_is_told_in_a_sentence()
    {
        official.Put("Cadence", "k:1", Official.OrchestrationRuntimeStatus.Running);

        var page = WebUtility.HtmlDecode(await http.GetStringAsync(new Uri("/api/ops/view/k:1", UriKind.Relative)));

        Assert.Contains("does not hand out histories", page, StringComparison.Ordinal);
        Assert.DoesNotContain("It has not begun yet", page, StringComparison.Ordinal);
    }

    private static List<HistoryEvent> History() =>
    [
        At(0, new OrchestratorStartedEvent(-1)),
        At(
            0, new ExecutionStartedEvent(-1, "secret") { Name = "CadenceOrchestrator", Version = "2", OrchestrationInstance = new() { InstanceId = "k:1" }, ParentInstance = new() { Name = "Root", OrchestrationInstance = new() { InstanceId = "r:1" } } }),
        At(0, new TaskScheduledEvent(0) { Name = "PlanCycle", Input = "secret" }),
        At(0, new OrchestratorCompletedEvent(-1)),
        At(2, new OrchestratorStartedEvent(-1)),
        At(2, new TaskCompletedEvent(-1, 0, "secret")),
        At(2, new TaskScheduledEvent(1) { Name = "SendForm" }),
        At(3, new TaskFailedEvent(-1, 1, null, null, new FailureDetails("Chat.Away", "It does not answer.", null, null, false))),
        At(3, new SubOrchestrationInstanceCreatedEvent(2) { Name = "CycleOrchestrator", InstanceId = "c:1" }),
        At(4, new SubOrchestrationInstanceCompletedEvent(-1, 2, "secret")),
        At(4, new TimerCreatedEvent(3, new DateTime(2999, 1, 1, 0, 0, 0, DateTimeKind.Utc))),
        At(4, new TimerCreatedEvent(4, Start.AddSeconds(5))),
        At(5, new TimerFiredEvent(-1, Start.AddSeconds(5)) { TimerId = 4 }),
        At(6, new EventRaisedEvent(-1, "secret") { Name = "changed" }),
        At(7, new ExecutionSuspendedEvent(-1, "a look")),
        At(8, new ExecutionResumedEvent(-1, null)),
        At(9, new GenericEvent(-1, "secret")),
    ];

    private static HistoryEvent At(int seconds, HistoryEvent e)
    {
        e.Timestamp = Start.AddSeconds(seconds);
        return e;
    }
}
