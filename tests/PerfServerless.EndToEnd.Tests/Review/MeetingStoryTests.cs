using Microsoft.Playwright;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>
/// A German leader opens the meeting from her brief and runs it on the screen in the room, while a second one writes decisions down at the keyboard; what
/// was decided is accepted, reminded of, told to a manager, and comes back on the next agenda.
/// </summary>
public sealed class MeetingStoryTests(MeetingStage stage) : IClassFixture<MeetingStage>
{
    /// <summary>The owner's, for an objective of her manager's.</summary>
    private const string Margin = "Gross margin";

    private const string Decided = "Zweite Spedition für den Norden anfragen";

    private static readonly DateTimeOffset Monday = new(2026, 6, 8, 10, 0, 0, TimeSpan.FromHours(2));
    private static readonly DateTimeOffset Friday = new(2026, 6, 12, 9, 0, 0, TimeSpan.FromHours(2));
    private static readonly DateOnly Due = new(2026, 6, 15);

    private ChatWindow Owner => stage.At(MeetingStage.Owner);

    private ChatWindow Manager => stage.At(MeetingStage.Manager);

    private ChatWindow Leader => stage.At(MeetingStage.Leader);

    [Fact]
    public async Task A_meeting_is_run_from_its_page_and_what_it_decided_comes_back_until_it_is_done()
    {
        await stage.UntilAsync(Monday, "everybody to be asked", c => c.CheckIns.All(i => i.Messages > 0));
        await stage.UntilAsync(
            Monday.AddDays(2), "the others to have answered", c => c.CheckIns.All(i => i.State == RequestState.Complete || IsPlayed(i.Person)));
        await stage.UntilAsync(Friday, "the briefs", c => c.Timeline.Count(t => t.Kind == nameof(TimelineEvent.BriefSent)) == 3);
        var brief = await Leader.SeesAsync(BriefCardWords.Open);
        await stage.App.MoveClockAsync(Friday.AddHours(5));

        var screen = await OpenAsync(Leader, brief, MeetingWords.Open);
        var keyboard = await OpenAsync(Manager, await Manager.SeesAsync(BriefCardWords.Open), BriefCardWords.Open);
        await TheBriefLeadsToItsMeetingByKeyboard(keyboard);
        await TheMeetingIsRun(screen, keyboard);
        await TheMinutesSayIt(screen);
        await OneMoreIsWrittenDownFromTheBriefsCard(brief);
        await ATargetChangesOnceItIsAgreedTo();
        await WhoIsToDoItAccepts();
        await ItComesBackUntilItIsOnTheNextAgenda();
    }

    /// <summary>Presses a button of a card that opens a page.</summary>
    private static async Task<IPage> OpenAsync(ChatWindow window, ILocator card, Word button)
    {
        var page = await window.Page.RunAndWaitForPopupAsync(
            () => card.GetByRole(AriaRole.Link, new() { Name = window.Says(button) }).ClickAsync());
        await page.Locator("main").WaitForAsync();
        return page;
    }

    private async Task TheBriefLeadsToItsMeetingByKeyboard(IPage page)
    {
        await PressedAsync(page, Manager.Says(MeetingWords.Open));
        await page.Locator("main.meeting").WaitForAsync();
        await page.GoBackAsync();
        var item = page.Locator(".story details").First;
        await PressedAsync(page, await item.Locator("summary").InnerTextAsync());
        await Assertions.Expect(item.Locator(".questions")).ToBeVisibleAsync();
        await page.GoForwardAsync();
        await page.Locator("main.meeting").WaitForAsync();
    }

