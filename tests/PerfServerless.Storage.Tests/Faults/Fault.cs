using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Tests.Faults;

/// <summary>What happens to one request on its way.</summary>
internal abstract class Fault
{
    /// <summary>Nothing: the request goes through.</summary>
    public static Fault None { get; } = new Passing();

    /// <summary>The connection cannot be made.</summary>
    public static Fault NoConnection { get; } = new Throwing(
        () => new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused", new SocketException(111)), after: false);

    /// <summary>The connection breaks before the service has read the request.</summary>
    public static Fault LostRequest { get; } = new Throwing(() => new HttpRequestException(HttpRequestError.Unknown, "Connection reset by peer"), after: false);

    /// <summary>The service does what was asked, and the connection breaks before its answer arrives.</summary>
    public static Fault LostAnswer { get; } = new Throwing(
        () => new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely."), after: true);

    /// <summary>No answer comes until somebody gives up.</summary>
    public static Fault Silence { get; } = new Hanging();

    /// <summary>The service does what was asked, and what arrives is something else.</summary>
    public static Fault AfterDelivery(Fault answer) => new Delivering(answer);

    /// <summary>The service's own answer, late.</summary>
    public static Fault Slow(TimeSpan by) => new Delaying(by);

    public static Fault Answer(int status, string body = "", params (string Name, string Value)[] headers) => new Answering(status, body, headers);

    /// <summary>An error in the service's own form.</summary>
    public static Fault Error(int status, string code, params (string Name, string Value)[] headers) => new Answering(
        status, $$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"0:As scripted.\nRequestId:1"} } }""", [("x-ms-error-code", code), .. headers]);

    /// <summary>Shows the test the request and answers with a status.</summary>
    public static Fault Capture(Action<Request> see, int status) => new Capturing(see, status);

    public abstract Task ApplyAsync(HttpMessage message, HttpPipelineTransport inner);

    private sealed class Passing : Fault
    {
        public override Task ApplyAsync(HttpMessage message, HttpPipelineTransport inner) => inner.ProcessAsync(message).AsTask();
    }

    private sealed class Throwing(Func<HttpRequestException> exception, bool after) : Fault
    {
        public override async Task ApplyAsync(HttpMessage message, HttpPipelineTransport inner)
        {
            if (after)
            {
                await inner.ProcessAsync(message);
                message.Response.Dispose();
                message.Response = null!;
            }

            var e = exception();
            throw new RequestFailedException(e.Message, e); // as Azure.Core's own transport reports it
        }
    }

    private sealed class Delivering(Fault answer) : Fault
    {
        public override async Task ApplyAsync(HttpMessage message, HttpPipelineTransport inner)
        {
            await inner.ProcessAsync(message);
            message.Response.Dispose();
            message.Response = null!;
            await answer.ApplyAsync(message, inner);
        }
    }

    private sealed class Delaying(TimeSpan by) : Fault
    {
        public override async Task ApplyAsync(HttpMessage message, HttpPipelineTransport inner)
        {
            await inner.ProcessAsync(message);
            await Task.Delay(by, message.CancellationToken);
        }
    }

    private sealed class Hanging : Fault
    {
        public override Task ApplyAsync(HttpMessage message, HttpPipelineTransport inner) => Task.Delay(Timeout.Infinite, message.CancellationToken);
    }

    private sealed class Answering(int status, string body, (string Name, string Value)[] headers) : Fault
    {
        public override Task ApplyAsync(HttpMessage message, HttpPipelineTransport inner)
        {
            message.Response = new ScriptedResponse(status, body, headers);
            return Task.CompletedTask;
        }
    }

    private sealed class Capturing(Action<Request> see, int status) : Fault
    {
        public override Task ApplyAsync(HttpMessage message, HttpPipelineTransport inner)
        {
            see(message.Request);
            message.Response = new ScriptedResponse(status, "");
            return Task.CompletedTask;
        }
    }
}
