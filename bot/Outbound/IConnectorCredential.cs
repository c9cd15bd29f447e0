namespace PerfServerless.Bot.Outbound;

/// <summary>Where the token for the connector comes from.</summary>
public interface IConnectorCredential
{
    /// <returns>A bearer token, or null where the connector wants none (the local ones).</returns>
    ValueTask<string?> TokenAsync(CancellationToken cancellationToken);
}
