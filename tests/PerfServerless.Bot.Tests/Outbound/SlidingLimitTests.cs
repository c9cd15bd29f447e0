using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Bot.Outbound;

namespace PerfServerless.Bot.Tests.Outbound;

public sealed class SlidingLimitTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void However_calls_arrive_no_span_holds_more_than_its_count()
    {
        var limits = new[] { (Count: 3, Within: TimeSpan.FromSeconds(1)), (Count: 5, Within: TimeSpan.FromSeconds(4)) };

        Prop.ForAll(Gen.Choose(0, 900).ArrayOf(40).ToArbitrary(), gaps =>
        {
            var limit = new SlidingLimit(limits);
            var now = Start;
            var moments = gaps.Select(gap => limit.Reserve(now = now.AddMilliseconds(gap))).ToArray();

            return limits.All(l => moments.Skip(l.Count).Zip(moments).All(p => p.First - p.Second >= l.Within))
                && moments.Zip(moments.Skip(1)).All(p => p.First <= p.Second);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_waits_below_the_limit()
    {
        var limit = new SlidingLimit([(3, TimeSpan.FromSeconds(1))]);

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(Start, limit.Reserve(Start)));
        Assert.Equal(Start.AddSeconds(1), limit.Reserve(Start));
    }
}
