using System.Text;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Messaging;
using PerfServerless.Storage.Queues;
using PerfServerless.Storage.Tests.Faults;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Messaging;

public sealed class StorageIncomingQueueTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task One_message_that_cannot_be_read_harms_no_other_of_its_batch()
    {
        var (queue, client) = await QueueAsync();
        await client.SendMessageAsync("first"u8.ToArray());
        await client.ForwardAsync(Raw("no base64 at all: <ä> & \""));
        await client.SendMessageAsync(new byte[] { 0xff, 0xfe, 0x00 });
        await client.SendMessageAsync("last"u8.ToArray());

        var taken = await queue.TakeAsync(16, AMinute, default);

        Assert.Equal(["first", null, null, "last"], taken.Select(m => m.Text));
        Assert.Equal("no base64 at all: <ä> & \"", taken[1].Raw);
    }

    [Fact]
    public async Task A_message_that_is_set_aside_is_there_as_it_was_and_nowhere_else()
    {
        var (queue, client) = await QueueAsync();
        await client.ForwardAsync(Raw("not {base64}"));
        await queue.SetAsideAsync(Assert.Single(await queue.TakeAsync(1, AMinute, default)), default);

        Assert.Equal((0, 1), await queue.MeasureAsync(default));
        var aside = Assert.Single(await Service().GetQueueClient(queue.AsideName).ReceiveMessagesAsync(1, AMinute));
        Assert.Equal("not {base64}", aside.Text);
        Assert.Contains("is not base64", Assert.Throws<FormatException>(() => aside.Body).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_somebody_else_took_since_is_left_to_him()
    {
        var (queue, client) = await QueueAsync();
        await client.SendMessageAsync(Encoding.UTF8.GetBytes("once"));
        var first = Assert.Single(await queue.TakeAsync(1, AMinute, default));
        await queue.HideAsync(first, TimeSpan.Zero, default);
        var second = Assert.Single(await queue.TakeAsync(1, AMinute, default));

        await queue.HideAsync(first, AMinute, default);
        await queue.ForgetAsync(first, default);
        Assert.Equal((1, 2L), ((await queue.MeasureAsync(default)).Waiting, second.Takes));

        await queue.ForgetAsync(second, default);
        Assert.Equal(0, (await queue.MeasureAsync(default)).Waiting);
    }

    [Fact]
    public async Task A_refusal_says_which_right_is_missing_and_a_passing_fault_that_it_passes()
    {
        var wire = new FaultyTransport();
        var queue = new StorageIncomingQueue(new QueueServiceClient(azurite.ConnectionString, wire.Options()), AzuriteFixture.UniqueName("refused"));

        wire.Next(Fault.Error(403, "AuthorizationFailure"));
        var refused = await Assert.ThrowsAsync<StorageException>(() => queue.TakeAsync(1, AMinute, default));
        wire.Next([.. Enumerable.Repeat(Fault.NoConnection, 5)]);
        var away = await Assert.ThrowsAsync<StorageException>(() => queue.TakeAsync(1, AMinute, default));

        Assert.Contains("Storage Queue Data Contributor", refused.Message, StringComparison.Ordinal);
        Assert.Equal((false, true), (refused.WorthRetrying, away.WorthRetrying));
    }

    private static QueueMessage Raw(string text) => new("", "", text, 0, default, default);

    private QueueServiceClient Service() => new(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System));

    private async Task<(IIncomingQueue Queue, QueueClient Client)> QueueAsync()
    {
        var name = AzuriteFixture.UniqueName("incoming");
        var queue = new StorageIncomingQueue(Service(), name);
        await queue.CreateIfMissingAsync(default);
        await queue.CreateIfMissingAsync(default);
        return (queue, Service().GetQueueClient(name));
    }
}
