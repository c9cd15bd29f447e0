using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Links;

/// <summary>What the audit of doors holds of signed links: their purposes, and their readers by hashes.</summary>
internal static partial class LinkLog
{
    [LoggerMessage(EventId = 3811, Level = LogLevel.Warning, Message = "A link for {Purpose} was refused: {Check}.")]
    public static partial void LinkRefused(this ILogger logger, string purpose, LinkCheck check);

    [LoggerMessage(EventId = 3812, Level = LogLevel.Information, Message = "The person {Reader} opened a link for {Purpose}.")]
    public static partial void LinkOpened(this ILogger logger, string purpose, string reader);

    [LoggerMessage(EventId = 3813, Level = LogLevel.Warning, Message = "The person {Reader} was refused a link for {Purpose}, which is not open to him any more.")]
    public static partial void ReaderRefused(this ILogger logger, string purpose, string reader);
}
