using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Events;

/// <summary>A destination did not take an event.</summary>
/// <param name="why">What happened and how to mend it.</param>
/// <param name="retryAfter">How long the destination asks to be left alone; null where it does not say.</param>
/// <param name="isGone">The destination says that it is gone for good.</param>
internal sealed class EventRefusedException(Saying why, TimeSpan? retryAfter = null, bool isGone = false, Exception? inner = null)
    : Exception(ForLogs.English(why), inner)
{
    public Saying Why => why;

    public TimeSpan? RetryAfter => retryAfter;

    public bool IsGone => isGone;
}
