using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Health;

internal static partial class HealthLog
{
    [LoggerMessage(EventId = 3301, Level = LogLevel.Warning, Message = "The health probe {Probe} failed: {Why}")]
    public static partial void ProbeFailed(this ILogger logger, string probe, string why);
}
