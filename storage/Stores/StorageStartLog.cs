using Microsoft.Extensions.Logging;

namespace PerfServerless.Storage.Stores;

internal static partial class StorageStartLog
{
    [LoggerMessage(
        EventId = 2001, Level = LogLevel.Warning,
        Message = "The storage does not answer, so nothing works yet; it is waited for. "
            + "Start it (scripts/run.sh starts an emulator), or correct Storage:ConnectionString. {Why}")]
    public static partial void NoAnswer(this ILogger logger, string why);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "The storage answers.")]
    public static partial void Answers(this ILogger logger);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Critical, Message = "The storage refuses this process, so the host ends.")]
    public static partial void Refused(this ILogger logger, Exception exception);
}
