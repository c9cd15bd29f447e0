using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>What became of each message is known, and nobody is taken for silent whom nothing reached.</summary>
public sealed class DeliveringTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    /// <summary>From half an hour before the brief to half an hour after it.</summary>
    private static readonly DailyHours AroundBrief = new(
        LocalTimes.TimeOf(Times.BriefAt.AddMinutes(-30), "Europe/Berlin"), LocalTimes.TimeOf(Times.BriefAt.AddMinutes(30), "Europe/Berlin"));

    [Fact]
    public void A_form_is_delivered_and_counts_as_read_when_it_is_used() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        Assert.Equal(("ask", DeliveryState.Delivered, "teams"), Shown(Assert.Single(await OfAsync(world, Acme.Ole))));

        await world.WaitAsync(TimeSpan.FromHours(1));
        await world[Acme.Ole].SubmitAsync(("ole-1", "7"));
        await world[Acme.Ole].SubmitAsync(("ole-2", "7"));

        var stand = Assert.Single(await OfAsync(world, Acme.Ole));
        Assert.Equal(DeliveryState.Read, stand.Last.State);
        Assert.Equal(TimeSpan.FromHours(1), Rounded(stand.ReadAt - stand.SentAt));
    });

    [Fact]
    public void Every_message_of_a_cycle_is_in_the_log_once_with_its_kind() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].NudgeAsync(Acme.Ole);
        await world.UntilAsync(Times.MeetingAt);

        var log = await AllAsync(world);
        Assert.Equal(world.Chat.All.Count, log.Count(s => s.Last.State is DeliveryState.Delivered or DeliveryState.Read));
        Assert.Equal(["ask", "brief", "escalation", "notice", "nudge", "reminder"], log.Select(s => s.Last.Kind).Distinct().Order());
        Assert.Equal(DeliveryState.Read, log.First(s => s.Last.Person == Acme.Mona && s.Last.Kind == "escalation").Last.State);
        Assert.All(log.Where(s => s.Last is { State: DeliveryState.Delivered, Kind: not "notice" }), s => Assert.Equal([AcmeReview.First.Key], s.Last.Cycles));
    });

    [Theory]
    [InlineData(Unreachable.Refused)]
    [InlineData(Unreachable.Disabled)]
    [InlineData(Unreachable.Gone)]
    public void Whom_the_channel_keeps_from_us_is_in_the_log_with_the_reason_and_is_told_as_not_reached(Unreachable why) => ReviewWorld.Play(async world =>
    {
        world.Chat.Refusal = why;
        world.Chat.Blocking.Add(Acme.Ole);
        await world.UntilAsync(Times.EscalateAt);

        Assert.Equal(("ask", DeliveryState.Failed, "teams"), Shown(Assert.Single(await OfAsync(world, Acme.Ole))));
        Assert.Equal(why, Assert.Single(await OfAsync(world, Acme.Ole)).Last.Why);
        Assert.Equal(why, (await world.RequestAsync(Acme.Ole)).Unreachable);
        var line = Assert.Single(((ChatCard.Escalation)world[Acme.Mona].Escalation!.Card).People, l => l.Person == Acme.Ole);
        Assert.Contains(line.Tried, t => t.Id == "brief.unreachable");
    });

    [Fact]
    public void Whoever_comes_back_is_asked_and_both_stand_in_the_log() => ReviewWorld.Play(async world =>
    {
        world.Chat.Blocking.Add(Acme.Ole);
        await world.UntilAsync(Times.OpensAt.AddHours(2));
        await world[Acme.Ole].SayAsync("hi");
        await world.WaitAsync(TimeSpan.FromSeconds(1));

        Assert.Single(world[Acme.Ole].Forms);
        var stand = (await OfAsync(world, Acme.Ole))[0];
        Assert.Equal(DeliveryState.Delivered, stand.Last.State);
        Assert.Null((await world.RequestAsync(Acme.Ole)).Unreachable);
    });

    [Fact]
    public void A_receipt_of_the_channel_marks_what_was_read_and_the_first_one_counts() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var form = ChatRoom.Reference(world[Acme.Ole].Form.Id);
        await world.WaitAsync(TimeSpan.FromMinutes(10));
        await world.Process.Desk.ReadAsync(Acme.Tenant, Acme.Ole, r => r == form, default);
        await world.WaitAsync(TimeSpan.FromMinutes(10));
        await world.Process.Desk.ReadAsync(Acme.Tenant, Acme.Ole, r => r == form, default);
        await world.Process.Desk.ReadAsync(Acme.Tenant, Acme.Ana, _ => false, default);

        var stand = Assert.Single(await OfAsync(world, Acme.Ole));
        Assert.Equal((DeliveryState.Read, TimeSpan.FromMinutes(10)), (stand.Last.State, Rounded(stand.ReadAt - stand.SentAt)));
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await OfAsync(world, Acme.Ana)).Last.State);
    });

    [Fact]
    public void A_used_form_that_was_read_before_stays_read_at_that_time() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world.Process.Desk.ReadAsync(Acme.Tenant, Acme.Ole, _ => true, default);
        await world.WaitAsync(TimeSpan.FromHours(1));
        Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].AnswerAllAsync());

        Assert.True(Assert.Single(await OfAsync(world, Acme.Ole)) is { ReadAt: { } read, SentAt: { } sent } && read - sent < TimeSpan.FromMinutes(1));
        Assert.Equal(42m, await world.ValueAsync("ole-1"));
    });

    [Fact]
    public void A_brief_that_quiet_hours_hold_back_is_queued_until_then_and_is_the_same_message_when_it_went() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.BriefAt.AddMinutes(1));
            var held = Assert.Single(await OfAsync(world, Acme.Ceo), s => s.Last.Kind == "brief").Last;
            Assert.Equal((DeliveryState.Queued, HeldBy.Calendar, Times.BriefAt.AddMinutes(30)), (held.State, held.Held, held.Until));
            Assert.DoesNotContain(world[Acme.Ceo].Messages, m => m.Card is ChatCard.Brief);

            await world.UntilAsync(Times.BriefAt.AddMinutes(31));
            var stand = Assert.Single(await OfAsync(world, Acme.Ceo), s => s.Last.Kind == "brief");
            Assert.Equal((held.Message, DeliveryState.Delivered), (stand.Last.Message, stand.Last.State));
            Assert.Single(world[Acme.Ceo].Messages, m => m.Card is ChatCard.Brief);
        },
        scorecard: AcmeReview.Scorecard with
        {
            People = [.. AcmeReview.Scorecard.People.Select(p => p.Id == Acme.Ceo ? p with { Quiet = AroundBrief } : p)],
        });

    [Fact]
    public void Whom_the_channel_makes_wait_is_queued_as_throttled_and_then_delivered_once() => ReviewWorld.Play(async world =>
    {
        world.Chat.Throttling.Add(Acme.Ole);
        await world.UntilAsync(Times.OpensAt.AddSeconds(1));
        var waiting = Assert.Single(await OfAsync(world, Acme.Ole)).Last;
        Assert.Equal((DeliveryState.Queued, Unreachable.Throttled), (waiting.State, waiting.Why));
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await OfAsync(world, Acme.Ana)).Last.State);

        world.Chat.Throttling.Clear();
        await world.UntilAsync(Times.OpensAt.AddHours(1));
        var stand = Assert.Single(await OfAsync(world, Acme.Ole));
        Assert.Equal((waiting.Message, DeliveryState.Delivered), (stand.Last.Message, stand.Last.State));
        Assert.Single(world[Acme.Ole].Messages);
    });

    private static async Task<IReadOnlyList<DeliveryStand>> AllAsync(ReviewWorld world) => DeliveryStand.Of(
        await world.Stores.Deliveries!.ListAsync(Acme.Tenant, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, 1_000, default));

    private static async Task<IReadOnlyList<DeliveryStand>> OfAsync(ReviewWorld world, PersonId person) =>
        [.. (await AllAsync(world)).Where(s => s.Last.Person == person)];

    private static (string, DeliveryState, string?) Shown(DeliveryStand stand) => (stand.Last.Kind, stand.Last.State, stand.Last.Channel);

    private static TimeSpan? Rounded(TimeSpan? span) => span is { } s ? TimeSpan.FromMinutes(Math.Round(s.TotalMinutes)) : null;
}
