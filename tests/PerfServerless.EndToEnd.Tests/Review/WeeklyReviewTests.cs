using Microsoft.Playwright;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Api;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>The sample's first week, as its people live it: in Microsoft's own Teams client emulator and in a browser.</summary>
[Collection(ReviewStageCollection.Name)]
public sealed class WeeklyReviewTests(ReviewStage stage)
{
    private const string Weekly = "Weekly operations review";
    private const string Renewal = "Service contracts renewed";
    private const string Complaints = "Complaints about a cold home";
    private const string Response = "Time to reach a home without heat";

    private ChatWindow Owner => stage.At(ReviewStage.Owner);
    private ChatWindow Manager => stage.At(ReviewStage.Manager);
    private ChatWindow Leader => stage.At(ReviewStage.Leader);

    [Fact]
    public async Task A_week_runs_itself_from_the_first_card_to_the_meeting()
    {
        await CollectionOpens();
        await TheOwnerMistypesAndLosesNothing();
        await TheOwnerSeesTheReceipt();
        await TheOwnerCorrects();
        await TheSilentOneIsReminded();
        await WhoAsksGetsTheFormAgain();
        await MissingNumbersGoUpTheLine();
        await TheManagerNudgesExcusesAndUndoes();
        await LateAnswersRewriteTheManagersCards();
        await TheLeaderReadsTheBrief();
        await TheMeetingBegins();
    }

    private async Task CollectionOpens()
    {
        await stage.UntilAsync(
            Berlin(1, 9, 0),
            "everybody who can be asked in Berlin's morning to be asked",
            c => Of(c, ReviewStage.Owner).Messages == 1 && Of(c, ReviewStage.Manager).Messages == 1);

        var form = await Owner.SeesAsync(FormWords.Due.Say(Weekly, 3));
        await Assertions.Expect(form).ToContainTextAsync("zuletzt 68 complaints (April 2026)");
        var four = await Manager.SeesAsync("4 numbers are due");
        await Owner.PhotographAsync("01-asked");
        await Manager.PhotographAsync("01-asked");
        await Manager.PictureAsync("check-in-form", four);
    }

    private async Task TheOwnerMistypesAndLosesNothing()
    {
        var form = Owner.CardWith(FormWords.Due.Say(Weekly, 3));
        await Owner.Value(form, Renewal).FillAsync("183,9");
        await Owner.Value(form, Complaints).FillAsync("viele");
        await Owner.Value(form, Response).FillAsync("14,25");
        await form.GetByLabel(Owner.Says(CardWords.Blocker)).FillAsync("Zwei Leute sind krank.");
        await Owner.PressAsync(form, CardWords.Submit);

        var again = await Owner.SeesAsync(FieldWords.SecondLook.Say(2));
        await Assertions.Expect(again).ToContainTextAsync("Der größte mögliche Wert für Service contracts renewed ist 100,0");
        await Assertions.Expect(Owner.Value(again, Renewal)).ToHaveValueAsync("183,9");
        await Assertions.Expect(Owner.Value(again, Complaints)).ToHaveValueAsync("viele");
        await Assertions.Expect(Owner.Value(again, Response)).ToHaveValueAsync("14,25");
        await Assertions.Expect(again.GetByLabel(Owner.Says(CardWords.Blocker))).ToHaveValueAsync("Zwei Leute sind krank.");
        Assert.Equal(0, Of((await stage.App.NewestCycleAsync("weekly"))!, ReviewStage.Owner).Given);
        await Owner.PhotographAsync("02-mistyped");
        await Owner.PhotographNarrowAsync("02-mistyped-narrow", again);
    }

    private async Task TheOwnerSeesTheReceipt()
    {
        var form = Owner.CardWith(FieldWords.SecondLook.Say(2));
        await Owner.Value(form, Renewal).FillAsync("83,9");
        await Owner.Value(form, Complaints).FillAsync("98");
        await Owner.PressAsync(form, CardWords.Submit);

        var receipt = await Owner.SeesAsync(ReceiptWords.Done.Say(Weekly));
        await Assertions.Expect(receipt).ToContainTextAsync("98 complaints · ✖ Nicht im Plan");
        await Assertions.Expect(receipt).ToContainTextAsync("14,3 h · ✔ Im Plan");
        await TheRulesAreOneTapAwayAsync(Owner, receipt, "status.off-track: Der Wert verfehlt das Erwartete", "03-receipt-rules");
        await Owner.PhotographAsync("03-receipt");
        await Owner.PhotographNarrowAsync("03-receipt-narrow", receipt);
    }

