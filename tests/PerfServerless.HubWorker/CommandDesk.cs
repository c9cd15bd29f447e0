using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.HubWorker;

/// <summary>
/// Takes commands as lines and answers each under its number: <c>7 start o1</c> is answered by <c>7 done</c>, or by
/// <c>7 refused</c> and the reason, after which the caller asks again.
/// </summary>
internal sealed class CommandDesk(EmbeddedHub hub, TextWriter answers)
{
    public async Task HandleAsync(string line)
    {
        var words = line.Split(' ');
        var answer = await AnswerAsync(words[1..]);
        await answers.WriteLineAsync($"{words[0]} {answer}");
        await answers.FlushAsync();
    }

    private async Task<string> StartAsync(string name, string id)
    {
        if (await hub.Client.GetInstanceAsync(id) is null)
            await hub.Client.ScheduleNewOrchestrationInstanceAsync(name, null, new StartOrchestrationOptions(id));
        return "done";
    }

    private async Task<string> AnswerAsync(string[] command)
    {
        try
        {
            switch (command)
            {
                case ["state"]:
                    return $"done {hub.State}";
                case ["start", var id]:
                    return await StartAsync("Work", id);
                case ["start", var id, var name]:
                    return await StartAsync(name, id);
                case ["terminate", var id]:
                    await hub.Client.TerminateInstanceAsync(id);
                    return "done";
                case ["mail", var id, var text]:
                    await hub.Client.RaiseEventAsync(id, "Mail", text);
                    return "done";
                case ["status", var id]:
                    var instance = await hub.Client.GetInstanceAsync(id, true);
                    return $"done {instance?.RuntimeStatus} {instance?.SerializedOutput} {instance?.FailureDetails?.ErrorMessage}";
                default:
                    return "refused: there is no such command";
            }
        }
        catch (Exception e) when (e is HubNotActiveException or HubFencedException or HubStoreUnavailableException or OperationCanceledException)
        {
            return $"refused: {e.Message}";
        }
    }
}
