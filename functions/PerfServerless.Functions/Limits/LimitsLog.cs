using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Limits;

internal static partial class LimitsLog
{
    [LoggerMessage(EventId = 3451, Level = LogLevel.Warning, Message = "{Method} {Path} was given up after {Seconds} s ({What}).")]
    public static partial void TookTooLong(this ILogger logger, string method, string path, int seconds, string what);
}
