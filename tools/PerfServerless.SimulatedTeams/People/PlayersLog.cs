namespace PerfServerless.SimulatedTeams.People;

internal static partial class PlayersLog
{
    [LoggerMessage(EventId = 9001, Level = LogLevel.Warning, Message = "{Person} could not answer and tries again: {Reason}")]
    public static partial void AnswerFailed(this ILogger logger, string person, string reason);

    [LoggerMessage(EventId = 9002, Level = LogLevel.Warning, Message = "{Person} could not install the bot again: {Reason}")]
    public static partial void InstallFailed(this ILogger logger, string person, string reason);
}
