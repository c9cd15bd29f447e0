using System.Net;
using Microsoft.Playwright;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.CardPages;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>Two reviews at once, in three languages, and by mail where Teams does not reach.</summary>
public sealed class ThreeLanguagesTests(LanguageStage stage) : IClassFixture<LanguageStage>
{
    private const string Weekly = "Weekly operations review";
    private const string Monthly = "Monthly strategy review";
    private const string Response = "Time to reach a home without heat";
    private const string VanParts = "Parts found in the van";
    private const string FirstTest = "Units that pass the first test";

    private static readonly Part.Period Week25 = new("2026-W25", WithDays: true);
    private static readonly Part.Period Week26 = new("2026-W26", WithDays: true);

    private ChatWindow English => stage.At(LanguageStage.English);
    private ChatWindow German => stage.At(LanguageStage.German);
    private ChatWindow French => stage.At(LanguageStage.French);

    [Fact]
    public async Task Three_languages_one_cycle_two_cadences_on_one_form_one_letter()
    {
        await BothReviewsOpen();
        await EachReadsOneFormInHisLanguage();
        await TheGermanAnswersOneReviewAndThenTheOther();
        await TheFrenchAnswersBothAtOnce();

        var link = await ALetterLeadsToTheForm();
        await AScannerOpensTheLinkAndNothingHappens(link);
        await TheFormIsAnsweredOnItsPageOnce(link);

        await AManagerActsOnThePageOfHisLetterOnce();
    }

    private async Task BothReviewsOpen()
    {
        await stage.UntilAsync(
            June(22, 9, 0),
            "the weekly review to ask",
            c => Of(c, LanguageStage.German).Messages == 1 && Of(c, LanguageStage.French).Messages == 1 && Of(c, LanguageStage.English).Messages == 1);
        await stage.UntilAsync(
            "monthly",
            "the monthly review to ask on the same forms",
            c => Of(c, LanguageStage.German).Messages == 1 && Of(c, LanguageStage.German).Answerable == 1);
    }

    private async Task EachReadsOneFormInHisLanguage()
    {
        foreach (var (window, count, also) in new[] { (English, 5, true), (German, 4, true), (French, 2, false) })
        {
            var form = await window.SeesAsync(FormWords.DueAcross.Say(count));
            await Assertions.Expect(form).ToContainTextAsync(window.Says(FormWords.Section.Say(Weekly, June(24, 17, 0), June(26, 14, 0))));
            await Assertions.Expect(form).ToContainTextAsync(window.Says(FormWords.Section.Say(Monthly, June(25, 17, 0), June(30, 10, 0))));
            if (also) await Assertions.Expect(form).ToContainTextAsync(window.Says(FieldWords.AlsoFor.Say(Part.Of(new[] { Monthly }))));
            Assert.Equal(1, await window.FormsAsync());
            await window.PhotographAsync("30-two-reviews");
            await window.PhotographNarrowAsync("30-two-reviews-narrow", form);
        }
    }

    private async Task TheGermanAnswersOneReviewAndThenTheOther()
    {
        var form = German.CardWith(FormWords.DueAcross.Say(4));
        await German.Value(form, "Service contracts renewed").FillAsync("83,9");
        await German.Value(form, "Complaints about a cold home").FillAsync("47");
        await German.Value(form, Response, Week25).FillAsync("14,25");
        await German.PressAsync(form, CardWords.Submit);

        var receipt = await German.SeesAsync(ReceiptWords.ProgressAcross.Say(3, 4));
        await Assertions.Expect(receipt).ToContainTextAsync("14,3 h · ✔ Im Plan");
        await Assertions.Expect(receipt).ToContainTextAsync(German.Says(CardWords.StillOwed));
        await German.PhotographAsync("31-half");
        await stage.UntilAsync("weekly", "the weekly review to have all of hers", c => Of(c, LanguageStage.German).State == RequestState.Complete);
        await stage.UntilAsync(
            "monthly",
            "what both needed to count for the monthly one",
            c => Of(c, LanguageStage.German) is { State: RequestState.Open, Given: 2, Answerable: 1 });

        await German.Value(receipt, Response).FillAsync("13,5");
        await German.PressAsync(receipt, CardWords.Submit);
        await German.SeesAsync(ReceiptWords.DoneAcross);
        await German.PhotographAsync("32-done");
        await stage.UntilAsync(
            "monthly", "the monthly review to have all of hers", c => Of(c, LanguageStage.German) is { State: RequestState.Complete, Answerable: 0 });
    }

