using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PerfServerless.Mail.Graph;

/// <summary>
/// A letter is sent again at once only where Graph said that it did not take it (429) and asks for a wait that is worth sitting out.
/// After a lost answer or a 5xx the letter may be on its way, and a second one would reach a person: that is for the caller to decide.
/// </summary>
internal sealed class GraphResend(int maxRetries, DelayStrategy delay) : RetryPolicy(maxRetries, delay)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        exception is null && IsShortlyBusy(message) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        exception is null && IsShortlyBusy(message) ? base.ShouldRetryAsync(message, exception) : ValueTask.FromResult(false);

    private static bool IsShortlyBusy(HttpMessage message)
    {
        if (message.Response.Status != 429) return false;
        if (!message.Response.Headers.TryGetValue("Retry-After", out var text)) return true;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestWait.TotalSeconds;
    }
}
