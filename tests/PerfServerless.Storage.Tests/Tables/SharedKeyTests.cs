using System.Security.Cryptography;
using System.Text;
using Azure;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Queues;
using PerfServerless.Storage.Tables;
using PerfServerless.Storage.Tests.Faults;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Tables;

public sealed class SharedKeyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Connection =
        "AccountName=acme;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:7/acme;QueueEndpoint=https://acme.queue.core.windows.net";

    private readonly FaultyTransport wire = new();

    [Fact]
    public async Task A_table_request_signs_verb_type_date_and_resource_with_the_emulators_account_twice()
    {
        await AssertSignedAsync(
            () => new TableServiceClient(Connection, Options()).GetTableClient("People").UpsertEntityAsync(new("it's", "r"), TableUpdateMode.Replace),
            "PUT\n\napplication/json\nMon, 02 Mar 2026 08:00:00 GMT\n/acme/acme/People(PartitionKey='it%27%27s',RowKey='r')",
            status: 204);
    }

    [Fact]
    public async Task A_queue_request_signs_its_length_headers_and_query()
    {
        await AssertSignedAsync(
            () => new QueueServiceClient(Connection, Options()).GetQueueClient("work").ReceiveMessagesAsync(5, TimeSpan.FromSeconds(30)),
            "GET\n\n\n\n\n\n\n\n\n\n\n\nx-ms-client-request-id:{id}\nx-ms-date:Mon, 02 Mar 2026 08:00:00 "
                + "GMT\nx-ms-return-client-request-id:true\nx-ms-version:2021-12-02\n/acme/work/messages\nnumofmessages:5\nvisibilitytimeout:30",
            status: 500);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_by_the_service()
    {
        var wrong = azurite.ConnectionString.Replace("AccountKey=E", "AccountKey=F", StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => new TableServiceClient(wrong, new StorageClientOptions(TimeProvider.System)).GetTableClient("Wrong").CreateIfNotExistsAsync());

        Assert.Equal(403, refused.Status);
    }

    private async Task AssertSignedAsync(Func<Task> call, string text, int status)
    {
        string? authorization = null, id = null;
        wire.Next(Fault.Capture(
            request =>
            {
                request.Headers.TryGetValue("Authorization", out authorization);
                request.Headers.TryGetValue("x-ms-client-request-id", out id);
            },
            status));
        wire.Next([.. Enumerable.Repeat(Fault.Answer(400), 3)]);

        await Record.ExceptionAsync(call);

        var signature = HMACSHA256.HashData("key"u8, Encoding.UTF8.GetBytes(text.Replace("{id}", id, StringComparison.Ordinal)));
        Assert.Equal($"SharedKey acme:{Convert.ToBase64String(signature)}", authorization);
    }

    private StorageClientOptions Options()
    {
        var options = new StorageClientOptions(new ManualClock()) { Transport = wire };
        options.Retry.MaxRetries = 0;
        return options;
    }
}
