using PerfServerless.Durable.Hub.Store;
using Xunit;

namespace PerfServerless.TestKit.Hub;

/// <summary>What every hub store must do, whatever it keeps its rows in.</summary>
public abstract class HubStoreContract
{
    private const string Partition = "s00";
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>An empty store.</summary>
    protected abstract Task<IHubStore> CreateAsync();

    [Fact]
    public async Task A_row_that_was_never_written_is_null()
    {
        var store = await CreateAsync();
        Assert.Null(await store.FindAsync(Partition, "i|none", None));
    }

    [Fact]
    public async Task Creating_again_keeps_what_is_there()
    {
        var store = await CreateAsync();
        await Commit(store, new RowChange.Put("i|a", "1"));
        await store.CreateIfMissingAsync(None);

        Assert.Equal("1", (await store.FindAsync(Partition, "i|a", None))!.Data);
    }

    [Fact]
    public async Task A_transaction_applies_all_its_changes_and_answers_with_their_etags()
    {
        var store = await CreateAsync();
        await Commit(store, new RowChange.Put("gone", "x"));
        var etags = await Commit(store, new RowChange.Insert("a", "1"), new RowChange.Put("b", "2"), new RowChange.Delete("gone"));

        var a = await store.FindAsync(Partition, "a", None);
        Assert.Equal(("1", etags[0]), (a!.Data, a.ETag));
        Assert.Equal(etags[1], (await store.FindAsync(Partition, "b", None))!.ETag);
        Assert.Null(etags[2]);
        Assert.Null(await store.FindAsync(Partition, "gone", None));
    }

    [Fact]
    public async Task A_replace_needs_the_etag_that_was_read()
    {
        var store = await CreateAsync();
        var first = (await Commit(store, new RowChange.Insert("a", "1")))[0]!;
        var second = (await Commit(store, new RowChange.Replace("a", "2", first)))[0]!;
        Assert.NotEqual(first, second);

        Assert.Equal(new CommitResult.Refused(0, RefusalReason.Changed), await store.CommitAsync(Partition, [new RowChange.Replace("a", "3", first)], None));
        Assert.Equal("2", (await store.FindAsync(Partition, "a", None))!.Data);
    }

    [Fact]
    public async Task A_refused_change_in_the_middle_is_named_and_nothing_is_written()
    {
        var store = await CreateAsync();
        await Commit(store, new RowChange.Insert("taken", "1"));
        var result = await store.CommitAsync(
            Partition, [new RowChange.Put("a", "1"), new RowChange.Put("b", "1"), new RowChange.Insert("taken", "2"), new RowChange.Put("c", "1")], None);

        Assert.Equal(new CommitResult.Refused(2, RefusalReason.Exists), result);
        Assert.Null(await store.FindAsync(Partition, "a", None));
        Assert.Null(await store.FindAsync(Partition, "c", None));
        Assert.Equal("1", (await store.FindAsync(Partition, "taken", None))!.Data);
    }

    [Fact]
    public async Task Deleting_or_replacing_a_row_that_is_missing_is_refused()
    {
        var store = await CreateAsync();
        var etag = (await Commit(store, new RowChange.Insert("a", "1")))[0]!;
        await Commit(store, new RowChange.Delete("a"));

        Assert.Equal(
            new CommitResult.Refused(1, RefusalReason.Missing),
            await store.CommitAsync(Partition, [new RowChange.Put("b", "1"), new RowChange.Delete("a")], None));
        Assert.Equal(new CommitResult.Refused(0, RefusalReason.Missing), await store.CommitAsync(Partition, [new RowChange.Replace("a", "2", etag)], None));
    }

    [Fact]
    public async Task A_range_is_read_in_ordinal_order_without_its_end_and_in_its_partition_only()
    {
        var store = await CreateAsync();
        await Commit(store, [.. new[] { "m|b|2", "m|b|10", "m|a|1", "m|B|1", "i|x", "t|0", "m|b:1|!start", "m}" }.Select(k => new RowChange.Put(k, k))]);
        await store.CommitAsync("s01", [new RowChange.Put("m|a|9", "other")], None);

        Assert.Equal(["m|B|1", "m|a|1", "m|b:1|!start", "m|b|10", "m|b|2"], await Keys(store, "m|", "m}"));
        Assert.Equal(["m|b|10", "m|b|2"], await Keys(store, "m|b|", "m|b}"));
    }

