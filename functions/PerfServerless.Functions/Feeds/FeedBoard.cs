using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Feeds;

/// <summary>The feeds of this process as an operator sees them; none where the host's own triggers bring the messages.</summary>
internal sealed class FeedBoard(IEnumerable<FeedReader> readers, IEnumerable<IFeedSource> others, IFeedRefusals refusals)
{
    private const int Shown = 20;

    public async Task<IReadOnlyList<FeedStand>> StandsAsync(CancellationToken cancellationToken)
    {
        var stands = new List<FeedStand>();
        foreach (var reader in readers.Where(r => r.IsOn)) stands.Add(await StandAsync(reader, cancellationToken));
        stands.AddRange(others.Select(o => o.Stand));
        return stands;
    }

    /// <summary>The last messages that were set aside, by whichever process.</summary>
    public Task<IReadOnlyList<FeedRefusal>> RefusalsAsync(CancellationToken cancellationToken) => refusals.LastAsync(Shown, cancellationToken);

    private static async Task<FeedStand> StandAsync(FeedReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.StandAsync(measured: true, cancellationToken);
        }
        catch (StorageException)
        {
            return await reader.StandAsync(measured: false, cancellationToken); // the reader's own log says what failed
        }
    }
}
