using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Drops;

internal static partial class DropLog
{
    [LoggerMessage(EventId = 3521, Level = LogLevel.Information, Message = "Dropped files are taken from {Place}.")]
    public static partial void DropIsRead(this ILogger logger, string place);

    [LoggerMessage(EventId = 3522, Level = LogLevel.Information, Message = "The dropped file {Folder}/{File} was taken.")]
    public static partial void DropTaken(this ILogger logger, string folder, string file);

    [LoggerMessage(EventId = 3523, Level = LogLevel.Warning, Message = "The dropped file {Folder}/{File} was refused ({Word}); the report beside it says why.")]
    public static partial void DropRefused(this ILogger logger, string folder, string file, string word);

    [LoggerMessage(EventId = 3524, Level = LogLevel.Error, Message = "Taking the dropped file {Folder}/{File} failed.")]
    public static partial void DropFailed(this ILogger logger, string folder, string file, Exception e);

    [LoggerMessage(EventId = 3525, Level = LogLevel.Warning, Message = "Looking for dropped files failed; trying again in {Pause}.")]
    public static partial void SweepFailed(this ILogger logger, TimeSpan pause, Exception e);

    [LoggerMessage(EventId = 3526, Level = LogLevel.Warning, Message = "The dropped file {Folder}/{File} cannot be read or put away now; it is tried again.")]
    public static partial void DropUnreadable(this ILogger logger, string folder, string file, Exception e);
}
