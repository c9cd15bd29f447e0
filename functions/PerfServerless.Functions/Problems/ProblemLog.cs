using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Problems;

internal static partial class ProblemLog
{
    [LoggerMessage(EventId = 3401, Level = LogLevel.Error, Message = "The route {Path} failed.")]
    public static partial void RouteFailed(this ILogger logger, string path, Exception e);
}
