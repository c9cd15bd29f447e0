using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>What the embedded hub measures by itself, told to the log, because that reaches an operator on Azure. Alerts look for these names.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "Orchestration {InstanceId} failed with {ErrorType}.")]
    public static partial void OrchestrationFailed(this ILogger logger, string instanceId, string errorType);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Warning, Message = "A timer of {InstanceId} came {Lag} after it was due.")]
    public static partial void TimerLate(this ILogger logger, string instanceId, TimeSpan lag);
}
