
namespace PerfServerless.Durable.Tests.Hub;

public sealed class ManualClockTests
{
    private readonly ManualClock clock = new();
    private readonly List<string> fired = [];

    private ITimer Timer(string name, double seconds, double? every = null) => clock.CreateTimer(
        _ => fired.Add($"{name} at {clock.GetElapsedTime(0).TotalSeconds}"), null,
        TimeSpan.FromSeconds(seconds), every is { } p ? TimeSpan.FromSeconds(p) : Timeout.InfiniteTimeSpan);

    [Fact]
    public void Timers_fire_in_order_of_due_time_and_see_the_clock_at_their_own_time()
    {
        Timer("late", 5);
        Timer("early", 2);
        Timer("also early", 2);

        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(["early at 2", "also early at 2", "late at 5"], fired);
        Assert.Equal(10, clock.GetElapsedTime(0).TotalSeconds);
    }

    [Fact]
    public void A_periodic_timer_fires_until_it_is_disposed()
    {
        var timer = Timer("tick", 1, every: 1);
        clock.Advance(TimeSpan.FromSeconds(2.5));
        timer.Dispose();
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["tick at 1", "tick at 2"], fired);
    }

    [Fact]
    public void A_changed_timer_fires_at_its_new_time_only()
    {
        var timer = Timer("once", 1);
        timer.Change(TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(["once at 3"], fired);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_passes_it()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), clock);
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(delay.IsCompleted);

        Assert.True(clock.AdvanceToNextTimer());
        await delay;
    }

    [Fact]
    public void A_jump_moves_the_wall_clock_and_no_timer()
    {
        Timer("never", 60);
        var before = clock.GetUtcNow();
        clock.Jump(TimeSpan.FromHours(-1));

        Assert.Equal(before.AddHours(-1), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(60), clock.UntilNextTimer);
        Assert.Empty(fired);
    }
}
