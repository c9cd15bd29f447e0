using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Desks;

internal static partial class DeskLog
{
    [LoggerMessage(EventId = 3202, Level = LogLevel.Warning, Message = "An older form of {Desk} could not be retired now; the desk's next step does it.")]
    public static partial void RetiringFailed(this ILogger logger, DeskKey desk, Exception e);
}
