using PerfServerless.Durable;

namespace PerfServerless.Functions.Orchestration;

/// <summary>The ways an orchestrator of ours waits. A timer that lost is cancelled: on Durable Functions an open one keeps its instance running.</summary>
internal static class Waiting
{
    /// <summary>The turn's time. Converted here, once: an implicit conversion would read an unspecified kind as local time.</summary>
    public static DateTimeOffset Now(this TaskOrchestrationContext context) => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    /// <returns>True when the moment came, false when the event came before it.</returns>
    public static async Task<bool> UntilAsync(this TaskOrchestrationContext context, DateTimeOffset moment, Task changed)
    {
        if (changed.IsCompleted) return false;
        if (moment.UtcDateTime <= context.CurrentUtcDateTime) return true;

        using var cancel = new CancellationTokenSource();
        var timer = context.CreateTimer(moment.UtcDateTime, cancel.Token);

        if (await Task.WhenAny(timer, changed) == timer) return true;
        cancel.Cancel();
        return false;
    }

    /// <summary>Waits for a moment alone: there is nothing that could cancel the timer.</summary>
    public static Task UntilAsync(this TaskOrchestrationContext context, DateTimeOffset moment) =>
        moment.UtcDateTime <= context.CurrentUtcDateTime ? Task.CompletedTask : context.CreateTimer(moment.UtcDateTime, CancellationToken.None);
}