    private async Task TheFrenchAnswersBothAtOnce()
    {
        var form = French.CardWith(FormWords.DueAcross.Say(2));
        await French.Value(form, VanParts, Week25).FillAsync("91,5");
        await French.Value(form, VanParts, Week26).FillAsync("92,25");
        await French.PressAsync(form, CardWords.Submit);

        var receipt = await French.SeesAsync(ReceiptWords.DoneAcross);
        await Assertions.Expect(receipt).ToContainTextAsync("91,5 %");
        await French.PhotographAsync("32-done");
        await French.PhotographNarrowAsync("32-done-narrow", receipt);
    }

    private async Task<Uri> ALetterLeadsToTheForm()
    {
        var letter = await LetterAsync(LanguageStage.Reached, CardLinks.DeskPath);
        Assert.Equal("en", letter.Language);
        Assert.Contains(FirstTest, letter.Text, StringComparison.Ordinal);
        await stage.UntilAsync(
            "weekly",
            "the letter to be recorded as her form",
            c => Of(c, LanguageStage.Reached) is { Messages: 1, Answerable: 1, Given: 0, Unreachable: null });
        Assert.Equal(letter.Number, (await LetterAsync(LanguageStage.Reached, CardLinks.DeskPath)).Number);
        return letter.Link;
    }

    private async Task AScannerOpensTheLinkAndNothingHappens(Uri link)
    {
        using var scanner = new HttpClient();
        foreach (var address in new[] { link.AbsoluteUri, $"{link.AbsoluteUri}&verb=submit&correcting=false&page=1&v.fpy.2026-W25=1" })
        {
            using var looked = await scanner.GetAsync(new Uri(address));
            Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        }

        using var form = new FormUrlEncodedContent([new("verb", "submit"), new("v.fpy.2026-W25", "1")]);
        using var posted = await scanner.PostAsync(link, form);
        Assert.Equal(HttpStatusCode.BadRequest, posted.StatusCode);

        var cycle = (await stage.App.NewestCycleAsync("weekly"))!;
        Assert.Equal(0, Of(cycle, LanguageStage.Reached).Given);
        Assert.DoesNotContain(cycle.Timeline, t => t is { Kind: nameof(TimelineEvent.Submitted), Person: LanguageStage.Reached });
    }

