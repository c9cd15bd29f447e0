using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Events;
using PerfServerless.TestKit.Organisations;
using static PerfServerless.Functions.Tests.Events.EventRoom;

namespace PerfServerless.Functions.Tests.Events;

public sealed class EventRelayTests
{
    private static readonly EventRefusedException No = new(EventWords.Answered.Say("a.example", 500));

    private readonly RecordingDestination a = new("a");
    private readonly RecordingDestination b = new("b");

    [Fact]
    public async Task Everybody_gets_everything_once_and_each_subjects_events_in_order()
    {
        var room = new EventRoom(a, b);
        await room.DeliverAsync();
        for (var i = 0; i < 250; i++) await room.CommitAsync(Told($"{i}", $"kpi/{i % 7}"));

        await room.DeliverAsync();
        await room.DeliverAsync();

        foreach (var destination in new[] { a, b })
        {
            Assert.Equal(250, destination.Ids.Distinct().Count());
            Assert.Equal(250, destination.Taken.Count);
            foreach (var ofSubject in destination.Taken.GroupBy(e => e.Event.Subject))
                Assert.Equal(ofSubject.OrderBy(e => e.Position).Select(e => e.Position), ofSubject.Select(e => e.Position));
        }

        Assert.Equal((250, 250), ((await room.ProgressAsync("a")).Position, (await room.ProgressAsync("a")).Delivered));
    }

    [Fact]
    public async Task Subjects_go_side_by_side_and_one_subjects_events_one_after_another()
    {
        var room = new EventRoom(a);
        await room.DeliverAsync();
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var there = 0;
        a.Before = async e =>
        {
            if (Interlocked.Increment(ref there) == 2) met.SetResult();
            if (e.Position <= 2) await met.Task.WaitAsync(TimeSpan.FromSeconds(20));
        };
        await room.CommitAsync(Told("1", "kpi/x"), Told("2", "kpi/y"), Told("3", "kpi/x"));

        await room.DeliverAsync();

        Assert.Equal(3, a.Taken.Count);
        Assert.Equal(["1", "3"], a.Taken.Where(e => e.Event.Subject == "kpi/x").Select(e => e.Event.Id));
    }

    [Fact]
    public async Task One_that_fails_holds_up_no_other_and_goes_on_where_it_stood()
    {
        var room = new EventRoom(a, b);
        await room.DeliverAsync();
        a.Before = e => e.Event.Id == "2" ? throw No : Task.CompletedTask;
        await room.CommitAsync(Told("1"), Told("2"), Told("3"), Told("4", "kpi/other"));

        await room.DeliverAsync();
        Assert.Equal(["1", "2", "3", "4"], b.Ids.Order());
        Assert.DoesNotContain("3", a.Ids);
        Assert.Equal(1, (await room.ProgressAsync("a")).Position);

        await room.DeliverAsync(); // it is left alone for a while
        Assert.Equal(1, (await room.ProgressAsync("a")).Failures);

        a.Before = null;
        room.Machine.Advance(TimeSpan.FromSeconds(7));
        await room.DeliverAsync();
        Assert.Equal(["1", "2", "3"], a.Taken.Where(e => e.Event.Subject == "kpi/a").Select(e => e.Event.Id));
        Assert.Single(a.Ids, "4");
        Assert.Null((await room.ProgressAsync("a")).FailingSince);
    }

    [Fact]
    public async Task One_that_fails_for_a_day_is_held_somebody_is_told_once_and_what_happened_is_replayed_on_demand()
    {
        var room = new EventRoom(a);
        await room.DeliverAsync();
        a.Before = _ => throw No;
        await room.CommitAsync(Told("1"));

        var tries = 0;
        while ((await room.ProgressAsync("a")).HeldAt is null)
        {
            await room.DeliverAsync();
            if ((await room.ProgressAsync("a")).NextTryAt is { } next) room.Machine.Advance(next - room.Machine.GetUtcNow());
            Assert.True(++tries < 60, "It is tried without end.");
        }

        Assert.InRange(tries, 25, 45); // 5 s, 10 s, ... up to an hour
        Assert.Equal(["a"], room.Held.Told);
        Assert.InRange(room.Machine.GetUtcNow(), new(2026, 6, 2, 8, 0, 0, TimeSpan.Zero), new(2026, 6, 2, 9, 30, 0, TimeSpan.Zero));

        a.Before = null;
        await room.CommitAsync(Told("2"));
        room.Machine.Advance(TimeSpan.FromDays(3));
        await room.DeliverAsync();
        Assert.Empty(a.Taken);

        var read = (await room.Stores.EventDestinations.ProgressAsync(Acme.Tenant, "a", default))!;
        await room.Stores.EventDestinations.UpdateProgressAsync(Acme.Tenant, read.With(read.Value.Replayed(null)), default);
        room.Relay.Forget(Acme.Tenant, "a");
        await room.DeliverAsync();
        Assert.Equal(["1", "2"], a.Ids);
        Assert.Single(room.Held.Told);
    }

