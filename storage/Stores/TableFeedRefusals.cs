using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Why messages of feeds were set aside, in a partition of its own of table <c>Scorecards</c>, the newest first; old ones go.</summary>
internal sealed class TableFeedRefusals(StoreTable table) : IFeedRefusals
{
    // No tenant's code begins with '!'.
    private const string Partition = "!feeds";
    private const int Kept = 200;

    public async Task NoteAsync(FeedRefusal refusal, CancellationToken cancellationToken)
    {
        // A message that is delivered again after it was noted is the same row again, where its moment is: no matter.
        var key = string.Create(
            CultureInfo.InvariantCulture, $"{long.MaxValue - refusal.At.UtcTicks:D19}|{ShortHash.Of($"{refusal.Queue}|{refusal.MessageId}")}");
        await table.PutAsync(RecordRow.Write(Partition, key, refusal), cancellationToken);

        var rows = await table.TakeAsync(TableFilter.Partition(Partition), int.MaxValue, [nameof(TableEntity.RowKey)], cancellationToken);
        if (rows.Count > Kept) await table.RemoveAllAsync(Partition, [.. rows.Skip(Kept).Select(r => r.RowKey)], cancellationToken);
    }

    public async Task<IReadOnlyList<FeedRefusal>> LastAsync(int atMost, CancellationToken cancellationToken) =>
        (await table.TakeAsync(TableFilter.Partition(Partition), atMost, [], cancellationToken)).ConvertAll(r => RecordRow.Read<FeedRefusal>(table.Name, r));
}