    private async Task TheFormIsAnsweredOnItsPageOnce(Uri link)
    {
        var reader = stage.Reader(LanguageStage.Reached);
        var page = await stage.Browser.OpenAsync(width: 375, height: 812);
        await page.GotoAsync(link.AbsoluteUri);
        await PageChecks.EverywhereAsync(page, "33-letter-form");

        await Value(page, reader, FirstTest, Week25).FillAsync("viel");
        await PressAsync(page, reader, CardWords.Submit);
        await page.GetByText(reader.Say(FieldWords.SecondLook.Say(1))).First.WaitForAsync();
        await PageChecks.EverywhereAsync(page, "34-letter-mistyped");

        await Value(page, reader, FirstTest, Week25).FillAsync("96,4");
        var sent = await page.RunAndWaitForRequestAsync(() => PressAsync(page, reader, CardWords.Submit), r => r.Method == "POST");
        await page.GetByText("96,4%").First.WaitForAsync();
        await PageChecks.EverywhereAsync(page, "35-letter-receipt");
        var given = Of(await stage.UntilAsync("weekly", "her number to count", c => Of(c, LanguageStage.Reached).Given == 1), LanguageStage.Reached);

        foreach (var again in new[] { sent.PostData!, sent.PostData!.Replace("96%2C4", "12", StringComparison.Ordinal) })
        {
            var answer = await page.APIRequest.PostAsync(
                sent.Url, new() { DataString = again, Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" } });
            Assert.Contains("96,4%", await answer.TextAsync(), StringComparison.Ordinal);
        }

        var cycle = (await stage.App.NewestCycleAsync("weekly"))!;
        Assert.Equal(given, Of(cycle, LanguageStage.Reached) with { Missing = given.Missing });
        Assert.Single(cycle.Timeline, t => t is { Kind: nameof(TimelineEvent.Submitted) or nameof(TimelineEvent.Corrected), Person: LanguageStage.Reached });
    }

    private async Task AManagerActsOnThePageOfHisLetterOnce()
    {
        var reader = stage.Reader(LanguageStage.Manager);
        await stage.UntilAsync(
            June(22, 18, 0),
            "Dirk's colleagues to answer",
            c => c.CheckIns.Where(i => i.Person is "petra" or "samir").All(i => i.State == RequestState.Complete));
        await stage.UntilAsync(
            June(25, 9, 0),
            "the missing numbers to go up",
            c => c.Timeline.Any(t => t is { Kind: nameof(TimelineEvent.Escalated), Person: LanguageStage.Manager }));
        var letter = await LetterAsync(LanguageStage.Manager, CardLinks.EscalationPath);
        Assert.Equal("de", letter.Language);

        var page = await stage.Browser.OpenAsync(width: 375, height: 812);
        await page.GotoAsync(letter.Link.AbsoluteUri);
        await PageChecks.EverywhereAsync(page, "36-letter-escalation");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Dirk Janssen" }).CheckAsync();
        var sent = await page.RunAndWaitForRequestAsync(() => PressAsync(page, reader, ActionCardWords.Nudge), r => r.Method == "POST");
        await page.GetByText(reader.Say(EscalationWords.Nudged.Say(Part.Of(new PersonId[] { new(LanguageStage.Silent) }), 1))).First.WaitForAsync();
        await PageChecks.EverywhereAsync(page, "37-letter-nudged");

        await page.APIRequest.PostAsync(
            sent.Url,
            new() { DataString = sent.PostData, Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" } });
        var cycle = await stage.UntilAsync(
            "weekly",
            "Dirk to get the form in Martin's name",
            c => c.Timeline.Any(t => t is { Kind: nameof(TimelineEvent.Nudged), Person: LanguageStage.Silent }));
        Assert.Single(cycle.Timeline, t => t is { Kind: nameof(TimelineEvent.Nudged), Person: LanguageStage.Silent });
    }

    /// <summary>The only letter to somebody that leads to such a page.</summary>
    private async Task<(int Number, string Language, string Text, Uri Link)> LetterAsync(string person, string path)
    {
        var address = stage.Person(person).UserPrincipalName;
        var letters = await Eventually.GetAsync($"a letter to {person}", async () =>
            (await stage.Colleagues.LettersToAsync(address)).Where(l => l.Links.Any(IsWanted)).ToList() is { Count: > 0 } found ? found : null);
        var letter = Assert.Single(letters);
        return (letter.Number, letter.Language, letter.Text, new(letter.Links.First(IsWanted)));

        bool IsWanted(string link) => link.Contains($"{path}?", StringComparison.Ordinal);
    }

    private static ILocator Value(IPage page, Reader reader, string kpi, Part.Period period) =>
        page.GetByLabel(reader.Say(CardWords.ValueWithUnit.Say(reader.Say(CardWords.NameOfPeriod.Say(kpi, period)), "%")), new() { Exact = true });

    private static Task PressAsync(IPage page, Reader reader, Word button) =>
        page.GetByRole(AriaRole.Button, new() { Name = reader.Say(button), Exact = true }).ClickAsync();

    private static CheckInView Of(CycleView cycle, string person) => cycle.CheckIns.Single(c => c.Person == person);

    private static DateTimeOffset June(int day, int hour, int minute) => new(2026, 6, day, hour, minute, 0, TimeSpan.FromHours(2));
}