    [Fact]
    public async Task One_that_says_that_it_is_gone_is_held_at_once()
    {
        var room = new EventRoom(a);
        await room.DeliverAsync();
        a.Before = _ => throw new EventRefusedException(EventWords.Gone.Say("a.example"), isGone: true);
        await room.CommitAsync(Told("1"));

        await room.DeliverAsync();

        Assert.NotNull((await room.ProgressAsync("a")).HeldAt);
        Assert.Equal(["a"], room.Held.Told);
    }

    [Fact]
    public async Task One_that_asks_to_be_left_alone_is_but_never_longer_than_an_hour_and_its_share()
    {
        var room = new EventRoom(a, b);
        await room.DeliverAsync();
        a.Before = _ => throw new EventRefusedException(EventWords.Answered.Say("a", 429), TimeSpan.FromMinutes(10));
        b.Before = _ => throw new EventRefusedException(EventWords.Answered.Say("b", 503), TimeSpan.FromDays(300));
        await room.CommitAsync(Told("1"));

        await room.DeliverAsync();

        var now = room.Machine.GetUtcNow();
        Assert.InRange((await room.ProgressAsync("a")).NextTryAt!.Value - now, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(12));
        Assert.InRange((await room.ProgressAsync("b")).NextTryAt!.Value - now, TimeSpan.FromHours(1), TimeSpan.FromHours(1.2));
    }

    [Fact]
    public async Task What_a_destination_does_not_want_is_passed_over()
    {
        var picky = new RecordingDestination("picky") { Types = ["BriefPublished"] };
        var room = new EventRoom(picky);
        await room.DeliverAsync();
        await room.CommitAsync([.. Enumerable.Range(0, 150).Select(i => Told($"{i}"))]);
        await room.CommitAsync(Told("brief", "cycle/x", "BriefPublished"));

        await room.DeliverAsync();

        Assert.Equal(["brief"], picky.Ids);
        Assert.Equal((151, 1), ((await room.ProgressAsync("picky")).Position, (await room.ProgressAsync("picky")).Delivered));
    }

    [Fact]
    public async Task One_that_comes_later_hears_only_of_what_happens_from_then_on()
    {
        var room = new EventRoom(a);
        await room.DeliverAsync();
        await room.CommitAsync(Told("1"));
        await room.DeliverAsync();

        room.Own.All = [a, b];
        await room.DeliverAsync();
        await room.CommitAsync(Told("2"));
        await room.DeliverAsync();

        Assert.Equal(["1", "2"], a.Ids);
        Assert.Equal(["2"], b.Ids);
    }

    [Fact]
    public async Task Of_two_processes_one_delivers_and_the_other_takes_over_when_it_is_gone()
    {
        var room = new EventRoom(a);
        var (one, two) = (room.Process(DeliveryClaims.Shared("one")), room.Process(DeliveryClaims.Shared("two")));
        await one.PublishAsync(Acme.Tenant, default);
        await room.CommitAsync(Told("1"));
        var inHand = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        a.Before = async _ =>
        {
            inHand.TrySetResult();
            await goOn.Task;
        };
        var slow = one.PublishAsync(Acme.Tenant, default);
        await inHand.Task.WaitAsync(TimeSpan.FromSeconds(20));

        await two.PublishAsync(Acme.Tenant, default);
        Assert.Equal(1, a.MostAtOnce);

        a.Before = null;
        room.Machine.Advance(TimeSpan.FromSeconds(61));
        await two.PublishAsync(Acme.Tenant, default);
        Assert.Equal(["1"], a.Ids);

        // The one that woke up again cannot note anything any more: it may repeat an event, and loses none.
        goOn.SetResult();
        await slow;
        Assert.Equal(1, (await room.ProgressAsync("a")).Delivered);
    }

    [Fact]
    public async Task Old_events_leave_the_log_after_thirty_days()
    {
        var room = new EventRoom(a);
        await room.DeliverAsync();
        await room.CommitAsync(Told("1"));
        await room.DeliverAsync();
        room.Machine.Advance(TimeSpan.FromDays(31));
        await room.CommitAsync(Told("2"));

        await room.DeliverAsync();

        Assert.Equal(["2"], (await room.Stores.EventLog.ReadAsync(Acme.Tenant, 0, 10, default)).Select(e => e.Event.Id));
    }

    [Fact]
    public async Task While_nothing_happens_nothing_is_asked()
    {
        var room = new EventRoom(a);
        await room.Relay.StartAsync(default);
        await room.Stores.Scorecards.PublishAsync(new("v1", Acme.Scorecard(), DateTimeOffset.UnixEpoch), default);
        await room.CommitAsync(Told("1"));
        room.Relay.Kick(Acme.Tenant);
        await WaitAsync(() => a.Taken.Count == 1);

        Assert.Null(room.Machine.UntilNextTimer);
        await room.Relay.StopAsync(default);
    }

    private static async Task WaitAsync(Func<bool> until)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!until())
        {
            enough.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
