using Microsoft.Extensions.Logging;

namespace PerfServerless.Bot.Limits;

internal static partial class LimitsLog
{
    [LoggerMessage(
        EventId = 4201, Level = LogLevel.Warning,
        Message = "Somebody sends more than is let in, and is told to wait {Seconds} s; what he sends of kind {Kind} meanwhile is left unanswered.")]
    public static partial void ToldToWait(this ILogger logger, int seconds, VisitKind kind);

    [LoggerMessage(EventId = 4202, Level = LogLevel.Warning, Message = "A person could not be told to wait.")]
    public static partial void WaitNotTold(this ILogger logger, Exception exception);
}
