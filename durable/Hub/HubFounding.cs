using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Durable.Hub.Terms;

namespace PerfServerless.Durable.Hub;

/// <summary>Finds out what the hub in the store is, or founds it; waits for a store that does not answer yet.</summary>
internal sealed class HubFounding(HubSurroundings around)
{
    private readonly IHubStore store = around.Store;
    private readonly HubOptions options = around.Options;

    /// <summary>How long a start waits for the store before it goes on without.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(5);

    /// <returns>Null where the store does not answer within <see cref="FirstLook"/>.</returns>
    /// <exception cref="InvalidOperationException">The hub belongs to another application.</exception>
    public async Task<HubDescription?> FirstLookAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(FirstLook, around.Machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await DescribeAsync(either.Token);
        }
        catch (Exception e) when (e is HubStoreUnavailableException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            around.Log.StoreDoesNotAnswer(options.HubId, Backoff.After(1, e as HubStoreUnavailableException), e.Message);
            return null;
        }
    }

    /// <summary>Waits for a store that did not answer at start.</summary>
    /// <returns>Null where the hub was stopped before.</returns>
    public async Task<HubDescription?> WaitAsync(CancellationToken stopping)
    {
        for (var (failures, wait) = (1, Backoff.After(1, null)); ; wait = Backoff.After(++failures, null))
        {
            try
            {
                await Task.Delay(wait, around.Machine, stopping);
                return await DescribeAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return null;
            }
            catch (HubStoreUnavailableException e)
            {
                around.Log.StoreDoesNotAnswer(options.HubId, Backoff.After(failures + 1, null), e.Message);
            }
        }
    }

    /// <summary>Reads what the hub is, or founds it.</summary>
    private async Task<HubDescription> DescribeAsync(CancellationToken cancellationToken)
    {
        await store.CreateIfMissingAsync(cancellationToken);
        for (; ; )
        {
            if (await store.FindAsync(HubKeys.HubPartition, HubKeys.Description, cancellationToken) is { } row) return Accept(row);

            var description = new HubDescription(options.HubId, options.Shards, around.Business.GetUtcNow());
            await store.CommitAsync(HubKeys.HubPartition, [new RowChange.Insert(HubKeys.Description, RowCodec.Write(description))], cancellationToken);
        }
    }

    private HubDescription Accept(HubRow row)
    {
        var description = RowCodec.ReadDescription(row.Key, row.Data);
        if (description.HubId != options.HubId)
        {
            throw new InvalidOperationException(
                $"This hub belongs to '{description.HubId}', not to '{options.HubId}'. Give each application a hub table of its own.");
        }
        if (description.Shards is < 1 or > 100)
        {
            throw new InvalidOperationException($"This hub says it has {description.Shards} shards; its row '{HubKeys.Description}' is damaged.");
        }
        return description;
    }
}
