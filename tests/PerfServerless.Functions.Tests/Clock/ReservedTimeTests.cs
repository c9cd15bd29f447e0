using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Durable.Registration;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Tests.Clock;

/// <summary>Business time never goes back, whatever becomes of the process that told it.</summary>
public sealed class ReservedTimeTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WatchedStore store = new();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(600, 3)]
    [InlineData(600, 4)]
    [InlineData(100_000, 5)]
    [InlineData(100_000, 6)]
    public async Task After_a_kill_nothing_comes_before_what_was_told(double speed, int seed)
    {
        var random = new Random(seed);
        var (first, told) = (await StartAsync(speed), Monday);
        first.Clock.Start(Monday);
        for (var step = 0; step < 40; step++)
        {
            first.Machine.Advance(TimeSpan.FromMilliseconds(random.Next(1, 2_000)));
            if (random.Next(5) == 0) await first.Clock.ReserveAsync(first.Clock.GetUtcNow().AddHours(random.Next(1, 50)), default).WaitAsync(Patience);
            if (random.Next(3) == 0) await Task.Yield();
            told = first.Clock.GetUtcNow();
        }

        var second = await StartAsync(speed); // the first one is killed: nothing of it is asked any more
        var begins = second.Clock.GetUtcNow();
        Assert.True(begins >= told, $"{told:O} was told, and the next process begins at {begins:O}.");

        first.Machine.Advance(TimeSpan.FromHours(1)); // or it was not killed, and wakes up
        Assert.True(begins >= first.Clock.GetUtcNow());
        await second.Hub.StopAsync();
        await first.Hub.StopAsync();
    }

    [Fact]
    public async Task A_crash_makes_it_jump_ten_seconds_of_the_machine_at_most()
    {
        var first = await StartAsync(600);
        first.Clock.Start(Monday);
        await UntilAsync(() => first.Clock.GetUtcNow() > Monday.AddHours(1), first.Machine);
        var told = first.Clock.GetUtcNow();

        var second = await StartAsync(600);
        Assert.InRange(second.Clock.GetUtcNow(), told, told + TimeSpan.FromSeconds(10 * 600));
        await second.Hub.StopAsync();
        await first.Hub.StopAsync();
    }

    [Fact]
    public async Task After_a_graceful_stop_it_goes_on_from_that_very_moment()
    {
        var first = await StartAsync(600);
        first.Clock.Start(Monday);
        await UntilAsync(() => first.Clock.GetUtcNow() > Monday.AddHours(2), first.Machine);
        await first.Hub.StopAsync();

        var second = await StartAsync(600);
        Assert.Equal(first.Clock.GetUtcNow(), second.Clock.GetUtcNow());
        await second.Hub.StopAsync();
    }

    [Fact]
    public async Task It_stands_while_the_store_is_away_and_makes_up_for_nothing()
    {
        var app = await StartAsync(60);
        app.Clock.Start(Monday);
        await UntilAsync(() => app.Clock.GetUtcNow() > Monday.AddMinutes(1), app.Machine);

        store.IsAway = true;
        for (var minutes = 0; minutes < 10; minutes++) app.Machine.Advance(TimeSpan.FromMinutes(1));
        var stands = app.Clock.GetUtcNow();
        Assert.InRange(stands, Monday, Monday.AddMinutes(1) + TimeSpan.FromSeconds(15 * 60)); // what was stored ahead
        app.Machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(stands, app.Clock.GetUtcNow());

        store.IsAway = false;
        await UntilAsync(() => app.Clock.GetUtcNow() > stands, app.Machine);
        Assert.InRange(app.Clock.GetUtcNow(), stands, stands + TimeSpan.FromHours(1)); // not the eleven that went by
        await app.Hub.StopAsync();
    }

    [Fact]
    public async Task A_clock_that_stands_is_stored_once_and_one_that_runs_twelve_times_a_minute_at_most()
    {
        var app = await StartAsync(600);
        var standing = store.ClockWrites;
        for (var seconds = 0; seconds < 60; seconds++) await TickAsync(app.Machine);
        Assert.Equal((1, 1), (standing, store.ClockWrites));

        app.Clock.Start(Monday);
        for (var seconds = 0; seconds < 60; seconds++) await TickAsync(app.Machine);
        Assert.InRange(store.ClockWrites - standing, 2, 13); // one of them for the start
        await app.Hub.StopAsync();

        static async Task TickAsync(ManualClock machine)
        {
            machine.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }
    }

    [Fact]
    public async Task Whoever_moves_it_waits_until_that_is_stored()
    {
        var app = await StartAsync(1);
        app.Clock.Start(Monday);
        await app.Clock.ReserveAsync(Monday.AddDays(7), default).WaitAsync(Patience);
        app.Clock.Advance(Monday.AddDays(7));

        var second = await StartAsync(1);
        Assert.True(second.Clock.GetUtcNow() >= Monday.AddDays(7));
        await second.Hub.StopAsync();
        await app.Hub.StopAsync();
    }

    [Fact]
    public async Task Its_timers_fire_when_it_goes_on()
    {
        var app = await StartAsync(60);
        app.Clock.Start(Monday);
        store.IsAway = true;
        var fired = 0;
        using var timer = app.Clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        app.Machine.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, fired);

        store.IsAway = false;
        await UntilAsync(() => Volatile.Read(ref fired) == 1, app.Machine);
        Assert.True(app.Clock.GetUtcNow() >= Monday.AddHours(1));
        await app.Hub.StopAsync();
    }

    private async Task<(EmbeddedHub Hub, VirtualClock Clock, ManualClock Machine)> StartAsync(double speed)
    {
        var machine = new ManualClock();
        var clock = new VirtualClock(machine, speed);
        var options = new HubOptions { Shards = 1, IsHolderGone = _ => true };
        var hub = new EmbeddedHub(
            new DurableTaskRegistry(), store, options, new ServiceCollection().BuildServiceProvider(), clock, machine, NullLoggerFactory.Instance);
        await hub.StartAsync();
        await hub.WhenActive().WaitAsync(Patience);
        return (hub, clock, machine);
    }

    private static async Task UntilAsync(Func<bool> condition, ManualClock machine)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            machine.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(2, patience.Token);
        }
    }
}
