using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.CheckIns;

internal static partial class CheckInLog
{
    [LoggerMessage(EventId = 3201, Level = LogLevel.Information, Message = "A message of request {RequestKey} that was sent before a crash and never recorded was found by its use.")]
    public static partial void LostMessageFound(this ILogger logger, RequestKey requestKey);

    [LoggerMessage(EventId = 3202, Level = LogLevel.Warning, Message = "An older form of request {RequestKey} could not be retired now; the next step of its check-in does it.")]
    public static partial void RetiringFailed(this ILogger logger, RequestKey requestKey, Exception e);
}