    [Fact]
    public async Task A_long_range_comes_in_pages_that_continue_to_the_end()
    {
        var store = await CreateAsync();
        for (var i = 0; i < 1_500; i += 100) await Commit(store, [.. Enumerable.Range(i, 100).Select(n => new RowChange.Put($"t|{n:D5}", "x"))]);

        Assert.Equal(1_500, (await Keys(store, "t|", "t}")).Count);
        Assert.NotNull((await store.ReadAsync(Partition, "t|", "t}", null, None)).Continuation);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32 * 1024)]
    [InlineData((32 * 1024) + 1)]
    [InlineData(HubStoreLimits.CharactersPerRow)]
    public async Task Text_of_any_length_up_to_the_limit_comes_back_as_it_was(int length)
    {
        var store = await CreateAsync();
        var text = string.Concat(Enumerable.Range(0, (length / 4) + 1).Select(i => i % 3 == 0 ? "\"é\n\\" : "😀ab"))[..length];
        if (text.Length > 0 && char.IsHighSurrogate(text[^1])) text = text[..^1] + "x";
        await Commit(store, new RowChange.Put("a", text));

        Assert.Equal(text, (await store.FindAsync(Partition, "a", None))!.Data);
    }

    [Fact]
    public async Task A_transaction_as_large_as_the_limits_allow_is_taken()
    {
        var store = await CreateAsync();
        var each = (HubStoreLimits.CharactersPerTransaction / HubStoreLimits.RowsPerTransaction) - HubStoreLimits.FramingPerRow - 10;
        // Quotes double on the way: a hub's rows are JSON inside JSON.
        var text = string.Concat(Enumerable.Repeat("{\"abcdefg\":\"1\"}", (each / 15) + 1))[..each];
        var result = await store.CommitAsync(
            Partition, [.. Enumerable.Range(0, HubStoreLimits.RowsPerTransaction).Select(i => new RowChange.Put($"h|{i:D3}", text))], None);

        Assert.IsType<CommitResult.Committed>(result);
    }

    [Theory]
    [InlineData("i|o'brien")]
    [InlineData("i|a b")]
    [InlineData("i|c:t-1:2026-W10")]
    [InlineData("i|a%20b&c=d+e")]
    [InlineData("i|(x)[y]{z}~!@$^*;,.<>\"`")]
    public async Task Keys_of_printable_characters_come_back_as_they_were(string key)
    {
        var store = await CreateAsync();
        await Commit(store, new RowChange.Insert(key, "1"));

        Assert.Equal("1", (await store.FindAsync(Partition, key, None))?.Data);
        Assert.Equal([key], await Keys(store, "i|", "i}"));
        await Commit(store, new RowChange.Delete(key));
        Assert.Null(await store.FindAsync(Partition, key, None));
    }

    [Fact]
    public async Task Of_many_conditional_writers_at_once_one_wins()
    {
        var store = await CreateAsync();
        var etag = (await Commit(store, new RowChange.Insert("!owner", "0")))[0]!;
        var results = await Task.WhenAll(Enumerable.Range(1, 20)
            .Select(i => store.CommitAsync(Partition, [new RowChange.Replace("!owner", $"{i}", etag), new RowChange.Put($"row{i}", "x")], None)));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Single(await Keys(store, "row", "rox"));
    }

    private static async Task<IReadOnlyList<string?>> Commit(IHubStore store, params RowChange[] changes) =>
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(Partition, changes, None)).ETags;

    private static async Task<List<string>> Keys(IHubStore store, string from, string to)
    {
        var keys = new List<string>();
        string? continuation = null;
        do
        {
            var page = await store.ReadAsync(Partition, from, to, continuation, None);
            keys.AddRange(page.Rows.Select(r => r.Key));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return keys;
    }
}
