using System.Diagnostics.Metrics;
using System.Text;
using Azure;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Tables;
using PerfServerless.Storage.Tests.Faults;

namespace PerfServerless.Storage.Tests.Tables;

/// <summary>What the client refuses before anything is sent.</summary>
public sealed class TableRulesTests
{
    private readonly FaultyTransport wire = new();

    [Theory]
    [InlineData("a/b", "'/'")]
    [InlineData("a\\b", "'\\'")]
    [InlineData("a#b", "'#'")]
    [InlineData("a?b", "'?'")]
    [InlineData("a\tb", "U+0009")]
    [InlineData("a\u0085b", "U+0085")]
    public async Task A_key_that_a_table_cannot_hold_is_refused_with_its_character(string key, string named)
    {
        foreach (var call in (Func<Task>[])
        [
            () => Table().AddEntityAsync(new("p", key)),
            () => Table().AddEntityAsync(new(key, "r")),
            () => Table().GetEntityIfExistsAsync("p", key),
            () => Table().DeleteEntityAsync(key, "r"),
            () => Table().SubmitTransactionAsync([new(TableTransactionActionType.Delete, new("p", key), ETag.All)]),
        ])
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(call);
            Assert.Contains($"holds {(named[0] == 'U' ? "the control character " : "")}{named}", refused.Message, StringComparison.Ordinal);
        }

