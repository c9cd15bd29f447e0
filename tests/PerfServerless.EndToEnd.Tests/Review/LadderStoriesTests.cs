using Microsoft.Playwright;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Api;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>
/// One week in which people are away, the meeting moves twice, nobody answers in time and then everybody does; the same story of people who
/// read English and of people who read German, as they see it.
/// </summary>
public sealed class LadderStoriesTests(LadderStage stage) : IClassFixture<LadderStage>
{
    private const string Weekly = "Weekly operations review";
    private const string Complaints = "Complaints about a cold home";
    private const string Renewal = "Service contracts renewed";
    private const string Response = "Time to reach a home without heat";
    private const string OnTime = "Deliveries in the promised week";
    private const string Overdue = "Receivables overdue";
    private const string Leads = "Qualified leads";

    private static readonly DateTimeOffset FirstDue = June(10, 17);
    private static readonly DateTimeOffset FirstMeeting = June(12, 14);
    private static readonly DateTimeOffset Due = June(9, 17);
    private static readonly DateTimeOffset Meeting = June(11, 16);
    private static readonly DateTimeOffset MovedAgain = June(11, 17, 30);
    private static readonly DateTimeOffset ToldFirst = June(10, 9);
    private static readonly DateTimeOffset AnswerBy = June(10, 13);
    private static readonly DateTimeOffset ToldAbove = June(10, 17);

    // What the organisation calls its things is not translated.
    private static readonly string[] Names =
    [
        Weekly, Overdue, Leads, "Order system available", "Revenue from heat pumps", "Revenue from service", "Gross margin", "leads", "Velund Heat Pumps",
    ];

    private (ChatWindow Owner, ChatWindow Manager, ChatWindow Above)[] Lines =>
    [
        (stage.At(LadderStage.Owner), stage.At(LadderStage.Manager), stage.At(LadderStage.Above)),
        (stage.At(LadderStage.GermanOwner), stage.At(LadderStage.GermanManager), stage.At(LadderStage.GermanAbove)),
    ];

    [Fact]
    public async Task A_week_with_an_absence_a_meeting_that_moves_twice_two_levels_and_late_answers()
    {
        await TheySayInChatThatTheyAreAway();
        await WhoStandsInIsAsked();
        await WhoStandsInAnswersInTheirPlace();
        await WhatIsLeftComesBackToThem();

        await TheMeetingMovesAndItsDeadlinesWithIt();

        await TheManagersAreTold();
        await TheMeetingMovesAgain();
        await ThoseAboveAreTold();

        await LateAnswersRewriteBothCards();
        await NothingGoesFurther();
        foreach (var window in new[] { Lines[1].Owner, Lines[1].Manager, Lines[1].Above }) await CardChecks.AreGermanAsync(window, Names);
    }

    private async Task TheySayInChatThatTheyAreAway()
    {
        foreach (var (owner, standIn, said) in StandIns("away until Monday, Alex stands in", "abwesend bis Montag, Martin vertritt mich"))
        {
            await owner.SayAsync(said);
            var answer = await owner.SeesAsync(AwayWords.SetTitle);
            await Sees(answer, owner.Says(AwayWords.Set.Say(new DateOnly(2026, 6, 5), new DateOnly(2026, 6, 8))));
            await Sees(answer, owner.Says(AwayWords.BackOn.Say(new DateOnly(2026, 6, 9))));
            await Sees(answer, owner.Says(AwayWords.StandsInFor.Say(standIn.Person)));
            await CardChecks.FitsPhoneAsync(owner, answer, "50-away");

            var told = await standIn.SeesAsync(AwayWords.StandInTitle.Say(owner.Person));
            await CardChecks.FitsPhoneAsync(standIn, told, "51-stands-in");
        }
    }

