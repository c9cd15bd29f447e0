using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

public sealed class AnsweringTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void A_correction_is_a_new_row_that_says_what_it_corrects() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var message = world[Acme.Ana].Form;
        await world[Acme.Ana].SubmitAsync(("ana-1", "10"));
        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ana].CorrectAsync(message, "ana-1", "11"));

        Assert.True(Assert.Single(receipt.Lines).Corrected);
        var rows = (await world.Stores.Actuals.ReadAsync(Acme.Tenant, [new("ana-1")], default))[new("ana-1")];
        Assert.Equal([10m, 11m], rows.Select(a => a.Value));
        Assert.Equal(rows[0].Id, rows[1].Corrects);
        Assert.Equal(rows[1].Id, Assert.Single((await world.RequestAsync(Acme.Ana)).Owed).ActualId);
        Assert.Single(await world.TimelineAsync<TimelineEvent.Completed>());
    });

    [Fact]
    public void The_same_submission_delivered_again_changes_nothing_and_says_so() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var message = world[Acme.Ole].Form;
        await world[Acme.Ole].SubmitAsync(message, [("ole-1", "5")], id: "same");
        var again = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].SubmitAsync(message, [("ole-1", "5")], id: "same"));

        Assert.Equal(ReceiptContent.AlreadyRecorded, again.Remark);
        Assert.Single(await world.TimelineAsync<TimelineEvent.Submitted>());
        Assert.Equal(2, again.StillOwed.Single().Fields.Count);
    });

    [Fact]
    public void Two_deliveries_of_one_submission_at_the_same_moment_are_one() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var message = world[Acme.Ole].Form;
        await Task.WhenAll(
            world[Acme.Ole].SubmitAsync(message, [("ole-1", "5")], id: "same"),
            world[Acme.Ole].SubmitAsync(message, [("ole-1", "5")], id: "same"));

        Assert.Single((await world.Stores.Actuals.ReadAsync(Acme.Tenant, [new("ole-1")], default))[new("ole-1")]);
        Assert.Single(await world.TimelineAsync<TimelineEvent.Submitted>());
    });

    [Theory]
    [InlineData("many")]
    [InlineData("1001")]
    [InlineData("-1")]
    public void Wrong_input_is_answered_beside_it_and_nothing_of_the_form_is_recorded(string typed) => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var form = Assert.IsType<ChatCard.Form>(await world[Acme.Ole].SubmitAsync(("ole-1", typed), ("ole-2", "3")));

        Assert.Equal((typed, true), (form.Fields.Single(f => f.Kpi.Value == "ole-1").Typed, form.Fields.Single(f => f.Kpi.Value == "ole-1").Error is not null));
        Assert.Equal("3", form.Fields.Single(f => f.Kpi.Value == "ole-2").Typed);
        Assert.Null(await world.ValueAsync("ole-2"));
        Assert.Single(world[Acme.Ole].Forms);
    });

    [Fact]
    public void Decimals_are_read_in_the_persons_own_culture() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var field = world[Acme.Ken].Form.Fields[0].Kpi.Value;
        await world[Acme.Ken].SubmitAsync((field, "12,5"));
        await world[Acme.Ole].SubmitAsync(("ole-1", "12.5"));

        Assert.Equal((12.5m, 12.5m), (await world.ValueAsync(field), await world.ValueAsync("ole-1")));
    });

    [Fact]
    public void The_card_of_a_closed_cycle_is_answered_politely_and_changes_nothing() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var message = world[Acme.Ole].Form;
        await world.UntilAsync(Times.MeetingAt);
        Assert.IsType<ChatCard.Line>(message.Card);

        var answer = Assert.IsType<ChatCard.Notice>(await world[Acme.Ole].SubmitAsync(message, [("ole-1", "5")]));
        Assert.Contains("closed", answer.Title.En(), StringComparison.Ordinal);
        Assert.Null(await world.ValueAsync("ole-1"));
    });

    [Fact]
    public void A_submission_after_the_close_shows_what_was_given_before() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var message = world[Acme.Ole].Form;
        await world[Acme.Ole].SubmitAsync(("ole-1", "5"));
        await world.UntilAsync(Times.MeetingAt);
        Assert.False(message.HasButtons);

        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].SubmitAsync(message, [("ole-2", "6")]));
        Assert.Contains("not recorded", receipt.Remark!.En(), StringComparison.Ordinal);
        Assert.Null(await world.ValueAsync("ole-2"));
    });

    [Fact]
    public void Somebody_elses_card_takes_nothing() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var submission = Actor.Submission(Acme.Ole, world[Acme.Ole].Form.Id, "x", [("ole-1", "5")]);

        Assert.Same(Notices.NotYours, await world.Process.Desk.SubmitAsync(world.Scorecard, Acme.Ana, submission, default));
        var other = world.Scorecard with { Organisation = Acme.Organisation() with { Tenant = new("other") } };
        Assert.Same(Notices.NotYours, await world.Process.Desk.SubmitAsync(other, Acme.Ole, submission, default));
        Assert.Null(await world.ValueAsync("ole-1"));
    });

    [Fact]
    public void An_older_message_that_is_used_all_the_same_becomes_the_only_one_that_can_be_answered() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var old = world[Acme.Ole].Form;
        var kept = old.Card; // a client that shows what it had
        await world.UntilAsync(Times.RemindAt[0]);
        old.Card = kept;
        await world[Acme.Ole].SubmitAsync(old, [("ole-1", "5")]);

        Assert.Same(old, world[Acme.Ole].Form);
        Assert.Equal(ChatRoom.Reference(old.Id), Assert.Single((await world.DeskAsync(Acme.Ole)).Forms).Reference);

        await world.UntilAsync(Times.RemindAt[1]);
        Assert.Same(world[Acme.Ole].Latest, world[Acme.Ole].Form);
        await world.UntilAsync(Times.MeetingAt);
        Assert.DoesNotContain(world[Acme.Ole].Messages, m => m.HasButtons);
    });

    [Fact]
    public void A_message_that_a_crash_kept_from_being_recorded_is_found_by_its_use_also_when_it_was_the_first() => ReviewWorld.Play(async world =>
    {
        // The form goes out, and the process dies before it can record it.
        world.Chat.Watch = message => { if (message.To == Acme.Ole) world.Process.Die(); };
        await world.UntilAsync(Times.OpensAt);
        world.Chat.Watch = null;
        var lost = world[Acme.Ole].Form;

        await PauseAsync(world); // so that it is not sent again at once
        await world.ReviveAsync();
        await world[Acme.Ole].SubmitAsync(lost, [("ole-1", "5")]);
        await world[Acme.Ole].SayAsync("resume");
        await world.UntilAsync(Times.RemindAt[0]);

        Assert.Single(world[Acme.Ole].Forms);
        Assert.Equal(5m, await world.ValueAsync("ole-1"));
    });

    [Fact]
    public void Of_two_messages_that_a_crash_left_the_one_not_used_is_retired() => ReviewWorld.Play(async world =>
    {
        world.Chat.Watch = message => { if (message.To == Acme.Ole) world.Process.Die(); };
        await world.UntilAsync(Times.OpensAt);
        world.Chat.Watch = null;
        await world.ReviveAsync();
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, world[Acme.Ole].Forms.Count); // the window that the design names
        var lost = world[Acme.Ole].Forms[0];
        await world[Acme.Ole].SubmitAsync(lost, [("ole-1", "5")]);
        Assert.Same(lost, world[Acme.Ole].Form);
    });

    [Fact]
    public void A_value_pushed_by_another_system_before_the_opening_is_not_asked_for_and_one_after_it_ends_the_asking() => ReviewWorld.Play(async world =>
    {
        await PushAsync(world, "ole-1", 1);
        await world.UntilAsync(Times.OpensAt);
        Assert.Equal(["ole-2", "ole-3"], world[Acme.Ole].Form.Fields.Select(f => f.Kpi.Value).Order());

        await PushAsync(world, "ana-1", 2);
        await world.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(RequestState.Complete, (await world.RequestAsync(Acme.Ana)).State);
        Assert.Empty(world[Acme.Ana].Forms);
        await world.UntilAsync(Times.MeetingAt);
        Assert.Single(world[Acme.Ana].Messages);
    });

    private static Task<object?> PushAsync(ReviewWorld world, string kpi, decimal value) => world.CallAsync(async p =>
        (object)await p.Get<ActualPushes>().TakeAsync(world.Scorecard, new(kpi, AcmeReview.Week, value), null, default));

    private static async Task PauseAsync(ReviewWorld world)
    {
        var desk = await world.Stores.CheckIns.DeskAsync(new(Acme.Tenant, Acme.Ole), default);
        await world.Stores.CheckIns.CommitAsync(new(Acme.Tenant) { Desk = desk.With(desk.Value with { PausedAt = world.Now }) }, default);
    }
}
