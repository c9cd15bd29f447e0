using Microsoft.Extensions.Logging;

namespace PerfServerless.Bot.Inbound;

internal static partial class InboundLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Warning, Message = "An activity of type {Type} was dropped: {Why}.")]
    public static partial void ForeignDropped(this ILogger logger, string why, string type);

    [LoggerMessage(
        EventId = 4002, Level = LogLevel.Warning, Message = "Somebody of {Tenant} who is bound to no person sent an activity of type {Type}: {Why}.")]
    public static partial void UnboundAnswered(this ILogger logger, string tenant, string why, string type);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Error, Message = "A turn of type {Type} failed.")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, string type);

    [LoggerMessage(
        EventId = 4004, Level = LogLevel.Warning, Message = "A card's late answer could not be shown; the card shows the old state until it is used again.")]
    public static partial void LateAnswerLost(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Warning, Message = "A person could not be told that his message failed.")]
    public static partial void ApologyLost(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4006, Level = LogLevel.Warning, Message = "A request to the bot was refused with {Status}: {Title}.")]
    public static partial void RequestRefused(this ILogger logger, int status, string title);
}
