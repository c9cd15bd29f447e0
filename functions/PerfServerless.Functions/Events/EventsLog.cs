using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Events;

internal static partial class EventsLog
{
    [LoggerMessage(
        EventId = 4301, Level = LogLevel.Warning,
        Message = "Destination {Destination} of {Tenant} did not take an event, try {Failures}; the next one in {Pause}: {Why}")]
    public static partial void NotTaken(this ILogger logger, string destination, TenantId tenant, int failures, TimeSpan pause, string why);

    [LoggerMessage(
        EventId = 4302, Level = LogLevel.Error,
        Message = "Destination {Destination} of {Tenant} has failed since {Since:u} and is held: its events wait in the log until it is replayed. {Why}")]
    public static partial void Held(this ILogger logger, string destination, TenantId tenant, DateTimeOffset since, string why);

    [LoggerMessage(EventId = 4303, Level = LogLevel.Warning, Message = "Delivering events of {Tenant} to {Destination} failed; trying again in {Pause}.")]
    public static partial void DeliveringFailed(this ILogger logger, TenantId tenant, string destination, TimeSpan pause, Exception e);

    [LoggerMessage(EventId = 4304, Level = LogLevel.Warning, Message = "Gathering the events of {Tenant} failed; trying again in {Pause}.")]
    public static partial void GatheringFailed(this ILogger logger, TenantId tenant, TimeSpan pause, Exception e);

    [LoggerMessage(EventId = 4305, Level = LogLevel.Warning, Message = "Nobody could be told that destination {Destination} of {Tenant} is held.")]
    public static partial void HoldNotTold(this ILogger logger, string destination, TenantId tenant, Exception? e);

    [LoggerMessage(
        EventId = 4307, Level = LogLevel.Warning,
        Message = "Destination {Destination} of {Tenant} is held since {Since:u}: its events wait in the log until it is replayed.")]
    public static partial void StillHeld(this ILogger logger, string destination, TenantId tenant, DateTimeOffset since);

    [LoggerMessage(EventId = 4306, Level = LogLevel.Information, Message = "{Count} old events of {Tenant} were removed from its log.")]
    public static partial void Trimmed(this ILogger logger, int count, TenantId tenant);
}
