using System.Text;
using Azure;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Queues;
using PerfServerless.Storage.Tests.Faults;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Queues;

public sealed class QueueClientTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_message_is_sent_taken_and_deleted()
    {
        var queue = await QueueAsync();
        var body = Encoding.UTF8.GetBytes("<xml> & 統計 \u0000");

        var sent = await queue.SendMessageAsync(body, timeToLive: TimeSpan.FromHours(1));
        Assert.Equal(1, await queue.GetApproximateLengthAsync());
        Assert.Equal(0, Assert.Single(await queue.PeekMessagesAsync(32)).DequeueCount);

        var taken = Assert.Single(await queue.ReceiveMessagesAsync(32, AMinute));
        Assert.Equal((sent.MessageId, 1L), (taken.MessageId, taken.DequeueCount));
        Assert.Equal(body, taken.Body.ToArray());
        Assert.Empty(await queue.ReceiveMessagesAsync(32, AMinute));

        Assert.True(await queue.DeleteMessageAsync(taken.MessageId, taken.PopReceipt));
        Assert.False(await queue.DeleteMessageAsync(taken.MessageId, taken.PopReceipt));
        Assert.Equal(0, await queue.GetApproximateLengthAsync());
    }

    [Fact]
    public async Task A_message_taken_again_and_again_counts_up()
    {
        var queue = await QueueAsync();
        await queue.SendMessageAsync("poison"u8.ToArray());

        for (var count = 1; count <= 3; count++)
        {
            var taken = Assert.Single(await queue.ReceiveMessagesAsync(1, AMinute));
            Assert.Equal(count, taken.DequeueCount);
            var shown = await queue.UpdateVisibilityAsync(taken.MessageId, taken.PopReceipt, TimeSpan.Zero);
            Assert.NotEqual(taken.PopReceipt, shown.PopReceipt);
        }
    }

    [Fact]
    public async Task A_message_may_be_sent_hidden_and_an_old_receipt_is_worth_nothing()
    {
        var queue = await QueueAsync();
        await queue.SendMessageAsync("later"u8.ToArray(), visibilityTimeout: AMinute);
        Assert.Empty(await queue.ReceiveMessagesAsync(1, AMinute));

        await queue.SendMessageAsync("now"u8.ToArray());
        var taken = Assert.Single(await queue.ReceiveMessagesAsync(1, AMinute));
        await queue.UpdateVisibilityAsync(taken.MessageId, taken.PopReceipt, AMinute);

        Assert.False(await queue.DeleteMessageAsync(taken.MessageId, taken.PopReceipt));
        await Assert.ThrowsAsync<RequestFailedException>(() => queue.UpdateVisibilityAsync(taken.MessageId, taken.PopReceipt, AMinute));
    }

    [Fact]
    public async Task Many_messages_are_taken_at_once()
    {
        var queue = await QueueAsync();
        for (var i = 0; i < 40; i++) await queue.SendMessageAsync(new byte[] { (byte)i });

        var (first, rest) = (await queue.ReceiveMessagesAsync(32, AMinute), await queue.ReceiveMessagesAsync(32, AMinute));

        Assert.Equal((32, 8), (first.Count, rest.Count));
        Assert.Equal(40, first.Concat(rest).Select(m => m.Body.Span[0]).Distinct().Count());
    }

    [Fact]
    public async Task Creating_a_queue_twice_says_that_it_was_there_and_a_missing_one_is_an_error()
    {
        var queue = Service().GetQueueClient(AzuriteFixture.UniqueName("twice"));

        Assert.Equal(404, (await Assert.ThrowsAsync<RequestFailedException>(() => queue.GetApproximateLengthAsync())).Status);
        Assert.True(await queue.CreateIfNotExistsAsync());
        Assert.False(await queue.CreateIfNotExistsAsync());
    }

    [Fact]
    public async Task A_passing_fault_is_repeated_and_a_lasting_one_is_reported()
    {
        var wire = new FaultyTransport();
        var queue = new QueueServiceClient(azurite.ConnectionString, wire.Options()).GetQueueClient(AzuriteFixture.UniqueName("faulty"));
        wire.Next(Fault.Error(503, "ServerBusy"), Fault.LostRequest);
        await queue.CreateIfNotExistsAsync();
        Assert.Equal(3, wire.Sent.Count);

        wire.Next(Fault.Answer(200, "not xml"));
        await Assert.ThrowsAsync<FormatException>(() => queue.ReceiveMessagesAsync(1, AMinute));
        wire.Next(Fault.Answer(200, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><QueueMessagesList/>"));
        await Assert.ThrowsAsync<FormatException>(() => queue.ReceiveMessagesAsync(1, AMinute));
        wire.Next([.. Enumerable.Repeat(Fault.NoConnection, 4)]);
        Assert.Equal(0, (await Assert.ThrowsAsync<RequestFailedException>(() => queue.PeekMessagesAsync(1))).Status);
    }

    [Fact]
    public async Task What_the_service_would_refuse_is_refused_before()
    {
        var queue = Service().GetQueueClient("checked");

        await Assert.ThrowsAsync<ArgumentException>(() => queue.SendMessageAsync(new byte[QueueClient.MaxBodyBytes + 1]));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.SendMessageAsync(default, visibilityTimeout: TimeSpan.FromDays(8)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.SendMessageAsync(default, timeToLive: TimeSpan.Zero));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => queue.ReceiveMessagesAsync(33, AMinute));
        foreach (var name in (string[])["Upper", "a", "double--dash", "-x-", "under_score"])
        {
            Assert.Throws<ArgumentException>(() => Service().GetQueueClient(name));
        }
    }

    private QueueServiceClient Service() => new(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System));

    private async Task<QueueClient> QueueAsync()
    {
        var queue = Service().GetQueueClient(AzuriteFixture.UniqueName("queue"));
        await queue.CreateIfNotExistsAsync();
        return queue;
    }
}
