using PerfServerless.Durable.Execution;
using PerfServerless.Durable.Hub.Care;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.Activities;

/// <summary>
/// Runs activities, a bounded number at once: each queue's in the order they were given, and the queues in turn. Safe from any thread.
/// </summary>
internal sealed class ActivityDispatcher(ActivityInvoker invoker, CarefulRunning care, HubOptions options, CancellationToken stopping)
{
    private readonly Lock gate = new();
    private readonly FairQueue<ActivityRun> waiting = new();
    private TaskCompletionSource? idle;
    private int running;
    private bool isClosed;

    public void Enqueue(ActivityRun run)
    {
        lock (gate)
        {
            if (isClosed) return;
            waiting.Enqueue(options.QueueOf(run.Key, run.Task.Name), run);
            if (running >= options.MaxConcurrentActivities) return;
            running++;
        }

        // Begun even where the hub stops: it is what counts itself out again.
        _ = Task.Factory.StartNew(RunQueuedAsync, CancellationToken.None, TaskCreationOptions.DenyChildAttach, options.Scheduling.Activities);
    }

    /// <summary>Completes when no activity runs; those that wait, or come later, are not begun any more.</summary>
    public Task CloseAsync()
    {
        lock (gate)
        {
            isClosed = true;
            waiting.Clear();
            if (running == 0) return Task.CompletedTask;
            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return idle.Task;
        }
    }

    private async Task RunQueuedAsync()
    {
        while (Next() is { } run)
        {
            try
            {
                run.Answer(await RunAsync(run));
            }
            catch (Exception e) when (e is OperationCanceledException or HubFencedException)
            {
                // The process stops and the activity left because of it, or never began; its work row brings it back.
                run.Abandoned();
            }
        }
    }

    private async Task<ActivityOutcome> RunAsync(ActivityRun run)
    {
        using var span = TurnTrace.Begin(run.Key, run.Task.Name, run.Trace);
        var outcome = await care.RunActivityAsync(
            run.Key, run.Task.Name, () => invoker.RunAsync(run.Key, run.Task.Name, run.Task.Version, run.Task.Input, stopping));
        TurnTrace.End(span, outcome);
        return outcome;
    }

    private ActivityRun? Next()
    {
        lock (gate)
        {
            if (!stopping.IsCancellationRequested && waiting.TryDequeue(out var run)) return run;
            if (--running == 0) idle?.TrySetResult();
            return null;
        }
    }
}
