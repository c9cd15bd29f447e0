using PerfServerless.Durable.Hub.Activities;

namespace PerfServerless.Durable.Tests.Hub.Activities;

/// <summary>Queues take turns, and each keeps its order.</summary>
public sealed class FairQueueTests
{
    private readonly FairQueue<int> queue = new();

    [Fact]
    public void A_long_queue_keeps_the_first_of_another_one_for_a_single_turn()
    {
        foreach (var i in Enumerable.Range(1, 1_000)) queue.Enqueue("send", i);
        queue.Enqueue("decide", -1);
        queue.Enqueue("decide", -2);

        Assert.Equal([1, -1, 2, -2, 3, 4], Take(6));
    }

    [Fact]
    public void Who_comes_again_waits_for_one_of_each_other_queue()
    {
        foreach (var name in new[] { "a", "b", "c" })
            foreach (var i in new[] { 1, 2 }) queue.Enqueue(name, i);
        Take(1);
        queue.Enqueue("a", 3);

        Assert.Equal([1, 1, 2, 2, 2, 3], Take(6));
    }

    [Fact]
    public void An_empty_queue_says_so_and_fills_again()
    {
        queue.Enqueue("a", 1);
        Take(1);
        Assert.False(queue.TryDequeue(out _));

        queue.Enqueue("a", 2);
        queue.Clear();
        Assert.False(queue.TryDequeue(out _));

        queue.Enqueue("a", 3);
        Assert.Equal([3], Take(1));
    }

    private List<int> Take(int count) => [.. Enumerable.Range(0, count).Select(_ => queue.TryDequeue(out var item) ? item : throw new InvalidOperationException("It is empty."))];
}
