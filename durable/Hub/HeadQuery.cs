using System.Globalization;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Conversion;
using PerfServerless.Durable.Hub.LifeCycle;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Shards;

namespace PerfServerless.Durable.Hub;

/// <summary>Lists instances by their head rows, shard after shard.</summary>
internal sealed class HeadQuery(HubTerm term, DataConverter converter)
{
    public async Task<Page<OrchestrationMetadata>> PageAsync(OrchestrationQuery query, CancellationToken cancellationToken)
    {
        var (heads, token) = await HeadsAsync(query, cancellationToken);
        var values = new List<OrchestrationMetadata>();
        foreach (var (shard, head) in heads)
        {
            var input = query.FetchInputsAndOutputs ? await new InstanceReader(term.Scope, shard).ReadInputAsync(head) : null;
            values.Add(Describe(head, converter, input, query.FetchInputsAndOutputs));
        }

        return new Page<OrchestrationMetadata>(values, token);
    }

    public async Task<(IReadOnlyList<(Shard Shard, InstanceHead Head)> Heads, string? Token)> HeadsAsync(
        OrchestrationQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.PageSize);
        var found = new List<(Shard, InstanceHead)>();
        var (index, from) = Parse(query.ContinuationToken);

        for (; index < term.Shards.Count; index++, from = null)
        {
            var shard = term.Shards[index];
            var range = query.InstanceIdPrefix is { Length: > 0 } prefix ? new KeyRange(HubKeys.Head(prefix), HubKeys.Head(prefix) + '\x7f') : HubKeys.Heads;
            string? continuation = null;
            do
            {
                var page = await term.Store.ReadAsync(shard.Partition, from ?? range.From, range.To, continuation, cancellationToken);
                foreach (var row in page.Rows)
                {
                    // A page that is full ends before the next match, which begins the page after.
                    if (Read(row) is not { } head || !Matches(query, head)) continue;
                    if (found.Count == query.PageSize) return (found, Token(index, row.Key));
                    found.Add((shard, head));
                }

                continuation = page.Continuation;
            }
            while (continuation is not null);
        }

        return (found, null);
    }

    public static OrchestrationMetadata Describe(InstanceHead head, DataConverter? converter, string? input, bool texts) => new(head.Name, head.Id)
    {
        RuntimeStatus = head.Status,
        CreatedAt = new DateTimeOffset(head.Created, TimeSpan.Zero),
        LastUpdatedAt = new DateTimeOffset(head.Updated, TimeSpan.Zero),
        Version = head.Version,
        SerializedInput = input,
        SerializedOutput = texts ? head.Output : null,
        SerializedCustomStatus = texts ? head.CustomStatus : null,
        FailureDetails = head.Parked is { } parked ? new TaskFailureDetails(OrchestrationRuntimeStatus.Blocked.ToString(), parked.Sentence) : head.Failure,
        Tags = head.Tags ?? [],
        DataConverter = texts ? converter : null,
    };

    public static OrchestrationMetadata Damaged(string instanceId, DamagedRowException e) => new("(damaged)", instanceId)
    {
        RuntimeStatus = OrchestrationRuntimeStatus.Blocked,
        FailureDetails = new TaskFailureDetails(OrchestrationRuntimeStatus.Blocked.ToString(), e.Message),
    };

    private static bool Matches(OrchestrationQuery query, InstanceHead head) =>
        (query.CreatedFrom is not { } from || head.Created >= from.UtcDateTime)
        && (query.CreatedTo is not { } to || head.Created <= to.UtcDateTime)
        && (query.Statuses is not { Count: > 0 } statuses || statuses.Contains(head.Status))
        && (query.InstanceIdPrefix is not { } prefix || head.Id.StartsWith(prefix, StringComparison.Ordinal));

    private static InstanceHead? Read(Store.HubRow row)
    {
        try
        {
            return RowCodec.ReadHead(row.Key, row.Data);
        }
        catch (DamagedRowException e) when (row.Key.Length > 2)
        {
            var id = row.Key[2..];
            return new InstanceHead
            {
                Id = id,
                Name = "(damaged)",
                ExecutionId = "",
                Status = OrchestrationRuntimeStatus.Blocked,
                Parked = new ParkedStep(e.Message, default),
            };
        }
    }

    private static string Token(int shard, string key) => string.Create(CultureInfo.InvariantCulture, $"{shard}|{key}");

    private static (int Shard, string? From) Parse(string? token)
    {
        if (token is null) return (0, null);

        var parts = token.Split('|', 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var shard)
            && string.CompareOrdinal(parts[1], HubKeys.Heads.From) >= 0 // else it would list rows that are not heads
            ? (shard, parts[1])
            : throw new ArgumentException("The continuation token is not one of this hub's.", nameof(token));
    }
}
