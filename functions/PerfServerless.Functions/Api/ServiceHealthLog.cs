using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Api;

internal static partial class ServiceHealthLog
{
    [LoggerMessage(EventId = 3301, Level = LogLevel.Warning, Message = "The health probe {Probe} failed: {Why}")]
    public static partial void ProbeFailed(this ILogger logger, string probe, string why);
}
