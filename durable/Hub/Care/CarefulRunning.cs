using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Care;

/// <summary>
/// Finds what brings the process down. After two processes in a row that ended without a word, turns and activities run one at
/// a time, each behind a mark in the store; a mark that outlives the process names what ran, and what has brought down
/// <see cref="HubOptions.MaxTurnAttempts"/> processes is not run again. It ends once all that waited at the start has run.
/// Otherwise it costs no request. Safe from any thread.
/// </summary>
internal sealed class CarefulRunning(HubOptions options, TimeProvider machine, ILogger log, TermLife life, ICareMarks marks, int uncleanEnds)
{
    /// <summary>One end is what a power cut or an ordinary take-over looks like.</summary>
    private const int UncleanEndsToBegin = 2;

    private readonly ConcurrentDictionary<string, CareMark> found = new(StringComparer.Ordinal);
    private readonly HashSet<string> owed = new(StringComparer.Ordinal);
    private readonly Gate gate = new();
    private volatile bool isOn = uncleanEnds >= UncleanEndsToBegin;
    private volatile bool hasSettled;

    public bool IsOn => isOn;

    /// <summary>Whether all that waited when the term began has run, and the process lives.</summary>
    public bool HasSettled => hasSettled;

    /// <summary>A mark of an earlier term. After a clean end it says nothing: what ran was stopped.</summary>
    public void Found(string key, CareMark mark) => found[key] = uncleanEnds > 0 ? mark : mark with { Attempts = 0 };

    /// <summary>Begins to count: these wait to be run. Nothing has run yet.</summary>
    public void Begin(IEnumerable<string> waiting)
    {
        lock (owed) owed.UnionWith(waiting);
        if (isOn) log.Careful(options.HubId, uncleanEnds, owed.Count);
        Through(null);
    }

    /// <summary>The instance has nothing to do any more, and nothing of it runs.</summary>
    public void Through(string? instanceId)
    {
        if (hasSettled) return;
        lock (owed)
        {
            if (instanceId is not null) owed.Remove(instanceId);
            if (owed.Count > 0 || hasSettled) return;
            hasSettled = true;
        }

        if (isOn) log.CarefulOver(options.HubId);
        isOn = false;
        foreach (var key in found.Keys) Discard(key);
    }

    /// <summary>What of the instance has brought down too many processes; null where nothing has.</summary>
    public CareMark? GivenUp(string instanceId) =>
        MarksOf(instanceId).Select(k => found.GetValueOrDefault(k)).FirstOrDefault(m => m?.Attempts >= options.MaxTurnAttempts);

    /// <inheritdoc cref="GivenUp(string)"/>
    public CareMark? GivenUp(ActivityKey activity) =>
        found.GetValueOrDefault(HubKeys.CareOf(activity)) is { } mark && mark.Attempts >= options.MaxTurnAttempts ? mark : null;

    /// <summary>Forgets what was found of an instance, and says which rows are to go.</summary>
    public IReadOnlyList<RowChange> Forgive(string instanceId) =>
        [.. MarksOf(instanceId).Where(k => found.TryRemove(k, out _)).Select(k => new RowChange.Delete(k))];

    /// <summary>Forgets what was found of an activity.</summary>
    public void Forgive(ActivityKey activity)
    {
        var key = HubKeys.CareOf(activity);
        if (found.ContainsKey(key)) Discard(key);
    }

    /// <summary>Runs a turn of an instance.</summary>
    public Task RunTurnAsync(string instanceId, Func<Task> turn) => isOn
        ? RunAsync(instanceId, HubKeys.CareOfTurn(instanceId), "a turn", async () =>
        {
            await turn();
            return true;
        })
        : turn();

    /// <summary>Runs an activity.</summary>
    public Task<T> RunActivityAsync<T>(ActivityKey key, string name, Func<Task<T>> activity) => isOn
        ? RunAsync(key.InstanceId, HubKeys.CareOf(key), FormattableString.Invariant($"the activity '{name}' (task {key.TaskId})"), activity)
        : activity();

    /// <summary>The term ends: nothing more is begun.</summary>
    public void Close() => gate.Close();

    private async Task<T> RunAsync<T>(string instanceId, string key, string what, Func<Task<T>> action)
    {
        await gate.EnterAsync();
        var isInside = true;
        try
        {
            if (!isOn)
            {
                Leave();
                return await action();
            }

            var attempts = found.GetValueOrDefault(key)?.Attempts ?? 0;
            await marks.WriteAsync(instanceId, new RowChange.Put(key, RowCodec.Write(new CareMark(attempts + 1, what))));
            try
            {
                var running = action();
                // What takes long must not hold up everybody else; its mark stays.
                if (!await EndsSoonAsync(running)) Leave();
                return await running;
            }
            finally
            {
                // Where the instance was parked for it, the row is gone already, and the refusal says so.
                found.TryRemove(key, out _);
                await marks.WriteAsync(instanceId, new RowChange.Delete(key));
            }
        }
        finally
        {
            if (isInside) Leave();
        }

        void Leave()
        {
            isInside = false;
            gate.Leave();
        }
    }

    private async Task<bool> EndsSoonAsync(Task running)
    {
        if (running.IsCompleted) return true;

        using var over = CancellationTokenSource.CreateLinkedTokenSource(life.Stopping);
        var first = await Task.WhenAny(running, Task.Delay(options.LeaseDuration, machine, over.Token));
        over.Cancel();
        return first == running;
    }

    private void Discard(string key)
    {
        if (found.TryRemove(key, out _) && HubKeys.ParseMessage(key) is { } parts) marks.Discard(parts.InstanceId, key);
    }

    private IEnumerable<string> MarksOf(string instanceId) => found.IsEmpty
        ? []
        : found.Keys.Where(k => HubKeys.ParseMessage(k)?.InstanceId == instanceId);
}
