using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Storage.Http;

/// <summary>Azure.Core's retries, held back where a request says that sending it again could mislead.</summary>
internal sealed class StorageRetryPolicy(int maxRetries, DelayStrategy delay) : RetryPolicy(maxRetries, delay)
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        Allows(message, exception) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        Allows(message, exception) ? base.ShouldRetryAsync(message, exception) : ValueTask.FromResult(false);

    private static bool Allows(HttpMessage message, Exception? exception) => StorageRequest.ResendOf(message) switch
    {
        Resend.Never => false,
        Resend.WhenRefused => exception is null ? Attempt.WasRefused(message.Response) : Attempt.NeverLeft(exception),
        Resend.Always => true,
    };
}
