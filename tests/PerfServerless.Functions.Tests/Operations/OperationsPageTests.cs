using System.Net;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Functions.Tests.Operations;

public sealed class OperationsPageTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly OperationsHost host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task A_parked_instance_stands_first_with_both_steps_and_can_be_resumed_after_a_fix()
    {
        host.Registry = With("First");
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Changing", null, new StartOrchestrationOptions("q:1"));
        await host.UntilAsync("q:1", OrchestrationRuntimeStatus.Running);
        host.Registry = With("Second");
        await host.StartAsync();
        await host.Client.RaiseEventAsync("q:1", "go", "now");
        await host.UntilAsync("q:1", OrchestrationRuntimeStatus.Blocked);

        var page = await PageAsync("/api/ops");

        Assert.True(page.IndexOf("Parked: these wait for you", StringComparison.Ordinal) < page.IndexOf("<h2 id=\"instances\">", StringComparison.Ordinal));
        var parked = page[page.IndexOf("id=\"parked\"", StringComparison.Ordinal)..page.IndexOf("id=\"instances\"", StringComparison.Ordinal)];
        Assert.Contains("Its history holds", parked, StringComparison.Ordinal);
        Assert.Contains("First", parked, StringComparison.Ordinal);
        Assert.Contains("Second", parked, StringComparison.Ordinal);

        host.Registry = With("First");
        await host.StartAsync();
        Assert.Equal(200, (await host.CallAsync(HttpMethod.Post, "/api/ops/instances/q:1/resume")).Status);
        await host.UntilAsync("q:1", OrchestrationRuntimeStatus.Completed);
        Assert.DoesNotContain("Parked: these wait for you", await PageAsync("/api/ops"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_on_the_page_carry_the_signature_on_and_open_the_timeline()
    {
        host.Registry = With("First");
        await host.StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Changing", null, new StartOrchestrationOptions("q:<i>1"));
        await host.UntilAsync("q:<i>1", OrchestrationRuntimeStatus.Running);

        var page = await PageAsync("/api/ops");
        var start = page.IndexOf("/api/ops/view/", StringComparison.Ordinal);
        var address = WebUtility.HtmlDecode(page[start..page.IndexOf('"', start)]);
        var detail = await (await host.AnonymouslyAsync(HttpMethod.Get, address)).Content.ReadAsStringAsync();

        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.Contains("Changing began.", detail, StringComparison.Ordinal);
        Assert.Contains("Called First (#0).", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_ended_waits_for_nothing_however_it_ended()
    {
        host.Registry = new DurableTaskRegistry()
            .AddOrchestratorFunc<string, string>("Waits", (context, _) => context.WaitForExternalEvent<string>("go"))
            .AddOrchestratorFunc<string, string>("Sleeps", async (context, _) =>
            {
                await context.CreateTimer(context.CurrentUtcDateTime.AddDays(1), default);
                return "slept";
            })
            .AddOrchestratorFunc<string, string>("Fails", (_, _) => throw new InvalidOperationException("out of paper"));
        await host.StartAsync();
        await BeginAsync("Fails", "q:failed", OrchestrationRuntimeStatus.Failed);
        await BeginAsync("Waits", "q:waiting", OrchestrationRuntimeStatus.Running);
        await BeginAsync("Waits", "q:completed", OrchestrationRuntimeStatus.Running);
        await host.Client.RaiseEventAsync("q:completed", "go", "now");
        await host.UntilAsync("q:completed", OrchestrationRuntimeStatus.Completed);
        await BeginAsync("Sleeps", "q:terminated", OrchestrationRuntimeStatus.Running);
        await host.Client.TerminateInstanceAsync("q:terminated");
        await host.UntilAsync("q:terminated", OrchestrationRuntimeStatus.Terminated);
        await BeginAsync("Waits", "q:suspended", OrchestrationRuntimeStatus.Running);
        await host.Client.SuspendInstanceAsync("q:suspended");
        await host.UntilAsync("q:suspended", OrchestrationRuntimeStatus.Suspended);

        foreach (var ended in new[] { "failed", "completed", "terminated" })
        {
            var page = await PageAsync($"/api/ops/view/q:{ended}");
            Assert.Contains("nothing: it has ended", page, StringComparison.Ordinal);
            Assert.DoesNotContain("waits for an event", page, StringComparison.Ordinal);
        }

        Assert.Contains("waits for an event", await PageAsync("/api/ops/view/q:waiting"), StringComparison.Ordinal);
        Assert.Contains("nothing until it is resumed", await PageAsync("/api/ops/view/q:suspended"), StringComparison.Ordinal);
        var list = await PageAsync("/api/ops");
        Assert.Equal((3, 1), (Count(list, "nothing: it has ended"), Count(list, "waits for an event")));

        async Task BeginAsync(string name, string id, OrchestrationRuntimeStatus until)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync(name, null, new StartOrchestrationOptions(id));
            await host.UntilAsync(id, until);
        }

        static int Count(string page, string words) => page.Split(words).Length - 1;
    }

    [Fact]
    public async Task Without_a_good_link_the_page_says_how_to_get_one_and_shows_nothing()
    {
        await host.StartAsync();

        var answer = await host.AnonymouslyAsync(HttpMethod.Get, "/api/ops?s=all&r=x&e=1&h=00");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("keys ops-link", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string path)
    {
        using var answer = await host.AnonymouslyAsync(HttpMethod.Get, $"{path}?{host.Link()}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static DurableTaskRegistry With(string activity) => new DurableTaskRegistry()
        .AddOrchestratorFunc<string, string>("Changing", async (context, _) =>
        {
            await context.CallActivityAsync<string>(activity);
            return await context.WaitForExternalEvent<string>("go");
        })
        .AddActivityFunc<string?, string>("First", (_, _) => "done")
        .AddActivityFunc<string?, string>("Second", (_, _) => "done");
}