    private async Task WhoStandsInIsAsked()
    {
        await stage.UntilAsync(
            June(8, 10),
            "those who stand in to be asked, and everybody else in London too",
            c => Of(c, LadderStage.Above) is { Owed: 4, Messages: > 0, Answerable: 1 } && Of(c, LadderStage.GermanManager) is { Owed: 2, Messages: > 0, Answerable: 1 }
                && c.CheckIns.All(i => i.Messages > 0 || i.Person is LadderStage.Owner or LadderStage.GermanOwner));
        foreach (var (owner, standIn, count) in StandIns(4, 2))
        {
            var form = await standIn.SeesAsync(FormWords.Due.Say(Weekly, count));
            await Sees(form, standIn.Says(AwayWords.For.Say(owner.Person)));
            await Eventually.TrueAsync("one form to be left", async () => await standIn.FormsAsync() == 1);
            Assert.Equal(0, await owner.FormsAsync());
            await CardChecks.FitsPhoneAsync(standIn, form, "52-asked-in-place");
        }
    }

    private async Task WhoStandsInAnswersInTheirPlace()
    {
        var (english, german) = (Lines[0].Above, Lines[1].Manager);
        var form = english.CardWith(FormWords.Due.Say(Weekly, 4));
        await english.Value(form, OnTime).FillAsync("91.5");
        await english.Value(form, Complaints).FillAsync("47");
        await english.Value(form, Renewal).FillAsync("83.9");
        await english.PressAsync(form, CardWords.Submit);
        var formular = german.CardWith(FormWords.Due.Say(Weekly, 2));
        await german.Value(formular, Overdue).FillAsync("9,1");
        await german.PressAsync(formular, CardWords.Submit);

        foreach (var (owner, standIn, given) in StandIns((3, 4), (1, 2)))
        {
            var receipt = await standIn.SeesAsync(ReceiptWords.Progress.Say(Weekly, given.Item1, given.Item2));
            await Sees(receipt, standIn.Says(AwayWords.For.Say(owner.Person)));
            await CardChecks.FitsPhoneAsync(standIn, receipt, "53-answered-in-place");
        }
    }

    private async Task WhatIsLeftComesBackToThem()
    {
        await stage.UntilAsync(
            June(9, 9, 5),
            "what is left to come back to its owners, and everybody else to have answered",
            c => Of(c, LadderStage.Owner) is { Given: 2, Answerable: 1 } && Of(c, LadderStage.GermanOwner) is { Given: 1, Answerable: 1 }
                && Of(c, LadderStage.Above).State == RequestState.Complete
                && c.CheckIns.All(i => i.State == RequestState.Complete || Played(i) || i.Person == LadderStage.Silent));
        foreach (var (owner, standIn, manager) in StandIns(LadderStage.Manager, LadderStage.GermanManager))
        {
            await owner.SeesAsync(AwayWords.Over.Say(standIn.Person));
            await standIn.SeesAsync(AwayWords.StandInOver.Say(owner.Person));
            await Eventually.TrueAsync("nothing more to be asked of who stood in", async () => await standIn.FormsAsync() == 0);

            var form = await owner.SeesAsync(FormWords.Due.Say(Weekly, 1));
            await Sees(form, owner.Says(FormWords.Deadline.Say(FirstDue, FirstMeeting)));
            await Sees(form, owner.Says(LadderWords.GoesTo.Say(new(manager), June(11, 9))));
            await CardChecks.FitsPhoneAsync(owner, form, "54-back");
        }
    }

    private async Task TheMeetingMovesAndItsDeadlinesWithIt()
    {
        await MovesAsync("verschiebe weekly auf Donnerstag 16:00", Meeting, "55-moved");
        foreach (var (owner, manager) in new[] { (Lines[0].Owner, LadderStage.Manager), (Lines[1].Owner, LadderStage.GermanManager) })
        {
            var form = await owner.SeesAsync(FormWords.Deadline.Say(Due, Meeting));
            await Sees(form, owner.Says(LadderWords.GoesTo.Say(new(manager), ToldFirst)));
            await Assertions.Expect(owner.CardWith(FormWords.Deadline.Say(FirstDue, FirstMeeting))).ToHaveCountAsync(0);
            Assert.Equal(1, await owner.FormsAsync());
            await CardChecks.FitsPhoneAsync(owner, form, "56-new-deadlines");
        }
    }

