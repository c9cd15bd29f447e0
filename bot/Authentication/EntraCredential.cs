using Azure.Core;
using Azure.Identity;
using PerfServerless.Bot.Outbound;

namespace PerfServerless.Bot.Authentication;

/// <summary>The bot's token from Entra. Azure.Identity keeps it and gets a new one before it expires.</summary>
internal sealed class EntraCredential(TokenCredential credential, string scope) : IConnectorCredential, IDisposable
{
    private readonly string[] scopes = [scope];

    // Many messages go out at once when a review opens; Entra is asked for one token, and not for one each.
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <exception cref="ConnectorException">Entra refused the bot, or could not be reached.</exception>
    public async ValueTask<string?> TokenAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return (await credential.GetTokenAsync(new TokenRequestContext(scopes), cancellationToken)).Token;
        }
        catch (AuthenticationFailedException e)
        {
            throw new ConnectorException(
                "Entra gave the bot no token: its credential is wrong or has expired, or Entra cannot be reached.", null, "NoToken", worthRetrying: true, e);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();
}
