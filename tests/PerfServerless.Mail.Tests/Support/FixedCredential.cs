using Azure.Core;

namespace PerfServerless.Mail.Tests.Support;

/// <summary>Gives a token that names what it is for, or fails.</summary>
internal sealed class FixedCredential(Exception? failure = null) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => failure is null
        ? new($"for:{string.Join(' ', requestContext.Scopes)}", TimeProvider.System.GetUtcNow().AddHours(1))
        : throw failure;

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
