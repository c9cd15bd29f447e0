using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable.Client;

namespace PerfServerless.Functions.Instances;

/// <summary>An operator's commands as a durable client carries them out.</summary>
public static class ClientCommands
{
    /// <returns>What became of it: one sentence.</returns>
    public static async Task<Saying> CarryOutAsync(
        this DurableTaskClient client, InstanceCommand command, string instanceId, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        return command switch
        {
            InstanceCommand.Terminate => await DoneAsync(
                client.TerminateInstanceAsync(instanceId, new TerminateInstanceOptions(reason, Recursive: true), cancellationToken),
                InstanceWords.Terminated.Say(instanceId)),
            InstanceCommand.Suspend =>
                await DoneAsync(client.SuspendInstanceAsync(instanceId, reason, cancellationToken), InstanceWords.Suspended.Say(instanceId)),
            InstanceCommand.Resume => await DoneAsync(client.ResumeInstanceAsync(instanceId, reason, cancellationToken), InstanceWords.Resumed.Say(instanceId)),
            InstanceCommand.Rewind => await DoneAsync(client.RewindInstanceAsync(instanceId, reason, cancellationToken), InstanceWords.Rewound.Say(instanceId)),
            InstanceCommand.Purge => await DoneAsync(client.PurgeInstanceAsync(instanceId, cancellationToken), InstanceWords.Purged.Say(instanceId)),
        };
    }

    private static async Task<Saying> DoneAsync(Task command, Saying done)
    {
        await command;
        return done;
    }
}
