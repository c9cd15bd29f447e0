using System.Runtime.ExceptionServices;
using System.Text.Json;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Durable;
using Official = Microsoft.DurableTask;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>
/// One execution of an orchestrator on the official engine, which neither ends nor fails an instance while anything that it started is
/// open. Ours ends when its code has: so timers are cancelled with the code's end, the caller is told at once, and the instance says of
/// itself that it waits for the rest.
/// </summary>
internal static class OfficialRun
{
    public static async Task<JsonElement?> RunAsync(ITaskOrchestrator orchestrator, Official.TaskOrchestrationContext official)
    {
        var open = new OpenWork();
        var context = new OfficialOrchestrationContext(official, open);
        var (end, failure) = await EndOf(orchestrator, context, official);

        open.CancelTimers();
        if (open.AnyCall && !context.GoesOnAsNew) await WaitForTheRest(end, context, official, open);

        if (failure is not null)
        {
            context.Log.OrchestrationFailed(official.InstanceId, failure.GetType().Name);
            ExceptionDispatchInfo.Throw(failure);
        }

        return end.Result;
    }

    private static async Task<(ToldEnd End, Exception? Failure)> EndOf(
        ITaskOrchestrator orchestrator, OfficialOrchestrationContext context, Official.TaskOrchestrationContext official)
    {
        try
        {
            var input = OfficialPayload.Read(official.GetInput<JsonElement?>(), orchestrator.InputType);
            return (new ToldEnd(OfficialPayload.Write(await orchestrator.RunAsync(context, input)), null), null);
        }
        catch (Exception e)
        {
            return (new ToldEnd(null, TaskFailureDetails.FromException(e)), e);
        }
    }

    private static async Task WaitForTheRest(ToldEnd end, OfficialOrchestrationContext context, Official.TaskOrchestrationContext official, OpenWork open)
    {
        if (official.Parent is { } parent) official.SendEvent(parent.InstanceId, ToldEnd.EventOf(official.InstanceId), OfficialPayload.Write(end)!);
        official.SetCustomStatus(OfficialPayload.Write(end.Failure is { } f ? SelfStatusWords.Failing.Say(f.ErrorType) : SelfStatusWords.Ending.Say()));
        await open.DrainAsync();
        official.SetCustomStatus(OfficialPayload.Write(context.CustomStatus));
    }
}
