using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.StandIns;

internal static partial class StandInLog
{
    [LoggerMessage(EventId = 3651, Level = LogLevel.Warning, Message = "What waits on desk {Desk} could not be sent; it is tried again.")]
    public static partial void NoteNotSent(this ILogger logger, DeskKey desk, Exception e);
}
