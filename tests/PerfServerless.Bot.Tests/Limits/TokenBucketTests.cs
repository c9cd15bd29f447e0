using PerfServerless.Bot.Limits;

namespace PerfServerless.Bot.Tests.Limits;

// S20
public sealed class TokenBucketTests
{
    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);

    [Fact]
    public void So_many_are_let_in_at_once_and_then_so_many_a_minute()
    {
        var bucket = new TokenBucket(new(10, 10));

        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(TimeSpan.Zero, bucket.TryTake(At(100))));
        Assert.Equal(At(6), bucket.TryTake(At(100)));
        Assert.Equal(At(2), bucket.TryTake(At(104)));
        Assert.Equal(TimeSpan.Zero, bucket.TryTake(At(106)));
        Assert.Equal(At(6), bucket.TryTake(At(106)));
    }

    [Fact]
    public void A_long_rest_saves_no_more_than_what_is_let_in_at_once()
    {
        var bucket = new TokenBucket(new(2, 60));

        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => bucket.TryTake(At(86_400)) == TimeSpan.Zero));
    }

    [Fact]
    public void A_debt_is_worked_off_and_is_bounded()
    {
        var bucket = new TokenBucket(new(2, 60));

        for (var i = 0; i < 1_000; i++) bucket.Take(At(0));

        Assert.Equal(At(3), bucket.Wait(At(0)));
        Assert.Equal(TimeSpan.Zero, bucket.Wait(At(3)));
    }

    [Fact]
    public void A_flood_of_callers_grows_nothing_and_takes_nobodys_own_bucket()
    {
        var buckets = new TokenBuckets(new(2, 2), atMost: 100);
        Assert.Equal(TimeSpan.Zero, buckets.TryTake("ada", At(0)));

        for (var i = 0; i < 10_000; i++) buckets.TryTake($"made up {i}", At(0));

        Assert.Equal(100, buckets.Count);
        Assert.Equal(TimeSpan.Zero, buckets.TryTake("ada", At(0)));
        Assert.NotEqual(TimeSpan.Zero, buckets.TryTake("ada", At(0)));
        Assert.Equal(TimeSpan.Zero, buckets.TryTake("somebody new, much later", At(3_600)));
        Assert.Equal(1, buckets.Count);
    }
}
