using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Cadences;

internal static partial class CadenceLog
{
    [LoggerMessage(EventId = 3101, Level = LogLevel.Information, Message = "Cadence {InstanceId} was not running and was started.")]
    public static partial void CadenceStarted(this ILogger logger, string instanceId);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Error, Message = "Looking after the cadences failed; looking again in {Pause}.")]
    public static partial void ReconcilingFailed(this ILogger logger, TimeSpan pause, Exception e);

    [LoggerMessage(EventId = 3103, Level = LogLevel.Error, Message = "Cadences of {Tenant} were changed, but not all that rests on them could be told; each looks when its time comes.")]
    public static partial void TellingFailed(this ILogger logger, TenantId tenant, Exception e);
}
