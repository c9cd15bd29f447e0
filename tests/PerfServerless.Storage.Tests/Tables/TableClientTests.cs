using Azure;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Tables;

public sealed class TableClientTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Moment = new(2026, 5, 8, 17, 0, 0, 123, TimeSpan.FromHours(2));

    [Fact]
    public async Task Creating_a_table_twice_says_that_it_was_there()
    {
        var table = new TableServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System))
            .GetTableClient(AzuriteFixture.UniqueName("Twice"));

        Assert.True(await table.CreateIfNotExistsAsync());
        Assert.False(await table.CreateIfNotExistsAsync());
        Assert.True(await table.DeleteAsync());
        Assert.False(await table.DeleteAsync());
    }

    [Fact]
    public async Task Every_type_survives_the_trip_with_awkward_keys_and_text()
    {
        var table = await TableAsync();
        var row = new TableEntity("it's|50% & more", "a|b'c d+e=f;g,h(i)äß")
        {
            { "Text", "line one\r\nline two \"quoted\" \u2028 \u0000 {brace} </html> 統計 🎯" },
            { "Yes", true }, { "No", false },
            { "Int", int.MinValue }, { "Long", long.MaxValue },
            { "Double", 0.1 }, { "Whole", 3.0 }, { "NaN", double.NaN }, { "Infinite", double.NegativeInfinity },
            { "Moment", Moment.AddTicks(7) }, { "Guid", new Guid("01234567-89ab-cdef-0123-456789abcdef") },
            { "Bytes", new byte[] { 0, 1, 254, 255 } }, { "Nothing", null },
        };

        var etag = await table.AddEntityAsync(row);
        var read = await table.GetEntityAsync(row.PartitionKey, row.RowKey);

        Assert.Equal(row.OrderBy(p => p.Key, StringComparer.Ordinal), read.OrderBy(p => p.Key, StringComparer.Ordinal));
        Assert.Equal(etag, read.ETag);
        Assert.Equal(read.ETag, (await RowsAsync(table, TableFilter.Partition(row.PartitionKey))).Single().ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal(Moment.AddTicks(7), read.GetDateTimeOffset("Moment"));
    }

    [Fact]
    public async Task An_update_carries_the_version_it_read_and_a_second_one_loses()
    {
        var table = await TableAsync();
        var first = await table.AddEntityAsync(new("p", "r") { { "A", 1 }, { "B", 1 } });

        var second = await table.UpdateEntityAsync(new("p", "r") { { "A", 2 } }, first, TableUpdateMode.Merge);
        var lost = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new("p", "r") { { "A", 3 } }, first, TableUpdateMode.Replace));

        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied), (lost.Status, lost.ErrorCode));
        var merged = await table.GetEntityAsync("p", "r");
        Assert.Equal((2, 1), (merged.GetInt32("A"), merged.GetInt32("B")));

        await table.UpdateEntityAsync(new("p", "r") { { "A", 4 } }, second, TableUpdateMode.Replace);
        Assert.Null((await table.GetEntityAsync("p", "r")).GetInt32("B"));
    }

    [Fact]
    public async Task Adding_what_is_there_is_a_conflict_and_reading_what_is_not_is_null()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new("p", "r"));

        var conflict = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new("p", "r")));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists), (conflict.Status, conflict.ErrorCode));
        Assert.Null(await table.GetEntityIfExistsAsync("p", "other"));
        Assert.Equal(404, (await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync("p", "other"))).Status);
    }

    [Fact]
    public async Task A_missing_table_is_an_error_and_no_empty_answer()
    {
        var table = new TableServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System)).GetTableClient("NeverCreated");

        await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync("p", "r"));
        await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new("p", "r")));
    }

    [Fact]
    public async Task Deleting_takes_the_version_given_or_any()
    {
        var table = await TableAsync();
        var old = await table.AddEntityAsync(new("p", "r"));
        await table.UpsertEntityAsync(new("p", "r") { { "A", 1 } }, TableUpdateMode.Replace);

        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", old))).Status);
        Assert.True(await table.DeleteEntityAsync("p", "r"));
        Assert.False(await table.DeleteEntityAsync("p", "r"));
    }

    [Fact]
    public async Task A_query_follows_pages_to_the_end_and_selects()
    {
        var table = await TableAsync();
        foreach (var chunk in Enumerable.Range(0, 250).Chunk(100))
        {
            await table.SubmitTransactionAsync([.. chunk.Select(i => Add(new("p", $"r{i:000}") { { "N", i }, { "Bulk", "x" } }))]);
        }

        await table.AddEntityAsync(new("q", "r000"));

        var rows = await RowsAsync(table, TableFilter.Range("p", "r100", "r200"), ["N"], maxPerPage: 7);
        Assert.Equal(Enumerable.Range(100, 100), rows.Select(r => r.GetInt32("N")!.Value));
        Assert.All(rows, r => Assert.Null(r["Bulk"]));
        Assert.Equal(250, (await RowsAsync(table, TableFilter.Prefix("p", "r"))).Count);

        var page = await table.QueryPageAsync(TableFilter.Partition("p"), maxPerPage: 100);
        var next = await table.QueryPageAsync(TableFilter.Partition("p"), maxPerPage: 100, continuationToken: page.ContinuationToken);
        Assert.Equal("r100", next.Values[0].RowKey);
    }

    [Fact]
    public async Task A_value_in_a_filter_never_becomes_syntax()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new("p", "r"));
        const string Attack = "' or PartitionKey ne '";
        await table.AddEntityAsync(new(Attack, "r"));

        Assert.Equal(Attack, Assert.Single(await RowsAsync(table, TableFilter.Partition(Attack))).PartitionKey);
    }

    [Fact]
    public async Task Filters_know_every_type()
    {
        var table = await TableAsync();
        var guid = new Guid("01234567-89ab-cdef-0123-456789abcdef");
        await table.AddEntityAsync(new("p", "r") { { "I", 1 }, { "L", 5_000_000_000L }, { "D", 1.5 }, { "B", true }, { "T", Moment }, { "G", guid } });

        Assert.Single(await RowsAsync(table, TableFilter.Create(
            $"PartitionKey eq {"p"} and I eq {1} and L eq {5_000_000_000L} and D gt {1.25} and B eq {true} and T le {Moment} and G eq {guid}")));
        Assert.Empty(await RowsAsync(table, TableFilter.Create($"PartitionKey eq {"p"} and L gt {5_000_000_000L}")));
    }

    [Fact]
    public async Task A_transaction_writes_every_kind_of_action_and_answers_with_the_new_versions()
    {
        var table = await TableAsync();
        foreach (var row in (string[])["merge", "replace", "delete"]) await table.AddEntityAsync(new("p", row) { { "Old", 1 } });
        var read = await table.GetEntityAsync("p", "replace");
        TableEntity Row(string key) => new("p", key) { { "New", 2 } };

        var etags = await table.SubmitTransactionAsync(
        [
            Add(Row("add's")),
            new(TableTransactionActionType.UpdateMerge, Row("merge"), ETag.All),
            new(TableTransactionActionType.UpdateReplace, Row("replace"), read.ETag),
            new(TableTransactionActionType.Delete, new("p", "delete"), ETag.All),
            new(TableTransactionActionType.UpsertReplace, Row("upsert")),
            new(TableTransactionActionType.UpsertMerge, Row("upsert2")),
        ]);

        var rows = (await RowsAsync(table, TableFilter.Partition("p"))).ToDictionary(r => r.RowKey);
        Assert.Equal(["add's", "merge", "replace", "upsert", "upsert2"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((1, null), (rows["merge"].GetInt32("Old"), rows["replace"].GetInt32("Old")));
        Assert.Equal((ETag[])[rows["add's"].ETag, rows["merge"].ETag, rows["replace"].ETag, default, rows["upsert"].ETag, rows["upsert2"].ETag], etags);
    }

    [Fact]
    public async Task A_failing_transaction_writes_nothing_and_names_the_action()
    {
        var table = await TableAsync();
        var stale = await table.AddEntityAsync(new("p", "owner"));
        await table.UpsertEntityAsync(new("p", "owner") { { "Epoch", 2 } }, TableUpdateMode.Replace);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            Add(new("p", "new")),
            new(TableTransactionActionType.UpsertReplace, new("p", "other")),
            new(TableTransactionActionType.UpdateReplace, new("p", "owner"), stale),
        ]));

        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied, 2), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.Equal("owner", Assert.Single(await RowsAsync(table, TableFilter.Partition("p"))).RowKey);

        var conflict = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([Add(new("p", "x")), Add(new("p", "owner"))]));
        Assert.Equal((409, TableErrorCode.EntityAlreadyExists, 1), (conflict.Status, conflict.ErrorCode, conflict.FailedTransactionActionIndex));
    }

    internal static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private async Task<TableClient> TableAsync()
    {
        var table = new TableServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System))
            .GetTableClient(AzuriteFixture.UniqueName("Client"));
        await table.CreateIfNotExistsAsync();
        return table;
    }

    private static async Task<List<TableEntity>> RowsAsync(TableClient table, string filter, string[]? select = null, int maxPerPage = 1000)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync(filter, select, maxPerPage)) rows.Add(row);
        return rows;
    }
}
