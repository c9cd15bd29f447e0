using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Feeds;

internal static partial class FeedLog
{
    [LoggerMessage(EventId = 3501, Level = LogLevel.Information, Message = "Actuals are taken from queue {Queue}; what cannot be taken goes to queue {Aside}.")]
    public static partial void FeedIsRead(this ILogger logger, string queue, string aside);

    [LoggerMessage(EventId = 3502, Level = LogLevel.Warning, Message = "Reading queue {Queue} failed; trying again in {Pause}.")]
    public static partial void ReadingFailed(this ILogger logger, string queue, TimeSpan pause, Exception e);

    [LoggerMessage(EventId = 3503, Level = LogLevel.Warning, Message = "Message {MessageId} of queue {Queue} was not taken, try {Take} of {Most}: {Refusal}")]
    public static partial void MessageRefused(this ILogger logger, string messageId, string queue, long take, int most, string refusal);

    [LoggerMessage(
        EventId = 3504, Level = LogLevel.Error, Message = "Message {MessageId} of queue {Queue} was set aside in queue {Aside} after {Takes} tries: {Refusal}")]
    public static partial void MessageSetAside(this ILogger logger, string messageId, string queue, string aside, long takes, string refusal);

    [LoggerMessage(EventId = 3505, Level = LogLevel.Error, Message = "Recording message {MessageId} of queue {Queue} failed.")]
    public static partial void MessageFailed(this ILogger logger, string messageId, string queue, Exception e);
}
