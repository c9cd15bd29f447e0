using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Answers;

internal static partial class AnswerLog
{
    [LoggerMessage(EventId = 3601, Level = LogLevel.Warning, Message = "That {Person} paused or resumed could not be told to {Owner}.")]
    public static partial void PauseNotTold(this ILogger logger, PersonId person, PersonId owner, Exception e);
}
