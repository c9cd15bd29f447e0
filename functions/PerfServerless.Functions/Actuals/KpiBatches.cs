using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Actuals;

/// <summary>
/// Takes the values of one KPI one batch after the other: those that come while one is being written wait together and are read, decided
/// and written at once. Writers of other processes are met by the tag of what was read.
/// </summary>
/// <param name="run">Takes a batch, in order of arrival; one outcome each.</param>
internal sealed class KpiBatches<TGiven, TOutcome>(Func<TenantId, KpiId, IReadOnlyList<TGiven>, Task<IReadOnlyList<TOutcome>>> run)
{
    /// <summary>A batch and what it tells fit one transaction.</summary>
    private const int Largest = 40;

    private readonly Lock gate = new();
    private readonly Dictionary<(TenantId, KpiId), Queue<(TGiven Given, TaskCompletionSource<TOutcome> Outcome)>> waiting = [];

    /// <exception cref="OperationCanceledException">The caller went; what he gave may be taken all the same.</exception>
    public Task<TOutcome> TakeAsync(TenantId tenant, KpiId kpi, TGiven given, CancellationToken cancellationToken)
    {
        var outcome = new TaskCompletionSource<TOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        bool first;
        lock (gate)
        {
            first = !waiting.TryGetValue((tenant, kpi), out var queue);
            if (queue is null) waiting[(tenant, kpi)] = queue = new();
            queue.Enqueue((given, outcome));
        }

        if (first) _ = RunAsync(tenant, kpi);
        return outcome.Task.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(TenantId tenant, KpiId kpi)
    {
        while (Next((tenant, kpi)) is { Count: > 0 } batch)
        {
            try
            {
                var outcomes = await run(tenant, kpi, [.. batch.Select(b => b.Given)]);
                foreach (var (one, outcome) in batch.Zip(outcomes)) one.Outcome.SetResult(outcome);
            }
            catch (Exception e)
            {
                // Each caller learns of it; the next batch is tried anew.
                foreach (var one in batch) one.Outcome.TrySetException(e);
            }
        }
    }

    private List<(TGiven Given, TaskCompletionSource<TOutcome> Outcome)> Next((TenantId, KpiId) key)
    {
        lock (gate)
        {
            var queue = waiting[key];
            var batch = new List<(TGiven, TaskCompletionSource<TOutcome>)>();
            while (batch.Count < Largest && queue.TryDequeue(out var one)) batch.Add(one);
            if (batch.Count == 0) waiting.Remove(key);
            return batch;
        }
    }
}
