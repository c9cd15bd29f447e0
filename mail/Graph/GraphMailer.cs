using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Settings;

namespace PerfServerless.Mail.Graph;

/// <summary>
/// Sends letters with Microsoft Graph's <c>sendMail</c>. The token is for the endpoint of the settings and goes nowhere else: redirects are not followed.
/// </summary>
internal sealed class GraphMailer : IMailer
{
    private const int Accepted = 202;

    private readonly HttpPipeline pipeline;
    private readonly Uri address;
    private readonly string server;
    private readonly ILogger<GraphMailer> logger;

    public GraphMailer(MailOptions options, TokenCredential credential, GraphPipelineOptions pipelineOptions, ILogger<GraphMailer> logger)
    {
        var (endpoint, sender) = (options.Graph.Endpoint, options.Graph.Sender.Length > 0 ? options.Graph.Sender : options.From);
        pipeline = pipelineOptions.Build(new BearerTokenAuthenticationPolicy(credential, new Uri(endpoint, ".default").AbsoluteUri), options.Timeout);
        address = new Uri(endpoint, $"v1.0/users/{Uri.EscapeDataString(sender)}/sendMail");
        server = endpoint.Authority;
        this.logger = logger;
    }

    public async Task SendAsync(MailLetter letter, CancellationToken cancellationToken)
    {
        if (!letter.To.IsUsable) throw MailException.UnusableRecipient();

        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        message.Request.Content = GraphLetter.Of(letter);
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (AuthenticationFailedException e)
        {
            throw GraphFaults.NoToken(e);
        }
        catch (Exception e) when (IsFault(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw GraphFaults.NoAnswer(server, e);
        }

        // Some answers of 202 ask for a wait before the next request; the letter is taken all the same.
        if (message.Response.Status != Accepted) throw GraphFaults.Of(message.Response, server);

        logger.HandedOver(letter.MessageId.Value);
    }

    // After several tries Azure.Core gathers what each of them met.
    private static bool IsFault(Exception e) => e is RequestFailedException or IOException or AggregateException or OperationCanceledException;
}
