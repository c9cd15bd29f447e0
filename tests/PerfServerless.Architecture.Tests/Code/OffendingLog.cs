using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Architecture.Tests.Code;

/// <summary>Shown to the rule as an offender and an innocent.</summary>
internal static partial class OffendingLog
{
    [LoggerMessage(EventId = 9901, Level = LogLevel.Information, Message = "Answered {Note}.")]
    public static partial void Answered(this ILogger logger, Note note);

    [LoggerMessage(EventId = 9901, Level = LogLevel.Information, Message = "Answered {RequestKey} again.")]
    public static partial void AnsweredAgain(this ILogger logger, RequestKey requestKey);

    [LoggerMessage(EventId = 9902, Level = LogLevel.Information, Message = "Asked {RequestKey} {Times} times.")]
    public static partial void Asked(this ILogger logger, RequestKey requestKey, int times);
}
