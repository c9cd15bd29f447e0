using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Scenarios;

public sealed class AskingTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void An_owner_is_asked_when_the_collection_opens_and_not_before() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt.AddMinutes(-1));
        Assert.Empty(world.Chat.All);

        await world.UntilAsync(Times.OpensAt);
        var form = Assert.IsType<ChatCard.Form>(world[Acme.Ole].Form.Card);
        Assert.Equal(["ole-1", "ole-2", "ole-3"], form.Fields.Select(f => f.Kpi.Value).Order());
        Assert.Empty(world[Acme.Ceo].Messages);
        Assert.Equal(CycleState.Open, (await world.CycleAsync()).State);
    });

    [Fact]
    public void A_silent_owner_is_reminded_by_a_new_message_and_the_older_card_becomes_a_line() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.RemindAt[0]);

        var messages = world[Acme.Ole].Messages;
        Assert.Equal(2, messages.Count);
        Assert.IsType<ChatCard.Line>(messages[0].Card);
        Assert.Same(messages[1], world[Acme.Ole].Form);

        await world.UntilAsync(Times.RemindAt[1]);
        Assert.Equal(3, world[Acme.Ole].Messages.Count);
        Assert.Same(world[Acme.Ole].Latest, world[Acme.Ole].Form);
        Assert.Equal([1, 1], (await world.TimelineAsync<TimelineEvent.Reminded>()).Where(t => t.Person == Acme.Ana).Select(t => t.Numbers));
    });

    [Fact]
    public void Whoever_answered_hears_nothing_more() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].AnswerAllAsync("12.5"));

        Assert.Equal(3, receipt.Lines.Count);
        Assert.Equal(12.5m, await world.ValueAsync("ole-1"));
        await world.UntilAsync(Times.MeetingAt);
        Assert.Single(world[Acme.Ole].Messages);
        Assert.Equal(RequestState.Complete, (await world.RequestAsync(Acme.Ole)).State);
    });

    [Fact]
    public void What_is_left_blank_stays_owed_is_offered_on_the_receipt_and_reminded_of() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].SubmitAsync(("ole-1", "7"), ("ole-2", " ")));
        Assert.Equal(["ole-2", "ole-3"], receipt.StillOwed.Single().Fields.Select(f => f.Kpi.Value).Order());

        await world.UntilAsync(Times.RemindAt[0]);
        var form = Assert.IsType<ChatCard.Form>(world[Acme.Ole].Form.Card);
        Assert.Equal(["ole-2", "ole-3"], form.Fields.Select(f => f.Kpi.Value).Order());
        Assert.IsType<ChatCard.Line>(world[Acme.Ole].Messages[0].Card);

        await world[Acme.Ole].SubmitAsync(("ole-2", "42"), ("ole-3", "42"));
        Assert.Equal((7m, 42m), (await world.ValueAsync("ole-1"), await world.ValueAsync("ole-2")));
        Assert.Empty(world[Acme.Ole].Forms);
    });

    [Fact]
    public void A_form_of_more_numbers_than_a_card_holds_goes_on_with_next_and_skips_none() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var message = world[Acme.Ken].Form;
        var first = Assert.IsType<ChatCard.Form>(message.Card);
        Assert.Equal((6, 1, 2), (first.Fields.Count(), first.Page, first.Pages));

        var second = Assert.IsType<ChatCard.Form>(await world[Acme.Ken].SubmitAsync(message, first.Fields.Select(f => (f.Kpi.Value, "1,5")), next: true));
        Assert.Equal(2, second.Fields.Count());
        Assert.Empty(second.Fields.Select(f => f.Kpi).Intersect(first.Fields.Select(f => f.Kpi)));

        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ken].SubmitAsync(message, second.Fields.Select(f => (f.Kpi.Value, "2,5"))));
        Assert.Equal(8, receipt.Lines.Count);
        Assert.Empty(receipt.StillOwed);
        Assert.Equal(RequestState.Complete, (await world.RequestAsync(Acme.Ken)).State);
        Assert.Equal(1.5m, await world.ValueAsync(first.Fields.First().Kpi.Value));
    });

    [Fact]
    public void Next_past_the_last_page_comes_back_to_what_was_skipped() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var message = world[Acme.Ken].Form;
        await world[Acme.Ken].SubmitAsync(message, [], next: true);
        var second = (ChatCard.Form)message.Card;

        var back = Assert.IsType<ChatCard.Form>(await world[Acme.Ken].SubmitAsync(message, second.Fields.Select(f => (f.Kpi.Value, "3")), next: true, page: 2));
        Assert.Equal(6, back.Fields.Count());
        Assert.Equal((1, 1), (back.Page, back.Pages));
    });

    [Fact]
    public void Somebody_who_is_outside_working_hours_at_the_opening_is_asked_when_they_begin() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);
            Assert.Empty(world[Acme.Ole].Messages);

            await world.UntilAsync(new DateTimeOffset(2026, 5, 29, 16, 0, 0, TimeSpan.Zero)); // 09:00 in Los Angeles
            Assert.Single(world[Acme.Ole].Forms);
        },
        scorecard: AcmeReview.Scorecard
            with { People = [.. AcmeReview.Scorecard.People.Select(p => p.Id == Acme.Ole ? p with { TimeZone = "America/Los_Angeles" } : p)] });
}