        Assert.Empty(wire.Sent);
    }

    [Fact]
    public async Task A_key_of_more_than_a_kibibyte_is_refused() =>
        Assert.Contains(
            "513 characters",
            (await Assert.ThrowsAsync<ArgumentException>(() => Table().AddEntityAsync(new("p", new('x', 513))))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("with-dash")]
    [InlineData("")]
    public void A_table_name_that_the_service_does_not_take_is_refused(string name) =>
        Assert.Throws<ArgumentException>(
            () => new TableServiceClient("UseDevelopmentStorage=true", new StorageClientOptions(TimeProvider.System)).GetTableClient(name));

    [Fact]
    public async Task A_transaction_is_checked_before_it_is_sent()
    {
        TableTransactionAction Add(string partition, string row, object? value = null) =>
            new(TableTransactionActionType.Add, new(partition, row) { { "Value", value } });
        async Task<string> RefusalAsync(params TableTransactionAction[] actions) =>
            (await Assert.ThrowsAsync<ArgumentException>(() => Table().SubmitTransactionAsync(actions))).Message;

        Assert.Contains("at least one action", await RefusalAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "101 actions is too long; at most 100 fit",
            await RefusalAsync([.. Enumerable.Range(0, 101).Select(i => Add("p", $"{i}"))]),
            StringComparison.Ordinal);
        Assert.Contains("the partitions 'p' and 'q'", await RefusalAsync(Add("p", "1"), Add("q", "2")), StringComparison.Ordinal);
        Assert.Contains("the row '1' twice", await RefusalAsync(Add("p", "1"), Add("p", "1")), StringComparison.Ordinal);
        Assert.Contains(
            "carries no ETag",
            await RefusalAsync(new TableTransactionAction(TableTransactionActionType.UpdateReplace, new("p", "1"))),
            StringComparison.Ordinal);
        Assert.Contains(
            "at most 4194304 fit", await RefusalAsync([.. Enumerable.Range(0, 70).Select(i => Add("p", $"{i}", new byte[60_000]))]), StringComparison.Ordinal);
        Assert.Empty(wire.Sent);
    }

    [Fact]
    public void A_row_too_large_for_the_service_is_refused_with_the_reason()
    {
        string Refusal(TableEntity row) => Assert.Throws<ArgumentException>(() => EntitySize.Of(row)).Message;
        TableEntity With(object value) => new("p", "r") { { "A", value } };
        var wide = new TableEntity("p", "r");
        for (var i = 0; i < 253; i++) wide[$"A{i}"] = 1;
        var large = new TableEntity("p", "r");
        for (var i = 0; i < 17; i++) large[$"A{i}"] = new byte[65_000];

        Assert.Contains("32769 characters in 'A'", Refusal(With(new string('x', 32_769))), StringComparison.Ordinal);
        Assert.Contains("65537 bytes in 'A'", Refusal(With(new byte[65_537])), StringComparison.Ordinal);
        Assert.Contains("earliest that fits is 1601", Refusal(With(DateTimeOffset.MinValue)), StringComparison.Ordinal);
        Assert.Contains("253 properties", Refusal(wide), StringComparison.Ordinal);
        Assert.Contains("at most 1048576 fit", Refusal(large), StringComparison.Ordinal);
        Assert.Equal(4 + 4 + 8 + 2 + 4, EntitySize.Of(With(7)));
    }

    [Fact]
    public void A_property_takes_only_what_a_table_holds()
    {
        var row = new TableEntity("p", "r") { { "A", 1 } };

        Assert.Contains("is a Decimal, which a table cannot hold", Assert.Throws<ArgumentException>(() => row["B"] = 1m).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => row["RowKey"] = "x");
        Assert.Contains("is a Int32, not a String", Assert.Throws<InvalidOperationException>(() => row.GetString("A")).Message, StringComparison.Ordinal);
        Assert.Null(row.GetInt64("Missing"));
        row["A"] = null;
        Assert.Empty(row);
    }

    [Theory]
    [InlineData("O'Neill", "PartitionKey eq 'O''Neill'")]
    [InlineData("' or PartitionKey ne '", "PartitionKey eq ''' or PartitionKey ne '''")]
    [InlineData("", "PartitionKey eq ''")]
    public void Quotes_in_a_filters_values_are_doubled(string value, string filter) => Assert.Equal(filter, TableFilter.Partition(value));

    [Fact]
    public void A_filter_refuses_values_that_have_no_literal()
    {
        Assert.Throws<ArgumentException>(() => TableFilter.Create($"A eq {1.5m}"));
        Assert.Throws<ArgumentException>(() => TableFilter.Create($"A eq {double.NaN}"));
        Assert.Throws<ArgumentException>(() => TableFilter.Create($"A eq {null}"));
        Assert.Throws<ArgumentException>(() => TableFilter.Prefix("p", ""));
        Assert.Equal("PartitionKey eq 'p' and RowKey ge 'a|' and RowKey lt 'a}'", TableFilter.Prefix("p", "a|"));
    }

    [Fact]
    public async Task A_page_size_or_continuation_that_is_none_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Table().QueryPageAsync("", maxPerPage: 1001));
        await Assert.ThrowsAsync<ArgumentException>(() => Table().QueryPageAsync("", continuationToken: "not ours at all"));
    }

    [Fact]
    public void The_transactions_body_is_what_the_protocol_says()
    {
        var body = Encoding.UTF8.GetString(TableTransactionContent.Write("http://host/acct", "People",
        [
            new(TableTransactionActionType.UpdateReplace, new("p", "it's") { { "A", 1 } }, new ETag("W/\"1\"")),
            new(TableTransactionActionType.Delete, new("p", "b"), ETag.All),
        ]).Span);
        var id = TableTransactionContent.ContentType.Split("batch_")[1];

        Assert.Equal(
            $"--batch_{id}\r\nContent-Type: multipart/mixed; boundary=changeset_{id}\r\n\r\n"
            + $"--changeset_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + "PUT http://host/acct/People(PartitionKey='p',RowKey='it%27%27s') HTTP/1.1\r\nAccept: "
                + "application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"
            + "If-Match: W/\"1\"\r\nContent-Type: application/json\r\n\r\n{\"PartitionKey\":\"p\",\"RowKey\":\"it's\",\"A\":1}\r\n"
            + $"--changeset_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + "DELETE http://host/acct/People(PartitionKey='p',RowKey='b') HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: "
                + "3.0\r\nIf-Match: *\r\n\r\n"
            + $"--changeset_{id}--\r\n--batch_{id}--\r\n",
            body);
    }

    [Fact]
    public async Task Requests_are_counted_with_their_repetitions()
    {
        const string Service = "a service of this test alone";
        var counted = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == StorageMetrics.MeterName) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "storage.service", Value: Service }) Interlocked.Add(ref counted, value);
            }
        });
        listener.Start();
        var pipeline = wire.Options().Build(new SharedKeyPolicy("acme", [1], TimeProvider.System), Service);
        var table = new TableClient(pipeline, new Uri("http://127.0.0.1:7/acme"), "Counted");
        wire.Next(Fault.Error(503, "ServerBusy"), Fault.Answer(200, """{"PartitionKey":"p","RowKey":"r"}"""));

        await table.GetEntityAsync("p", "r");

        Assert.Equal(2, counted);
    }

    private TableClient Table() => new TableServiceClient("UseDevelopmentStorage=true", wire.Options()).GetTableClient("Rules");
}
