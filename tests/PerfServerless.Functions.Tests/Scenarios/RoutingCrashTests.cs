using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Ole leaves while the review runs and Ana stands in; the process dies at one of the calls by which that is arranged.</summary>
public sealed class RoutingCrashTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    public static TheoryData<int> Calls => [.. Enumerable.Range(0, 24).Select(i => 1 + (3 * i))];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Nothing_is_lost_and_nobody_is_asked_twice(int call) => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt.AddHours(1));
        await DyingAsync(world, call, () => world[Acme.Ole].SayAsync("away until Thursday, Ana stands in"));
        if ((await world.DeskAsync(Acme.Ole)).Absences.Count == 0) await world[Acme.Ole].SayAsync("away until Thursday, Ana stands in");
        await world.WaitAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(["ole-1", "ole-2", "ole-3"], await ForOleAsync(world));
        Assert.Equal(3, (await world.RequestAsync(Acme.Ole)).Missing.Count());
        Assert.InRange(world[Acme.Ana].Messages.Count(m => Title(m).StartsWith("You stand in for", StringComparison.Ordinal)), 1, 2); // two: the crash between a send and its record

        await DyingAsync(world, call, () => world[Acme.Ole].SayAsync("back"));
        if ((await world.DeskAsync(Acme.Ole)).Absences.Count > 0) await world[Acme.Ole].SayAsync("back");
        await world.WaitAsync(TimeSpan.FromMinutes(5));

        Assert.Empty(await ForOleAsync(world));
        Assert.Equal(["ole-1", "ole-2", "ole-3"], (await world.RequestAsync(Acme.Ole)).Missing.Select(o => o.Kpi.Value));
        await world[Acme.Ole].SubmitAsync(world[Acme.Ole].Forms[^1], [("ole-1", "1"), ("ole-2", "2"), ("ole-3", "3")]);
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(RequestState.Complete, (await world.RequestAsync(Acme.Ole)).State);
        Assert.Empty(world[Acme.Ole].Forms);
    });

    private static async Task DyingAsync(ReviewWorld world, int call, Func<Task> act)
    {
        world.Process.DiesAtStep = world.Process.Steps + call;
        await act();
        await world.WaitAsync(TimeSpan.FromMinutes(2));
        if (world.Process.IsDead) await world.ReviveAsync();
        else world.Process.DiesAtStep = null;
        await world.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private static string Title(ChatMessage message) => message.First is ChatCard.Notice notice ? notice.Title.En() : "";

    private static async Task<IReadOnlyList<string>> ForOleAsync(ReviewWorld world) =>
        (await world.Stores.CheckIns.FindAsync(AcmeReview.Request(Acme.Ana), default))!.Value.Owed
            .Where(o => o.For == Acme.Ole && !o.Answered).Select(o => o.Kpi.Value).ToList();
}
