using System.Diagnostics;
using Azure;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Faults;

public sealed class TableClientFaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly FaultyTransport wire = new();

    [Theory]
    [InlineData(429, "TooManyRequests")]
    [InlineData(503, "ServerBusy")]
    public async Task What_the_service_refuses_for_being_busy_is_sent_again(int status, string code)
    {
        var table = await TableAsync();
        wire.Next(Fault.Error(status, code), Fault.Error(status, code));

        await table.AddEntityAsync(new("p", "r"));

        Assert.Equal(3, wire.Sent.Count);
    }

    [Fact]
    public async Task The_service_says_how_long_to_wait()
    {
        var table = await TableAsync();
        wire.Next(Fault.Error(503, "ServerBusy", ("Retry-After", "1")));
        var watch = Stopwatch.StartNew();

        await table.AddEntityAsync(new("p", "r"));

        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9), $"It waited {watch.Elapsed} although one second was asked for.");
    }

    [Fact]
    public async Task Never_means_never()
    {
        var table = await TableAsync();
        wire.Next(Fault.Error(503, "ServerBusy"));

        var busy = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync([Add("r")], Resend.Never));

        Assert.Equal(503, busy.Status);
        Assert.Single(wire.Sent);
    }

    [Fact]
    public async Task A_transaction_whose_answer_was_lost_is_not_sent_again_and_its_outcome_is_unknown()
    {
        var table = await TableAsync();
        wire.Next(Fault.LostAnswer);

        await Assert.ThrowsAsync<AmbiguousWriteException>(() => table.SubmitTransactionAsync([Add("r")]));

        Assert.Single(wire.Sent);
        Assert.NotNull(await table.GetEntityIfExistsAsync("p", "r"));
    }

    [Theory]
    [InlineData(500, "InternalError")]
    [InlineData(500, "OperationTimedOut")]
    [InlineData(503, "OperationTimedOut")]
    [InlineData(502, "")]
    [InlineData(504, "")]
    [InlineData(408, "")]
    public async Task A_service_that_gave_up_in_the_middle_leaves_the_outcome_unknown(int status, string code)
    {
        var table = await TableAsync();
        var known = await table.UpsertEntityAsync(new("p", "known"), TableUpdateMode.Replace);
        foreach (var write in (Func<Task>[])
        [
            () => table.AddEntityAsync(new("p", "r")),
            () => table.UpdateEntityAsync(new("p", "known"), known, TableUpdateMode.Replace),
            () => table.DeleteEntityAsync("p", "known", known),
            () => table.SubmitTransactionAsync([Add("r")]),
        ])
        {
            wire.Clear();
            wire.Next(Fault.Error(status, code));
            await Assert.ThrowsAsync<AmbiguousWriteException>(write);
            Assert.Single(wire.Sent);
        }
    }

    [Fact]
    public async Task Where_no_connection_came_about_a_conditional_write_is_sent_again_and_at_last_known_not_to_have_happened()
    {
        var table = await TableAsync();
        wire.Next(Fault.NoConnection);
        await table.SubmitTransactionAsync([Add("r")]);
        Assert.Equal(2, wire.Sent.Count);

        wire.Clear();
        wire.Next(Fault.NoConnection, Fault.NoConnection, Fault.NoConnection, Fault.NoConnection);
        var unreachable = await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync([Add("r2")]));
        Assert.Equal((0, 4), (unreachable.Status, wire.Sent.Count));
        Assert.Contains("127.0.0.1", unreachable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_and_upserts_are_sent_again_after_any_passing_fault()
    {
        var table = await TableAsync();
        wire.Next(Fault.LostAnswer, Fault.LostRequest, Fault.Error(500, "InternalError"));
        await table.UpsertEntityAsync(new("p", "r"), TableUpdateMode.Merge);

        wire.Next(Fault.LostAnswer, Fault.Error(504, ""), Fault.NoConnection);
        Assert.NotNull(await table.GetEntityIfExistsAsync("p", "r"));

        wire.Next(Fault.LostAnswer);
        Assert.False(await table.DeleteEntityAsync("p", "r")); // its own first attempt deleted it
    }

    [Fact]
    public async Task Silence_ends_with_the_time_out_and_a_write_is_then_unknown()
    {
        var table = await TableAsync(TimeSpan.FromMilliseconds(100));
        wire.Next(Fault.Silence);
        await Assert.ThrowsAsync<AmbiguousWriteException>(() => table.AddEntityAsync(new("p", "r")));
        Assert.Single(wire.Sent);

        wire.Next(Fault.Silence);
        Assert.Null(await table.GetEntityIfExistsAsync("p", "r"));
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_his_own_cancellation()
    {
        var table = await TableAsync();
        wire.Next(Fault.Silence);
        using var caller = new CancellationTokenSource();
        var call = table.SubmitTransactionAsync([Add("r")], cancellationToken: caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_page_may_be_empty_and_still_have_a_next_one()
    {
        var table = await TableAsync();
        wire.Next(
            Fault.Answer(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!4!cA--"), ("x-ms-continuation-NextRowKey", "1!8! &=")),
            Fault.Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"1"}]}""", ("x-ms-continuation-NextPartitionKey", "1!4!cA--")),
            Fault.Error(503, "ServerBusy"),
            Fault.Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"2"}]}"""));

        var rows = new List<string>();
        await foreach (var row in table.QueryAsync(TableFilter.Partition("p"))) rows.Add(row.RowKey);

        Assert.Equal(["1", "2"], rows);
        Assert.Contains("&NextPartitionKey=1%214%21cA--&NextRowKey=1%218%21%20%26%3D", wire.Sent.ElementAt(1), StringComparison.Ordinal);
        Assert.DoesNotContain("NextRowKey", wire.Sent.ElementAt(2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--batchresponse_1\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n--x--")]
    [InlineData("HTTP/1.1 204\r\nHTTP/1.1 204\r\nHTTP/1.1 204\r\n")]
    [InlineData("HTTP/1.1 what\r\n")]
    public async Task An_answer_that_is_none_to_the_transaction_leaves_its_outcome_unknown(string body)
    {
        var table = await TableAsync();
        wire.Next(Fault.Answer(202, body));

        await Assert.ThrowsAsync<AmbiguousWriteException>(() => table.SubmitTransactionAsync([Add("r1"), Add("r2")]));
    }

    [Fact]
    public async Task A_proxys_page_instead_of_an_answer_is_reported_by_its_status()
    {
        var table = await TableAsync();
        wire.Next(Fault.Answer(403, "<html>no</html>"));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new("p", "r")));

        Assert.Equal(403, refused.Status);
    }

    private static TableTransactionAction Add(string row) => new(TableTransactionActionType.Add, new("p", row));

    private async Task<TableClient> TableAsync(TimeSpan? timeout = null)
    {
        var name = AzuriteFixture.UniqueName("Fault");
        await new TableServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System)).GetTableClient(name).CreateIfNotExistsAsync();
        return new TableServiceClient(azurite.ConnectionString, wire.Options(timeout)).GetTableClient(name);
    }
}