    private async Task TheOwnerCorrects()
    {
        await Owner.PressAsync(Owner.CardWith(ReceiptWords.Done.Say(Weekly)), CardWords.CorrectValue);
        var correction = await Owner.SeesAsync(FormWords.CorrectTitle.Say(Weekly));
        await Assertions.Expect(Owner.Value(correction, Complaints)).ToHaveValueAsync("98");
        await Owner.PhotographAsync("04-correcting");
        await Owner.Value(correction, Complaints).FillAsync("47");
        await Owner.PressAsync(correction, CardWords.SaveCorrections);

        var receipt = await Owner.SeesAsync("47 complaints");
        await Assertions.Expect(receipt).ToContainTextAsync("Mai 2026 · korrigiert");
        await Owner.PhotographAsync("05-corrected");
    }

    private async Task TheSilentOneIsReminded()
    {
        // Tom answers so many hours after he was asked: on his own Monday morning, and not when the clock jumps over it.
        await stage.UntilAsync(Berlin(1, 10, 0), "Tom to be asked in London's morning", c => Of(c, "tom").Messages == 1);
        await stage.UntilAsync(Berlin(1, 18, 0), "the prompt colleagues to answer", c => c.Complete >= 6);
        await stage.UntilAsync(Berlin(2, 9, 0), "the silent ones to be reminded", c => Of(c, ReviewStage.Manager).Messages == 2 && Of(c, "piotr").Messages == 2);

        await Manager.SeesAsync("A reminder: the Weekly operations review");
        await Manager.SeesAsync("Weekly operations review: the form moved down to a newer message.");
        Assert.Equal(1, await Manager.FormsAsync());
        Assert.Equal(1, Of((await stage.App.NewestCycleAsync("weekly"))!, ReviewStage.Manager).Answerable);
        await Manager.PhotographAsync("06-reminded");
    }

    private async Task WhoAsksGetsTheFormAgain()
    {
        await Manager.SayAsync("check in");
        await Manager.SeesAsync("Here is your form for the Weekly operations review.");
        await Eventually.TrueAsync("the reminder to become a line", async () => await Manager.FormsAsync() == 1);
        await Manager.PhotographAsync("06-check-in");
    }

    private async Task MissingNumbersGoUpTheLine()
    {
        await stage.UntilAsync(Berlin(3, 9, 0), "the second reminder", c => Of(c, ReviewStage.Manager).Messages == 4 && Of(c, "piotr").Messages == 3);
        await stage.UntilAsync(Berlin(4, 9, 0), "the escalations", c => c.Timeline.Count(t => t.Kind == nameof(TimelineEvent.Escalated)) >= 2);

        var card = await Manager.SeesAsync("numbers of 3 people are missing");
        await Assertions.Expect(card).ToContainTextAsync("Piotr Nowak");
        await Assertions.Expect(card).ToContainTextAsync("1 working day late");
        await Assertions.Expect(card).ToContainTextAsync("Tried: asked Mon · reminded Tue and Wed");
        await Manager.PhotographAsync("07-escalated");
        await Manager.PhotographNarrowAsync("07-escalated-narrow", card);
        await Manager.PictureAsync("escalation", card);
        var above = await Leader.SeesAsync("numbers of 1 person are missing");
        await Assertions.Expect(above).ToContainTextAsync("Alex Morgan");
        await Leader.PhotographAsync("07-escalated");
    }

    private async Task TheManagerNudgesExcusesAndUndoes()
    {
        var card = Manager.CardWith("Piotr Nowak");
        await ManageAsync(card, "Nudge", "Tom Whitaker");
        await Assertions.Expect(card).ToContainTextAsync("1 working day late · nudged");
        await stage.UntilAsync(
            Berlin(4, 9, 10), "Piotr to get the form in Alex's name", c => c.Timeline.Any(t => t is { Kind: nameof(TimelineEvent.Nudged), Person: "piotr" }));
        await Manager.PhotographAsync("08-nudged");

        await ManageAsync(card, "Excuse this cycle", "Tom Whitaker");
        await card.GetByLabel("Why? A few words are enough").Last.FillAsync("At the trade fair");
        await ChatWindow.PressAsync(card, "Excuse this cycle");
        await Assertions.Expect(card).ToContainTextAsync("Excused this cycle");
        await stage.UntilAsync(Berlin(4, 9, 20), "Piotr to be left alone", c => Of(c, "piotr") is { State: RequestState.Excused, Answerable: 0 });
        await Manager.PhotographAsync("09-excused");

        await ManageAsync(card, "Undo excuse", "Tom Whitaker", "Piotr Nowak (excused)", "Sofia Rossi (excused)");
        await stage.UntilAsync(
            Berlin(4, 9, 30),
            "Piotr to get the form back",
            c => Of(c, "piotr") is { State: RequestState.Open, Answerable: 1 } && Of(c, "tom").State == RequestState.Open);
        await Assertions.Expect(card).Not.ToContainTextAsync("Excused this cycle");
        await Manager.PhotographAsync("10-undone");
    }

