namespace PerfServerless.Bot.Outbound;

/// <summary>For connectors on this machine, which ask for no token.</summary>
internal sealed class NoCredential : IConnectorCredential
{
    public ValueTask<string?> TokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
