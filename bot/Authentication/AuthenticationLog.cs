using Microsoft.Extensions.Logging;

namespace PerfServerless.Bot.Authentication;

internal static partial class AuthenticationLog
{
    [LoggerMessage(EventId = 4020, Level = LogLevel.Warning, Message = "A request to the bot was refused: its token is not the channel's ({Fault}).")]
    public static partial void TokenRefused(this ILogger logger, TokenFault fault);

    [LoggerMessage(
        EventId = 4021, Level = LogLevel.Warning, Message = "An activity with a valid token was refused ({Fault}); it came from the Entra tenant {Tenant}.")]
    public static partial void ActivityRefused(this ILogger logger, ActivityFault fault, string tenant);

    [LoggerMessage(EventId = 4022, Level = LogLevel.Information, Message = "Fetched {Count} signing keys of the channel.")]
    public static partial void KeysFetched(this ILogger logger, int count);

    [LoggerMessage(
        EventId = 4023, Level = LogLevel.Error,
        Message = "The channel's signing keys could not be fetched from {Address}; those fetched before serve for five days.")]
    public static partial void KeysNotFetched(this ILogger logger, Exception exception, string address);

    [LoggerMessage(EventId = 4024, Level = LogLevel.Error, Message = "{Address} publishes no signing key; those fetched before serve for five days.")]
    public static partial void KeysEmpty(this ILogger logger, string address);
}
