using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Outbox;

internal static partial class OutboxLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "{What} failed; trying again in {Pause}.")]
    public static partial void Retrying(this ILogger logger, string what, TimeSpan pause, Exception e);
}