    private async Task TheManagersAreTold()
    {
        await stage.UntilAsync(ToldFirst, "both managers to be told", c => Told(c, LadderStage.Manager) == 1 && Told(c, LadderStage.GermanManager) == 1);
        foreach (var ((owner, manager, above), people) in Lines.Zip([1, 2]))
        {
            var card = await manager.SeesAsync(EscalationWords.Missing.Say(Weekly, people));
            await Sees(card, manager.Says(EscalationWords.Due.Say(Due, Meeting)));
            await Sees(card, manager.Says(EscalationWords.Late.Say(1)));
            await Sees(card, manager.Says(LadderWords.AnswerBy.Say(AnswerBy, Part.Of([above.Person]))));
            await Assertions.Expect(card.GetByRole(AriaRole.Button, new() { Name = manager.Says(LadderWords.TakeCare), Exact = true })).ToBeVisibleAsync();
            await CardChecks.FitsPhoneAsync(manager, card, "57-manager-told");

            var form = await owner.SeesAsync(LadderWords.WentTo.Say(manager.Person, ToldFirst));
            await Sees(form, owner.Says(FormWords.Overdue.Say(Weekly, 1)));
            await Sees(form, owner.Says(LadderWords.GoesTo.Say(above.Person, AnswerBy))); // unless the manager answers
            await CardChecks.FitsPhoneAsync(owner, form, "58-owner-sees-it");
        }

        foreach (var (owner, manager, above) in Lines)
        {
            var card = manager.CardWith(LadderWords.TakeCare);
            await manager.PressAsync(card, LadderWords.TakeCare);
            var taken = await manager.SeesAsync(LadderWords.YouTakeCare);
            await CardChecks.FitsPhoneAsync(manager, taken, "59-taken-care");
            var form = await owner.SeesAsync(LadderWords.TakesCare.Say(manager.Person));
            await Sees(form, owner.Says(LadderWords.GoesTo.Say(above.Person, ToldAbove)));
        }
    }

    private async Task TheMeetingMovesAgain()
    {
        await MovesAsync("move weekly to Thursday 17:30", MovedAgain, "60-moved-again");
        foreach (var (owner, manager, _) in Lines)
        {
            await owner.SeesAsync(FormWords.DeadlineOver.Say(Due, MovedAgain));
            await manager.SeesAsync(EscalationWords.Due.Say(Due, MovedAgain));
            await Assertions.Expect(owner.CardWith(FormWords.DeadlineOver.Say(Due, Meeting))).ToHaveCountAsync(0);
            await Assertions.Expect(manager.CardWith(EscalationWords.Due.Say(Due, Meeting))).ToHaveCountAsync(0);
        }
    }

    private async Task ThoseAboveAreTold()
    {
        await stage.UntilAsync(ToldAbove, "those above to be told", c => Told(c, LadderStage.Above) == 1 && Told(c, LadderStage.GermanAbove) == 1);
        foreach (var ((owner, _, above), people) in Lines.Zip([1, 2]))
        {
            var card = await above.SeesAsync(EscalationWords.Missing.Say(Weekly, people));
            await Sees(card, above.Says(EscalationWords.Due.Say(Due, MovedAgain)));
            await Sees(card, above.Says(EscalationWords.StillMissing));
            await CardChecks.FitsPhoneAsync(above, card, "61-above-told");
            var form = await owner.SeesAsync(LadderWords.WentTo.Say(above.Person, ToldAbove));
            await CardChecks.FitsPhoneAsync(owner, form, "62-owner-sees-it-again");
        }
    }

