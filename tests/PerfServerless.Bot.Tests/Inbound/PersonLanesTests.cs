using System.Collections.Concurrent;
using PerfServerless.Bot.Inbound;

namespace PerfServerless.Bot.Tests.Inbound;

public sealed class PersonLanesTests
{
    private readonly PersonLanes lanes = new();
    private readonly ConcurrentQueue<string> done = new();

    [Fact]
    public async Task What_overtakes_goes_before_all_that_waits_and_after_what_runs()
    {
        var (held, entered) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Run("first", held.Task, entered);
        await entered.Task;
        Task[] all =
        [
            first, Run("second"), Run("third"), Run("submission", overtakes: true), Run("fourth"), Run("another", overtakes: true),
        ];

        await Run("of somebody else", lane: "ben");
        held.SetResult();
        await Task.WhenAll(all);

        Assert.Equal(["of somebody else", "first", "submission", "another", "second", "third", "fourth"], done);
    }

    [Fact]
    public async Task One_that_fails_or_is_given_up_does_not_stop_the_lane()
    {
        var failing = lanes.RunAsync<int>("ada", () => throw new InvalidOperationException("no"));
        var givenUp = lanes.RunAsync<int>("ada", () => throw new OperationCanceledException());
        var after = Run("after");

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        await after;
    }

    private Task<string> Run(string what, Task? until = null, TaskCompletionSource? entered = null, bool overtakes = false, string lane = "ada") => lanes.RunAsync(
        lane,
        async () =>
        {
            entered?.SetResult();
            await (until ?? Task.CompletedTask);
            done.Enqueue(what);
            return what;
        },
        overtakes);
}
