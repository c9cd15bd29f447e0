using System.Net;
using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Azure.Tests.Adapter;
using PerfServerless.Functions.Azure.Tests.Hosting;
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

    [Fact]
    public async Task A_leg_of_a_long_wait_is_not_shown_as_its_end()
    {
        official.Put("CadenceOrchestrator", "k:1", Official.OrchestrationRuntimeStatus.Running);
        official.Histories["k:1"] = [At(0, new OrchestratorStartedEvent(-1)), At(1, new TimerCreatedEvent(0, Start.AddDays(3)))];
        official.Put("CadenceOrchestrator", "k:2", Official.OrchestrationRuntimeStatus.Running);
        official.Histories["k:2"] = [At(0, new OrchestratorStartedEvent(-1)), At(1, new TimerCreatedEvent(0, Start.AddDays(2)))];

        Assert.Contains("at the earliest", await PageAsync("/api/ops/view/k:1"), StringComparison.Ordinal);
        Assert.DoesNotContain("at the earliest", await PageAsync("/api/ops/view/k:2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a \\u002B b\"", "a + b")]
    [InlineData("", "failing, draining")]
    [InlineData("plain words", "plain words")]
    public async Task What_an_instance_says_of_itself_is_shown_as_it_was_said(string kept, string shown)
    {
        if (shown.StartsWith("failing", StringComparison.Ordinal))
            kept = OfficialPayload.Write(SelfStatusWords.Failing.Say("X"))!.Value.GetRawText();
        official.Put("CycleOrchestrator", "c:1", Official.OrchestrationRuntimeStatus.Running, kept);

        Assert.Contains(shown, await PageAsync("/api/ops"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_termination_reaches_what_the_instance_had_started_and_what_that_had_started()
    {
        foreach (var id in new[] { "k:1", "c:1", "c:0", "x:1" }) official.Put("Any", id, Official.OrchestrationRuntimeStatus.Running);
        official.Histories["k:1"] = [Child(0, "c:0"), At(1, new SubOrchestrationInstanceCompletedEvent(-1, 0, null)), Child(1, "c:1"), Child(2, "gone")];
        official.Histories["c:1"] = [Child(0, "x:1")];
        official.Histories["x:1"] = [];

        var answer = await SteerAsync("k:1", "terminate");

        Assert.Contains("'k:1' is terminated, and what it started.", answer, StringComparison.Ordinal);
        Assert.Equal(
            ["c:1", "k:1", "x:1"],
            official.Instances.Values.Where(i => i.RuntimeStatus == Official.OrchestrationRuntimeStatus.Terminated).Select(i => i.InstanceId).Order());
    }

    [Fact]
    public async Task Where_the_backend_does_not_tell_what_it_had_started_the_answer_says_that_it_goes_on()
    {
        official.Put("Any", "k:1", Official.OrchestrationRuntimeStatus.Running);

        Assert.Contains("does not end what it had started", await SteerAsync("k:1", "terminate"), StringComparison.Ordinal);
        Assert.Equal(Official.OrchestrationRuntimeStatus.Terminated, official.Instances["k:1"].RuntimeStatus);
    }

    [Fact]
    public async Task A_rewind_that_the_backend_cannot_do_is_refused_with_what_can_be_done()
    {
        official.Put("Any", "k:1", Official.OrchestrationRuntimeStatus.Failed);

        Assert.Contains("cannot be rewound on this backend", await SteerAsync("k:1", "rewind", HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rewind_says_what_it_runs_again_and_what_not()
    {
        official.Put("Any", "k:1", Official.OrchestrationRuntimeStatus.Failed);
        official.Rewinds = true;

        Assert.Contains("only activities run again", await SteerAsync("k:1", "rewind"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_purge_by_age_is_told_from_when_on()
    {
        using var answer = await http.DeleteAsync(new Uri("/api/ops/instances?before=2026-01-01T00:00:00Z", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(official.PurgedBy!.CreatedFrom);
    }

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await http.GetStringAsync(new Uri(path, UriKind.Relative)));

    private async Task<string> SteerAsync(string id, string command, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await http.PostAsync(new Uri($"/api/ops/instances/{id}/{command}", UriKind.Relative), null);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, text);
        return System.Text.RegularExpressions.Regex.Unescape(text);
    }

    private static HistoryEvent Child(int task, string id) => At(0, new SubOrchestrationInstanceCreatedEvent(task) { Name = "Any", InstanceId = id });

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
