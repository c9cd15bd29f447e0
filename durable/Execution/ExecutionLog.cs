using Microsoft.Extensions.Logging;

namespace PerfServerless.Durable.Execution;

internal static partial class ExecutionLog
{
    [LoggerMessage(
        EventId = 1101, Level = LogLevel.Debug,
        Message = "{Kind} for task {TaskId} of {InstanceId} answers nothing that is open: a duplicate, or late. Ignored.")]
    public static partial void AnswerIgnored(this ILogger logger, string kind, int? taskId, string instanceId);
}
