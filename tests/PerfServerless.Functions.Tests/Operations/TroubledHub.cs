using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Functions.Tests.Operations;

/// <summary>Operations over a hub with one instance of each kind: running, parked for another code, and failed.</summary>
internal static class TroubledHub
{
    public const string Running = "q:running";
    public const string Parked = "q:parked";
    public const string Failed = "q:failed";

    /// <summary>What an operator reads that is nobody's words: ids, names of code, what it said when it failed, and moments.</summary>
    public const string Data =
        @"q:\w+|Waiting|Changing|Failing|System\.InvalidOperationException: out of paper|activity '(First|Second)'|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\u00a0UTC)?";

    /// <param name="listens">See <see cref="OperationsHost.StartAsync"/>.</param>
    public static async Task<OperationsHost> StartAsync(bool listens = false)
    {
        var host = new OperationsHost { Registry = With("First") };
        await host.StartAsync();
        await BeginAsync(host, "Waiting", Running, OrchestrationRuntimeStatus.Running);
        await BeginAsync(host, "Changing", Parked, OrchestrationRuntimeStatus.Running);
        await BeginAsync(host, "Failing", Failed, OrchestrationRuntimeStatus.Failed);

        host.Registry = With("Second");
        await host.StartAsync(listens);
        await host.Client.RaiseEventAsync(Parked, "go", "now");
        await host.UntilAsync(Parked, OrchestrationRuntimeStatus.Blocked);
        return host;
    }

    private static async Task BeginAsync(OperationsHost host, string name, string id, OrchestrationRuntimeStatus until)
    {
        await host.Client.ScheduleNewOrchestrationInstanceAsync(name, null, new StartOrchestrationOptions(id));
        await host.UntilAsync(id, until);
    }

    private static DurableTaskRegistry With(string activity) => new DurableTaskRegistry()
        .AddOrchestratorFunc<string, string>("Waiting", (context, _) => CallAndWaitAsync(context, "First"))
        .AddOrchestratorFunc<string, string>("Changing", (context, _) => CallAndWaitAsync(context, activity))
        .AddOrchestratorFunc<string, string>("Failing", (_, _) => throw new InvalidOperationException("out of paper"))
        .AddActivityFunc<string?, string>("First", (_, _) => "done")
        .AddActivityFunc<string?, string>("Second", (_, _) => "done");

    private static async Task<string> CallAndWaitAsync(TaskOrchestrationContext context, string activity)
    {
        await context.CallActivityAsync<string>(activity);
        context.SetCustomStatus(SelfStatusWords.NextMeeting.Say("2026-06-04 08:00:00"));
        return await context.WaitForExternalEvent<string>("go");
    }
}
