using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Tests.Clock;

public sealed class VirtualClockTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly ManualClock machine = new();
    private readonly List<string> fired = [];

    [Fact]
    public void It_stands_until_it_is_started_and_then_runs_at_its_speed()
    {
        var clock = new VirtualClock(machine, 60);
        machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(VirtualClock.Dawn, clock.GetUtcNow());

        clock.Start(Monday);
        machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Monday.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public void It_never_goes_back()
    {
        var clock = Started(1);
        clock.Advance(Monday.AddDays(1));

        Assert.Equal(Monday.AddDays(1), clock.Advance(Monday));
        clock.Start(Monday);
        clock.ResumeFrom(Monday.AddHours(1));
        Assert.Equal(Monday.AddDays(1), clock.GetUtcNow());
    }

    [Fact]
    public void It_resumes_where_the_newest_commit_was_and_stands_on_a_new_hub()
    {
        var clock = new VirtualClock(machine, 1);
        clock.ResumeFrom(null);
        machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(VirtualClock.Dawn, clock.GetUtcNow());

        clock.ResumeFrom(Monday);
        machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Monday.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public void Its_timers_fire_in_order_by_its_own_time()
    {
        var clock = Started(3_600);
        using var second = Timer(clock, "second", TimeSpan.FromHours(2));
        using var first = Timer(clock, "first", TimeSpan.FromHours(1));

        machine.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Empty(fired);
        machine.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["first"], fired);
        machine.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["first", "second"], fired);
    }

    [Fact]
    public void Moving_the_clock_fires_what_is_due_then()
    {
        var clock = Started(1);
        using var week = Timer(clock, "week", TimeSpan.FromDays(7));
        clock.Advance(Monday.AddDays(7));
        machine.Advance(TimeSpan.Zero);

        Assert.Equal(["week"], fired);
    }

    [Fact]
    public void A_timer_longer_than_a_real_one_can_wait_fires_all_the_same()
    {
        var clock = Started(1);
        using var year = Timer(clock, "year", TimeSpan.FromDays(365));
        machine.Advance(TimeSpan.FromDays(364));
        Assert.Empty(fired);
        machine.Advance(TimeSpan.FromDays(1));

        Assert.Equal(["year"], fired);
    }

    [Fact]
    public void A_timer_of_a_clock_that_stands_wakes_nobody_until_it_is_started()
    {
        var clock = new VirtualClock(machine, 1);
        using var soon = Timer(clock, "soon", TimeSpan.FromMilliseconds(1));
        Assert.Null(machine.UntilNextTimer);

        clock.Start(VirtualClock.Dawn);
        machine.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["soon"], fired);
    }

    [Fact]
    public void A_periodic_timer_goes_on_and_a_disposed_one_does_not()
    {
        var clock = Started(1);
        using var daily = clock.CreateTimer(_ => fired.Add("day"), null, TimeSpan.FromDays(1), TimeSpan.FromDays(1));
        machine.Advance(TimeSpan.FromDays(3));
        Assert.Equal(["day", "day", "day"], fired);

        daily.Dispose();
        machine.Advance(TimeSpan.FromDays(3));
        Assert.Equal(3, fired.Count);
        Assert.False(daily.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_speed_that_is_none_is_refused(double speed) => Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualClock(machine, speed));

    private VirtualClock Started(double speed)
    {
        var clock = new VirtualClock(machine, speed);
        clock.Start(Monday);
        return clock;
    }

    private ITimer Timer(VirtualClock clock, string name, TimeSpan due) => clock.CreateTimer(_ => fired.Add(name), null, due, Timeout.InfiniteTimeSpan);
}
