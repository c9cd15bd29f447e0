namespace PerfServerless.SimulatedTeams.Mail;

internal static partial class SmtpLog
{
    [LoggerMessage(EventId = 9003, Level = LogLevel.Warning, Message = "A conversation over SMTP broke off: {Reason}")]
    public static partial void ConversationBroke(this ILogger logger, string reason);
}
