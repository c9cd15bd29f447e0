using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Meetings;
using PerfServerless.TestKit.Briefs;
using PerfServerless.TestKit.Words;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>
/// The page of a meeting as it looks on a screen in the room, on a laptop, in the dark and on a phone, in three languages and with the nastiest data.
/// The pictures are left for whoever looks at a test run.
/// </summary>
public sealed class MeetingPageTests
{
    private static readonly string[] Locales = ["en-GB", "de-DE", "fr-FR"];

    private static readonly (string Name, int Width, int Height, ColorScheme Colours)[] Screens =
        [("room", 1920, 1080, ColorScheme.Light), ("laptop", 1280, 720, ColorScheme.Dark), ("phone", 360, 780, ColorScheme.Light)];

    [Fact]
    public async Task The_page_reads_well_on_every_screen_and_in_every_language()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync();
        foreach (var golden in new[] { GoldenBriefs.Velund(), GoldenBriefs.Nasty() })
            foreach (var locale in Locales)
                foreach (var (state, view) in States(golden).Where(s => s.Item1 == "second" || (golden.Name == "velund" && locale == "de-DE")))
                {
                    await page.SetContentAsync(Rendered(golden, locale, view));
                    foreach (var (screen, width, height, colours) in Screens)
                    {
                        await page.SetViewportSizeAsync(width, height);
                        await page.EmulateMediaAsync(new() { ColorScheme = colours });
                        await IsFlawlessAsync(page, $"meeting-{golden.Name}-{locale[..2]}-{state}-{screen}");
                    }
                }
    }

    [Fact]
    public async Task The_documents_show_a_meeting_under_way()
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(1280, 860);
        var golden = GoldenBriefs.Velund();
        var (brief, by) = (golden.Brief, golden.Scorecard.People[0].Id);
        var meeting = MeetingMoves.GoTo(MeetingMoves.Start(brief.Cycle, brief.Agenda.Count, by, brief.MeetingAt), 0, 1, by, brief.MeetingAt.AddMinutes(9));
        var decision = DecisionChanges.Record(
            new(brief.Cycle, "1"), new("Renegotiate the steel contract before the summer", new("martin"), new(2026, 6, 19), brief.Agenda[1].Kpi), by,
            brief.MeetingAt.AddMinutes(12));

        await page.SetContentAsync(Rendered(golden, "en-GB", View(golden, meeting, [decision], brief.MeetingAt.AddMinutes(13))));

        await Assertions.Expect(page.Locator(".fell li")).ToContainTextAsync("Renegotiate");
        await Pictures.KeepAsync(page, "meeting", await page.ScreenshotAsync());
    }

    private static string Rendered(GoldenBrief golden, string locale, MeetingView view) => MeetingPage.Render(
        view, golden.ReadBy(Readers.Of(locale)), new("?s=x", "token", new("https://example.com/brief?s=x"), _ => new("https://example.com/action")));

    private static IEnumerable<(string, MeetingView)> States(GoldenBrief golden)
    {
        var brief = golden.Brief;
        var (cycle, by) = (brief.Cycle, golden.Scorecard.People[0].Id);
        var started = MeetingMoves.Start(cycle, brief.Agenda.Count, by, brief.MeetingAt);
        var second = MeetingMoves.GoTo(started, 0, 1, by, brief.MeetingAt.AddMinutes(7));
        var decided = Decided(golden, "1", brief.Agenda[1].Kpi, by);
        yield return ("before", View(golden, null, [], brief.MeetingAt));
        yield return ("second", View(golden, second, [decided, Decided(golden, "2", brief.Agenda[0].Kpi, by)], brief.MeetingAt.AddMinutes(90)));
        yield return ("after", View(golden, MeetingMoves.End(second, 1, by, brief.MeetingAt.AddMinutes(50)), [decided], brief.MeetingAt.AddMinutes(90)));
    }

    private static MeetingView View(GoldenBrief golden, Meeting? meeting, IReadOnlyList<Decision> decisions, DateTimeOffset now)
    {
        var brief = golden.Brief;
        var cycle = new Cycle
        {
            Key = brief.Cycle, CadenceName = brief.CadenceName, MeetingDay = DateOnly.FromDateTime(brief.MeetingAt.UtcDateTime),
            Times = new(brief.MeetingAt, [], brief.MeetingAt, brief.MeetingAt, brief.MeetingAt, brief.MeetingAt), State = CycleState.Open, ScorecardVersion = "v", Asked = [],
        };
        return new()
        {
            Brief = brief,
            Cycle = cycle,
            Meeting = meeting,
            Decisions = decisions,
            Form = DecideContent.Of(golden.Scorecard, new("") { Cycle = brief.Cycle, Subject = brief.Agenda[1].Kpi is { } kpi ? DecisionWish.OfKpi + kpi : null }, [cycle], check: null, isChosen: true),
            Now = now,
        };
    }

    private static Decision Decided(GoldenBrief golden, string id, KpiId? kpi, PersonId by) => DecisionChanges.Record(
        new(golden.Brief.Cycle, id), new("Find a second carrier for the <b>north</b>, and say by when it drives", by, new(2026, 6, 19), kpi), by, golden.Brief.MeetingAt.AddMinutes(89));

    private static async Task IsFlawlessAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Repository.Screenshots, $"{name}.png") });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{name}: the page scrolls sideways");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Help} ({v.Nodes[0].Html})"))}");
    }
}