    private async Task LateAnswersRewriteBothCards()
    {
        var (english, german) = (Lines[0].Owner, Lines[1].Owner);
        var form = english.CardWith(FormWords.Overdue.Say(Weekly, 1));
        await ChatWindow.StandsStillAsync(form);
        await english.Value(form, Response).FillAsync("14.25");
        await english.PressAsync(form, CardWords.Submit);
        var formular = german.CardWith(FormWords.Overdue.Say(Weekly, 1));
        await ChatWindow.StandsStillAsync(formular);
        await german.Value(formular, Leads).FillAsync("238");
        await german.PressAsync(formular, CardWords.Submit);

        foreach (var (owner, standIn, _) in StandIns(0, 0))
        {
            var receipt = await owner.SeesAsync(ReceiptWords.Done.Say(Weekly));
            await Sees(receipt, owner.Says(InPlaceWords.GivenBy.Say(standIn.Person)));
            await CardChecks.FitsPhoneAsync(owner, receipt, "63-late-answer");
        }

        foreach (var window in new[] { Lines[0].Manager, Lines[0].Above })
        {
            var card = await window.SeesAsync(EscalationWords.NothingMissing.Say(Weekly));
            await Sees(card, $"✔ {window.Says(ActionCardWords.Answered)}");
            await Assertions.Expect(card.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
            await Assertions.Expect(card).Not.ToContainTextAsync(window.Says(EscalationWords.Possible));
            await CardChecks.FitsPhoneAsync(window, card, "64-nothing-missing");
        }

        foreach (var window in new[] { Lines[1].Manager, Lines[1].Above })
        {
            var card = await window.SeesAsync(EscalationWords.Missing.Say(Weekly, 1));
            await Sees(card, $"✔ {window.Says(ActionCardWords.Answered)}");
            await CardChecks.FitsPhoneAsync(window, card, "65-one-is-missing");
        }
    }

    private async Task NothingGoesFurther()
    {
        var closed = await stage.UntilAsync(
            MovedAgain, "the cycle to close", c => c.State == CycleState.Closed && c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.CycleClosed)));
        var told = closed.Timeline.Where(t => t.Kind == nameof(TimelineEvent.Escalated)).Select(t => t.Person).Order();
        Assert.Equal(new[] { LadderStage.Above, LadderStage.GermanAbove, LadderStage.GermanManager, LadderStage.Manager }.Order(), told);
        Assert.Equal(RequestState.Closed, Of(closed, LadderStage.Silent).State);
    }

    /// <summary>The cadence's owner says it in chat.</summary>
    private async Task MovesAsync(string said, DateTimeOffset to, string photo)
    {
        var owner = Lines[1].Owner;
        await owner.SayAsync(said);
        var answer = await owner.SeesAsync(owner.Reader.Show(to));
        await CardChecks.FitsPhoneAsync(owner, answer, photo);
    }

    /// <summary>Who was away, who stood in, and what is told of them.</summary>
    private IEnumerable<(ChatWindow Owner, ChatWindow StandIn, T Said)> StandIns<T>(T english, T german) =>
        [(Lines[0].Owner, Lines[0].Above, english), (Lines[1].Owner, Lines[1].Manager, german)];

    private static Task Sees(ILocator card, string text) => Assertions.Expect(card).ToContainTextAsync(text);

    private static bool Played(CheckInView request) =>
        request.Person is LadderStage.Owner or LadderStage.Manager or LadderStage.Above
            or LadderStage.GermanOwner or LadderStage.GermanManager or LadderStage.GermanAbove;

    private static int Told(CycleView cycle, string manager) =>
        cycle.Timeline.Count(t => t.Kind == nameof(TimelineEvent.Escalated) && t.Person == manager);

    private static CheckInView Of(CycleView cycle, string person) => cycle.CheckIns.Single(c => c.Person == person);

    private static DateTimeOffset June(int day, int hour, int minute = 0) => new(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(2));
}
