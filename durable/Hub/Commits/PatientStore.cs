using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Commits;

/// <summary>Reads that wait out a store's faults: a read that fails says nothing about the data, so it is repeated until it answers.</summary>
internal sealed class PatientStore(IHubStore store, TimeProvider machine, CancellationToken stopping)
{
    public Task<HubRow?> FindAsync(string partition, string key) => UntilAnsweredAsync(() => store.FindAsync(partition, key, stopping));

    public async Task<List<HubRow>> ReadAllAsync(string partition, KeyRange range)
    {
        var rows = new List<HubRow>();
        string? continuation = null;
        do
        {
            var from = continuation;
            var page = await UntilAnsweredAsync(() => store.ReadAsync(partition, range.From, range.To, from, stopping));
            rows.AddRange(page.Rows);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return rows;
    }

    private async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> read)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await read();
            }
            catch (HubStoreUnavailableException e)
            {
                await Task.Delay(Backoff.After(failures, e), machine, stopping);
            }
        }
    }
}
