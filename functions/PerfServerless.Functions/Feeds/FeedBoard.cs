using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Feeds;

/// <summary>The feeds of this process as an operator sees them; none where the host's own triggers bring the messages.</summary>
public sealed class FeedBoard(IEnumerable<FeedReader> readers)
{
    public async Task<IReadOnlyList<FeedView>> ViewsAsync(CancellationToken cancellationToken)
    {
        var views = new List<FeedView>();
        foreach (var reader in readers.Where(r => r.IsOn)) views.Add(await ViewAsync(reader, cancellationToken));
        return views;
    }

    private static async Task<FeedView> ViewAsync(FeedReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ViewAsync(measured: true, cancellationToken);
        }
        catch (StorageException)
        {
            return await reader.ViewAsync(measured: false, cancellationToken); // the reader's own log says what failed
        }
    }
}
