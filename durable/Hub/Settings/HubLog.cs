using Microsoft.Extensions.Logging;

namespace PerfServerless.Durable.Hub.Settings;

internal static partial class HubLog
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Information, Message = "Hub {HubId} is active under epoch {Epoch}, with {Shards} shards.")]
    public static partial void Active(this ILogger logger, string hubId, long epoch, int shards);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "Hub {HubId} is run by process {ProcessId} on {Machine}; this process stands by.")]
    public static partial void StandingBy(this ILogger logger, string hubId, int processId, string machine);

    [LoggerMessage(
        EventId = 1003, Level = LogLevel.Critical,
        Message = "Hub {HubId} was taken over by another process; this one has stopped its orchestrations and stands by.")]
    public static partial void Fenced(this ILogger logger, string hubId);

    [LoggerMessage(
        EventId = 1004, Level = LogLevel.Warning,
        Message = "Turns or activities were still in flight after {Within}; what was not committed happens again at the next start.")]
    public static partial void StoppedInFlight(this ILogger logger, TimeSpan within);

    [LoggerMessage(EventId = 1005, Level = LogLevel.Error, Message = "The lease of hub {HubId} could not be renewed; it is tried again.")]
    public static partial void LeaseNotRenewed(this ILogger logger, string hubId, Exception exception);

    [LoggerMessage(EventId = 1006, Level = LogLevel.Error, Message = "Hub {HubId} could not become active; it tries again.")]
    public static partial void TermFailed(this ILogger logger, string hubId, Exception exception);

    [LoggerMessage(
        EventId = 1007, Level = LogLevel.Warning,
        Message = "The store of hub {HubId} does not answer, so nothing runs yet; it is asked again in {Pause}. {Why}")]
    public static partial void StoreDoesNotAnswer(this ILogger logger, string hubId, TimeSpan pause, string why);

    [LoggerMessage(EventId = 1008, Level = LogLevel.Critical, Message = "The hub cannot run, so the host ends.")]
    public static partial void CannotRun(this ILogger logger, Exception exception);

    [LoggerMessage(
        EventId = 1009, Level = LogLevel.Error,
        Message = "How far the business clock of hub {HubId} may go could not be stored, so it may stand for a while; it is tried again.")]
    public static partial void ClockNotStored(this ILogger logger, string hubId, Exception exception);

    [LoggerMessage(EventId = 1011, Level = LogLevel.Error, Message = "Instance {InstanceId} is parked: {Reason}")]
    public static partial void Parked(this ILogger logger, string instanceId, string reason);

    [LoggerMessage(
        EventId = 1012, Level = LogLevel.Warning,
        Message = "The history of instance {InstanceId} has reached half its budget: {Events} events, {Characters} characters. It should continue as new.")]
    public static partial void HalfOfBudget(this ILogger logger, string instanceId, int events, int characters);

    [LoggerMessage(
        EventId = 1013, Level = LogLevel.Warning,
        Message = "A turn of instance {InstanceId} failed inside the hub for the {Failures}. time; it is tried again.")]
    public static partial void TurnFailed(this ILogger logger, string instanceId, int failures, Exception exception);

    [LoggerMessage(
        EventId = 1014, Level = LogLevel.Error,
        Message = "Instance {InstanceId} could not be processed; it is read again when something arrives for it.")]
    public static partial void TurnLost(this ILogger logger, string instanceId, Exception exception);

    [LoggerMessage(EventId = 1015, Level = LogLevel.Warning, Message = "Row {Key} was to be removed and is not there.")]
    public static partial void DiscardRefused(this ILogger logger, string key);

    [LoggerMessage(EventId = 1016, Level = LogLevel.Error, Message = "Row {Key} has a key the hub does not know; it is left alone.")]
    public static partial void UnknownRow(this ILogger logger, string key);

    [LoggerMessage(
        EventId = 1018, Level = LogLevel.Warning,
        Message = "The last {UncleanEnds} processes of hub {HubId} ended without a word before they got through what waited for "
            + "them. The {Instances} instances that wait are run one thing at a time, to find what brings the process down.")]
    public static partial void Careful(this ILogger logger, string hubId, int uncleanEnds, int instances);

    [LoggerMessage(
        EventId = 1019, Level = LogLevel.Information,
        Message = "All that waited in hub {HubId} has run once; it runs at once again what is ready at once.")]
    public static partial void CarefulOver(this ILogger logger, string hubId);

    [LoggerMessage(
        EventId = 1020, Level = LogLevel.Error,
        Message = "Instance {InstanceId} no longer waits for {What}, which brought down {Attempts} processes in a row; it is not run again.")]
    public static partial void OrphanGivenUp(this ILogger logger, string instanceId, string what, int attempts);

    [LoggerMessage(
        EventId = 1021, Level = LogLevel.Information,
        Message = "Instance {InstanceId} was parked for its version '{Version}', which this process may run; it goes on.")]
    public static partial void VersionMatches(this ILogger logger, string instanceId, string version);

    [LoggerMessage(EventId = 1017, Level = LogLevel.Debug, Message = "A message for instance {InstanceId} was discarded: it does not exist or has ended.")]
    public static partial void MessageDiscarded(this ILogger logger, string instanceId);
}
