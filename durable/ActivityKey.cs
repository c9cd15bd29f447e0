using System.Globalization;

namespace PerfServerless.Durable;

/// <summary>Names one scheduled run of an activity. A run repeated after a crash has the same key; a retry by policy has the next.</summary>
/// <param name="ExecutionId">The generation of the instance: task ids start again at 0 after continue-as-new.</param>
/// <param name="Attempt">Which attempt of a retry policy this is, from 1. Each attempt has a task id of its own as well.</param>
public sealed record ActivityKey(string InstanceId, string ExecutionId, int TaskId, int Attempt = 1)
{
    /// <summary>One line of text, usable as an idempotency key.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{InstanceId}|{ExecutionId}|{TaskId}|{Attempt}");
}