    private static async Task TheRulesAreOneTapAwayAsync(ChatWindow window, ILocator card, string rule, string photo)
    {
        var sentence = card.GetByText(rule);
        await Assertions.Expect(sentence).ToBeHiddenAsync();
        await window.PressAsync(card, BriefCardWords.Rules);
        await Assertions.Expect(sentence).ToBeVisibleAsync();
        await window.PhotographAsync(photo);
        await window.PressAsync(card, BriefCardWords.Rules);
        await Assertions.Expect(sentence).ToBeHiddenAsync();
    }

    /// <summary>Changes some ticks and presses a button, on a card that is not being rewritten just now.</summary>
    private static async Task ManageAsync(ILocator card, string button, params string[] ticks)
    {
        await ChatWindow.StandsStillAsync(card);
        foreach (var tick in ticks) await ChatWindow.ToggleAsync(card, tick);
        await ChatWindow.PressAsync(card, button);
    }

    private async Task LateAnswersRewriteTheManagersCards()
    {
        var form = Manager.CardWith("Ingrid Velund was told on"); // he sees on his own form to whom it went
        await Manager.Value(form, "Cost of express freight").FillAsync("84,000");
        await Manager.Value(form, "Deliveries in the promised week").FillAsync("88.4");
        await Manager.Value(form, "Plant capacity in use").FillAsync("91");
        await Manager.Value(form, "Days from order to delivery").FillAsync("39");
        await ChatWindow.PressAsync(form, "Submit");
        await Manager.SeesAsync("all done, thank you");
        await Manager.PhotographAsync("11-late-answer");

        var above = await Leader.SeesAsync("nothing is missing any more");
        await Assertions.Expect(above).ToContainTextAsync("✔ Answered");
        await Leader.PhotographAsync("11-late-answer");

        await stage.UntilAsync(Berlin(4, 17, 0), "Tom's late answer", c => Of(c, "tom").State == RequestState.Complete);
        // What climbed to the manager meanwhile stands on the same card.
        var card = await Manager.SeesAsync("✔ Answered");
        await Assertions.Expect(card).ToContainTextAsync("Tom Whitaker");
        await Manager.PhotographAsync("12-rewritten");
    }

    private async Task TheLeaderReadsTheBrief()
    {
        await stage.UntilAsync(
            Berlin(5, 9, 0), "the brief", c => c.Timeline.Any(t => t is { Kind: nameof(TimelineEvent.BriefSent), Person: ReviewStage.Leader }));
        var card = await Leader.SeesAsync("Weekly operations review: brief");
        await Assertions.Expect(card).ToContainTextAsync("Not reachable: Rory Campbell");
        await Leader.PhotographAsync("13-brief");
        await Leader.PhotographNarrowAsync("13-brief-narrow", card);
        await Assertions.Expect(card).ToContainTextAsync("Rely on these numbers with care");
        await TheRulesAreOneTapAwayAsync(Leader, card, "agenda.off-track: What is off track weighs most", "13-brief-rules");

        var page = await Leader.Page.Context.RunAndWaitForPageAsync(() => card.GetByText("Open the brief").ClickAsync());
        await page.GetByRole(AriaRole.Heading, new() { Name = "All KPIs" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader).Filter(new() { HasText = Complaints }) });
        await Assertions.Expect(row).ToContainTextAsync("47 complaints");
        await Assertions.Expect(row).ToContainTextAsync("Hannah Schmidt");
        await PageChecks.EverywhereAsync(page, "14-brief-page");
        await BriefPageChecks.ATamperedLinkShowsNothingAsync(page, mustNotShow: Complaints);
    }

    private async Task TheMeetingBegins()
    {
        var closed = await stage.UntilAsync(
            Berlin(5, 14, 0), "the cycle to close", c => c.State == CycleState.Closed && c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.CycleClosed)));
        Assert.All(closed.CheckIns, c => Assert.Equal(0, c.Answerable));
        Assert.Equal(RequestState.Closed, Of(closed, "piotr").State);

        await Assertions.Expect(Owner.CardWith("47 complaints").GetByRole(AriaRole.Button)).ToHaveTextAsync([Owner.Says(BriefCardWords.Rules)]);
        Assert.Equal(0, await Owner.FormsAsync());
        await Owner.PhotographAsync("16-closed");
    }

    private static CheckInView Of(CycleView cycle, string person) => cycle.CheckIns.Single(c => c.Person == person);

    private static DateTimeOffset Berlin(int dayOfJune, int hour, int minute) => new(2026, 6, dayOfJune, hour, minute, 0, TimeSpan.FromHours(2));
}
