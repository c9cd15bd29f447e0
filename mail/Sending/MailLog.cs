using Microsoft.Extensions.Logging;

namespace PerfServerless.Mail.Sending;

internal static partial class MailLog
{
    [LoggerMessage(EventId = 4501, Level = LogLevel.Information, Message = "Letter {MessageId} was handed over.")]
    public static partial void HandedOver(this ILogger logger, string messageId);
}
