using System.Net.Http.Headers;

namespace PerfServerless.EndToEnd.Tests.Cloud;

/// <summary>Shows the channel's token with everything that goes to the bot.</summary>
internal sealed class SigningHandler(ChannelSigner signer, Uri serviceUrl, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", signer.Token(FakeCloud.AppId, serviceUrl));
        return base.SendAsync(request, cancellationToken);
    }
}
