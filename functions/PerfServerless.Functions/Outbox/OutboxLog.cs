using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Outbox;

internal static partial class OutboxLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "{What} failed; trying again in {Pause}.")]
    public static partial void Retrying(this ILogger logger, string what, TimeSpan pause, Exception e);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "Events of {Tenant} could not be published at once; they are read and published again.")]
    public static partial void NotPublished(this ILogger logger, TenantId tenant, Exception e);
}
