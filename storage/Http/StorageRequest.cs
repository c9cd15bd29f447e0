using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Http;

/// <summary>Sends one request and tells apart: an answer, a fault before anything happened, and an unknown outcome.</summary>
internal static class StorageRequest
{
    // Boxed once, not once a request.
    private static readonly object Always = Resend.Always, WhenRefused = Resend.WhenRefused, Never = Resend.Never;

    public static Resend ResendOf(HttpMessage message) =>
        message.TryGetProperty(typeof(Resend), out var value) && value is Resend resend ? resend : Resend.Always;

    /// <param name="write">What is written, for the message of an unknown outcome; null for a read.</param>
    /// <exception cref="RequestFailedException">No answer came; the status is 0.</exception>
    /// <exception cref="AmbiguousWriteException">A write was sent and no answer came.</exception>
    public static async ValueTask SendAsync(HttpPipeline pipeline, HttpMessage message, Resend resend, string? write, CancellationToken cancellationToken)
    {
        message.SetProperty(typeof(Resend), Boxed(resend));
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // After several attempts Azure.Core wraps what each of them met; the last one decides.
            var last = e is AggregateException several ? several.InnerExceptions[^1] : e;
            if (!IsTransportFault(last)) throw;
            if (write is not null && !Attempt.NeverLeft(last)) throw new AmbiguousWriteException(write, e);

            throw new RequestFailedException(
                0, $"Storage at {message.Request.Uri.Scheme}://{message.Request.Uri.Host}:{message.Request.Uri.Port} gave no answer: {last.Message}", e);
        }
    }

    private static object Boxed(Resend resend) => resend switch
    {
        Resend.Never => Never,
        Resend.WhenRefused => WhenRefused,
        Resend.Always => Always,
    };

    private static bool IsTransportFault(Exception e) =>
        e is OperationCanceledException or IOException or RequestFailedException { Status: 0 };
}
