using PerfServerless.Bot.Outbound;

namespace PerfServerless.Bot.Tests.Outbound;

/// <summary>Who goes when, where not all may go at once.</summary>
public sealed class SendPaceTests
{
    private readonly ManualClock clock = new();
    private readonly List<(string Who, TimeSpan At)> gone = [];

    [Fact]
    public void A_tenant_does_not_wait_for_another() => Run(async pace =>
    {
        var large = All(pace, "large", 500);
        var small = All(pace, "small", 10);
        await Task.WhenAll([.. large, .. small]);

        Assert.True(Last("small") < TimeSpan.FromSeconds(1), $"the small one was done after {Last("small")}");
        Assert.InRange(Last("large"), TimeSpan.FromSeconds(19), TimeSpan.FromSeconds(20));
    });

    [Fact]
    public void Who_waits_for_an_answer_goes_first_and_shuts_nobody_out() => Run(async pace =>
    {
        var own = All(pace, "t", 100, SendLane.Own, "own");
        var answers = All(pace, "t", 100, SendLane.Answer, "answer");
        await Task.WhenAll([.. own, .. answers]);

        var firstHalf = gone.Skip(3).Take(100).Select(g => g.Who).ToList(); // the first few were gone before anybody asked
        Assert.InRange(firstHalf.Count(w => w.StartsWith("answer", StringComparison.Ordinal)), 75, 85);
        Assert.Equal(200, gone.Count);
    });

    [Fact]
    public void A_conversation_at_its_limit_keeps_no_other_conversation() => Run(async pace =>
    {
        var one = Enumerable.Range(0, 40).Select(i => Go(pace, "t", "one", SendLane.Own, $"one-{i}")).ToList();
        var others = All(pace, "t", 20);
        await Task.WhenAll(others);

        Assert.True(clock.GetUtcNow() - Start < TimeSpan.FromSeconds(2), "the others waited");
        await Task.WhenAll(one);
        Assert.All(Moments("one").Skip(6).Zip(Moments("one")), p => Assert.True(p.First - p.Second >= TimeSpan.FromSeconds(1)));
        Assert.All(Moments("one").Skip(7).Zip(Moments("one")), p => Assert.True(p.First - p.Second >= TimeSpan.FromSeconds(2)));
    });

    [Fact]
    public void What_waited_long_for_its_tenant_does_not_come_to_one_conversation_all_at_once() => Run(async pace =>
    {
        var before = All(pace, "t", 100);
        var one = new List<Task>();
        for (var i = 0; i < 12; i++)
        {
            one.Add(Go(pace, "t", "one", SendLane.Own, $"one-{i}"));
            await Task.Delay(TimeSpan.FromMilliseconds(300), clock);
        }

        await Task.WhenAll([.. before, .. one]);
        Assert.All(Moments("one").Skip(6).Zip(Moments("one")), p => Assert.True(p.First - p.Second >= TimeSpan.FromSeconds(1)));
    });

    [Fact]
    public void A_receiver_who_is_refused_waits_alone() => Run(async pace =>
    {
        pace.Refused("t", "one", TimeSpan.FromSeconds(30));
        var one = Go(pace, "t", "one", SendLane.Answer, "one");
        await Task.WhenAll(All(pace, "t", 20));

        Assert.True(clock.GetUtcNow() - Start < TimeSpan.FromSeconds(1), "the others waited");
        await one;
        Assert.Equal(TimeSpan.FromSeconds(30), Last("one"));
    });

    [Fact]
    public void A_refusal_without_a_receiver_holds_the_whole_tenant_and_no_other() => Run(async pace =>
    {
        pace.Refused("t", "", TimeSpan.FromSeconds(5));
        var held = All(pace, "t", 10);
        await Task.WhenAll(All(pace, "other", 10));
        Assert.True(clock.GetUtcNow() - Start < TimeSpan.FromSeconds(1), "the other tenant waited");

        await Task.WhenAll(held);
        Assert.True(Moments("t").Min() >= TimeSpan.FromSeconds(5), "it went out before it may");
    });

    [Fact]
    public void Refusals_of_several_receivers_within_a_second_slow_the_tenant_for_a_while() => Run(async pace =>
    {
        foreach (var one in new[] { "a", "b", "c" }) pace.Refused("t", one, TimeSpan.FromSeconds(1));
        await Task.WhenAll(All(pace, "t", 300));

        Assert.InRange(Moments("t").Count(at => at < TimeSpan.FromSeconds(10)), 115, 125);
        Assert.InRange(Moments("t").Count(at => at >= TimeSpan.FromSeconds(11) && at < TimeSpan.FromSeconds(12)), 24, 26);
    });

    [Fact]
    public void Who_gives_up_takes_nobodys_turn() => Run(async pace =>
    {
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(1), clock);
        var given = Enumerable.Range(0, 100).Select(i => pace.PassAsync("t", $"x{i}", SendLane.Own, impatient.Token)).ToList();
        var after = All(pace, "t", 25);

        await Task.WhenAll(after);
        Assert.True(clock.GetUtcNow() - Start < TimeSpan.FromSeconds(1.2), "those who gave up were let go");
        Assert.InRange(given.Count(g => g.IsCanceled), 97, 99);
    });

    private static DateTimeOffset Start { get; } = new ManualClock().GetUtcNow();

    private void Run(Func<SendPace, Task> story) => new SimulationScheduler(new Random(7), clock).Run(async () =>
    {
        using var pace = new SendPace(new ConnectorOptions(), clock);
        await story(pace);
    });

    private List<Task> All(SendPace pace, string tenant, int many, SendLane lane = SendLane.Own, string? name = null) =>
        [.. Enumerable.Range(0, many).Select(i => Go(pace, tenant, $"{name ?? tenant}-{i}", lane, $"{name ?? tenant}-{i}"))];

    private async Task Go(SendPace pace, string tenant, string conversation, SendLane lane, string who)
    {
        await pace.PassAsync(tenant, conversation, lane, default);
        gone.Add((who, clock.GetUtcNow() - Start));
    }

    private List<TimeSpan> Moments(string who) => [.. gone.Where(g => g.Who == who || g.Who.StartsWith(who + "-", StringComparison.Ordinal)).Select(g => g.At).Order()];

    private TimeSpan Last(string who) => Moments(who)[^1];
}
