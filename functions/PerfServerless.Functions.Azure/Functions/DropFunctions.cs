using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Drops;

namespace PerfServerless.Functions.Azure.Functions;

/// <summary>Looks for dropped files once a minute, where a place for them is set.</summary>
public sealed class DropFunctions(ClientSource clients, DroppedFiles files)
{
    private const string EveryMinute = "30 * * * * *";

    [Function(OptionalFunctions.DroppedFiles)]
    public async Task TakeAsync([TimerTrigger(EveryMinute)] TimerInfo timer, [DurableClient] DurableTaskClient client, FunctionContext function)
    {
        clients.Use(client);
        await files.TakeAsync(function.CancellationToken);
    }
}