    /// <summary>Goes by the keyboard to what is called so, and presses it.</summary>
    private static async Task PressedAsync(IPage page, string name)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("(document.activeElement?.innerText ?? '').trim()") != name.Trim()) continue;

            await page.Keyboard.PressAsync("Enter");
            return;
        }

        Assert.Fail($"The keyboard does not reach '{name}'.");
    }

    private async Task TheMeetingIsRun(IPage screen, IPage keyboard)
    {
        await PageChecks.EverywhereAsync(screen, "90-meeting-before");
        await screen.SetViewportSizeAsync(1920, 1080);
        await screen.GetByRole(AriaRole.Button, new() { Name = Leader.Says(MeetingWords.Start) }).ClickAsync();
        var first = await CalledAsync(screen, 1);

        // The other one's page shows the item by itself, and a decision is typed there without a mouse.
        Assert.Equal(first, await CalledAsync(keyboard, 1));
        await TypesAsync(keyboard, MeetingDecisionFields(keyboard), Decided, "Petra Neumann", "15.06.2026");
        await Assertions.Expect(screen.Locator(".fell li")).ToContainTextAsync(Decided);
        await PageChecks.EverywhereAsync(keyboard, "91-meeting-decided");

        // What was typed survives that the other one goes on, and is written down where it was said.
        await keyboard.SetViewportSizeAsync(1280, 900);
        await MeetingDecisionFields(keyboard).First.FillAsync("Die Zahl steht ab Juli im Bericht");
        await screen.SetViewportSizeAsync(1920, 1080);
        await screen.GetByRole(AriaRole.Button, new() { Name = Leader.Says(MeetingWords.Next) }).ClickAsync();
        await CalledAsync(screen, 2);
        await Assertions.Expect(keyboard.Locator("#news")).ToBeVisibleAsync();
        await keyboard.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "92-meeting-moved-on.png") });
        await PressedAsync(keyboard, Manager.Says(MeetingWords.Next));
        await CalledAsync(keyboard, 2);

        await screen.ReloadAsync();
        Assert.Equal(await CalledAsync(keyboard, 2), await CalledAsync(screen, 2));
        await screen.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "93-meeting-in-the-room.png") });
        await screen.Locator(".way button").Last.ClickAsync();
        await Assertions.Expect(screen.Locator(".called h2")).ToContainTextAsync(Leader.Says(MeetingWords.Others));
        await screen.GetByRole(AriaRole.Button, new() { Name = Leader.Says(MeetingWords.End) }).ClickAsync();
        await Assertions.Expect(screen.Locator(".fell li")).ToHaveCountAsync(2);
        await PageChecks.EverywhereAsync(screen, "94-meeting-after");
    }

    private async Task TheMinutesSayIt(IPage screen)
    {
        var change = await screen.RunAndWaitForPopupAsync(() => screen.Locator(".fell a").First.ClickAsync());
        await change.Locator("main").WaitForAsync();
        await PageChecks.EverywhereAsync(change, "95-decision-page");
        await change.CloseAsync();

        await screen.GetByRole(AriaRole.Link, new() { Name = Leader.Says(MeetingWords.ToMinutes) }).ClickAsync();
        await Assertions.Expect(screen.Locator("main")).ToContainTextAsync(Decided);
        await PageChecks.EverywhereAsync(screen, "96-minutes");
    }

    private async Task OneMoreIsWrittenDownFromTheBriefsCard(ILocator brief)
    {
        await Leader.PressAsync(brief, DecisionWords.FormTitle);
        var form = await Leader.SeesAsync(DecisionWords.Text);
        await CardChecks.FitsPhoneAsync(Leader, form, "96-decision-form");
        await form.GetByLabel(Leader.Says(DecisionWords.Text)).FillAsync("Wir bleiben beim Lieferanten");
        await Leader.PressAsync(form, DecisionWords.Record);
        await CardChecks.FitsPhoneAsync(Leader, await Leader.SeesAsync(DecisionWords.Recorded), "96-decision-recorded");
    }

    private async Task ATargetChangesOnceItIsAgreedTo()
    {
        await Leader.SayAsync($"Beschließe Ziel für {Margin} auf 36,5 ab Q3, weil der Stahl billiger wird");
        await CardChecks.FitsPhoneAsync(Leader, await Leader.SeesAsync("36,5 %"), "96-target-waits");

        var question = await Manager.SeesAsync(TargetWords.AskTitle.Say(Leader.Person, Margin));
        await CardChecks.FitsPhoneAsync(Manager, question, "96-target-asked");
        await Manager.PressAsync(question, ProposalCardWords.Agree);

        await CardChecks.FitsPhoneAsync(Owner, await Owner.SeesAsync(TargetWords.ChangedTitle.Say(Margin)), "96-target-changed");
        await CardChecks.FitsPhoneAsync(Leader, await Leader.SeesAsync(TargetWords.ChangedTitle.Say(Margin)), "96-target-approved");
    }

    private async Task WhoIsToDoItAccepts()
    {
        var asked = await Owner.SeesAsync(ActionWords.AskTitle.Say(Manager.Person));
        await CardChecks.FitsPhoneAsync(Owner, asked, "97-asked-to-do-it");
        await Owner.PressAsync(asked, ActionWords.Accept);
        await Owner.SeesAsync(ActionWords.Accepted);
    }

    private async Task ItComesBackUntilItIsOnTheNextAgenda()
    {
        await stage.App.MoveClockAsync(Friday.AddDays(3).AddMinutes(1));
        await CardChecks.FitsPhoneAsync(Owner, await Owner.SeesAsync(ActionWords.DueTodayTitle), "98-due-today");
        await stage.App.MoveClockAsync(Friday.AddDays(4).AddMinutes(1));
        await CardChecks.FitsPhoneAsync(Owner, await Owner.SeesAsync(ActionWords.OverdueTitle.Say(Due)), "98-overdue");
        await stage.App.MoveClockAsync(Friday.AddDays(5).AddMinutes(1));
        await CardChecks.FitsPhoneAsync(Manager, await Manager.SeesAsync(ActionWords.OverdueOtherTitle.Say(Owner.Person, Due)), "99-manager-told");

        await stage.UntilAsync(Friday.AddDays(7).AddMinutes(1), "the next briefs", c => c.Timeline.Count(t => t.Kind == nameof(TimelineEvent.BriefSent)) == 3);
        var next = await Leader.SeesAsync(AgendaWords.NotDoneOne.Say(Owner.Person, Decided, Due));
        await CardChecks.FitsPhoneAsync(Leader, next, "99-next-agenda");
    }

    /// <summary>What, who, until when.</summary>
    private static ILocator MeetingDecisionFields(IPage page) => page.Locator("#run textarea, #run input:not([type=hidden])");

    /// <summary>Goes from field to field by the keyboard, and sends by it.</summary>
    private static async Task TypesAsync(IPage page, ILocator fields, params string[] texts)
    {
        await fields.First.FocusAsync();
        foreach (var (text, i) in texts.Select((t, i) => (t, i)))
        {
            if (i > 0) await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(text);
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".fell li")).ToContainTextAsync(texts[0]);
    }

    private static async Task<string> CalledAsync(IPage page, int number)
    {
        await Assertions.Expect(page.Locator(".way li").Nth(number - 1)).ToHaveAttributeAsync("aria-current", "step");
        return await page.Locator(".called h2").InnerTextAsync();
    }

    private static bool IsPlayed(string person) => person is MeetingStage.Owner or MeetingStage.Manager or MeetingStage.Leader;
}
