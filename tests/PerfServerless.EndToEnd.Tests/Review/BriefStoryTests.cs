using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.BriefPages;
using PerfServerless.TestKit.Briefs;
using PerfServerless.TestKit.Nyc;
using PerfServerless.TestKit.Words;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>
/// What a leader sees of a brief in a minute: the whole story on a computer's first screen, little of a phone for each item, and two pages of
/// paper. The pictures are left for whoever looks at a test run.
/// </summary>
public sealed partial class BriefStoryTests
{
    private static readonly string[] Locales = ["en-GB", "de-DE", "fr-FR"];

    [Fact]
    public async Task The_sample_organisations_story_is_read_at_one_glance() => await ShowAsync(GoldenBriefs.Velund(), itemsOnFirstScreen: 5, mostOnPhone: 330);

    [Fact]
    public async Task The_nastiest_data_break_no_page() => await ShowAsync(GoldenBriefs.Nasty(), itemsOnFirstScreen: 2, mostOnPhone: 700);

    [NycFact]
    public async Task New_York_Citys_story_is_read_at_one_glance() => await ShowAsync(GoldenBriefs.Nyc(), itemsOnFirstScreen: 5, mostOnPhone: 330);

    private static async Task ShowAsync(GoldenBrief golden, int itemsOnFirstScreen, int mostOnPhone)
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync();
        foreach (var locale in Locales)
        {
            await page.SetContentAsync(BriefPage.Render(golden.Brief, golden.ReadBy(Readers.Of(locale)), "?s=x", meeting: new("https://example.com/meeting")));
            // The long tables are held to the same elsewhere; of hundreds of lines a few stand for all.
            await page.EvaluateAsync("document.querySelectorAll('.rest tbody').forEach((b, i) => i > 1 ? b.remove() : [...b.rows].slice(9).forEach(r => r.remove()))");
            await OnAComputerAsync(page, $"{golden.Name}-{locale[..2]}", itemsOnFirstScreen);
            await OnAPhoneAsync(page, $"{golden.Name}-{locale[..2]}", mostOnPhone);
            await OnPaperAsync(page, $"{golden.Name}-{locale[..2]}");
        }
    }

    private static async Task OnAComputerAsync(IPage page, string name, int itemsOnFirstScreen)
    {
        await page.SetViewportSizeAsync(1440, 900);
        var first = await PhotographAsync(page, $"story-{name}-desktop", fullPage: false);
        if (name == "velund-en") await Pictures.KeepAsync(page, "brief", first);
        var ends = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.story > li')].map(li => li.getBoundingClientRect().bottom)");
        Assert.True(ends.Count(e => e <= 900) >= itemsOnFirstScreen, $"{name}: items end at {string.Join(", ", ends.Select(e => e.ToString("0", CultureInfo.InvariantCulture)))}");
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.rest details')].every(d => !d.open)"), $"{name}: a long table is open");
        await IsFlawlessAsync(page, name);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await PhotographAsync(page, $"story-{name}-dark", fullPage: false);
        await IsFlawlessAsync(page, $"{name} dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task OnAPhoneAsync(IPage page, string name, int mostOnPhone)
    {
        await page.SetViewportSizeAsync(390, 844);
        await PhotographAsync(page, $"story-{name}-phone", fullPage: true);
        var heights = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.story > li')].map(li => li.getBoundingClientRect().height)");
        Assert.True(heights.All(h => h <= mostOnPhone), $"{name}: items take {string.Join(", ", heights.Select(h => h.ToString("0", CultureInfo.InvariantCulture)))} of a phone");

        await page.EvaluateAsync("document.querySelectorAll('.story details').forEach(d => d.open = true)");
        await IsFlawlessAsync(page, $"{name} on a phone");
        await page.EvaluateAsync("document.querySelectorAll('.story details').forEach(d => d.open = false)");
    }

    private static async Task OnPaperAsync(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(718, 1000); // A4 less its margins
        await page.EvaluateAsync("document.querySelector('.rest').remove()");
        await PhotographAsync(page, $"story-{name}-print", fullPage: true);
        var pages = PdfPage().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "1cm", Bottom = "1cm", Left = "1cm", Right = "1cm" } })));
        Assert.True(pages <= 2, $"{name}: the story takes {pages} pages of paper");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static async Task IsFlawlessAsync(IPage page, string name)
    {
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{name}: the page scrolls sideways");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Help} ({v.Nodes[0].Html})"))}");
    }

    private static async Task<byte[]> PhotographAsync(IPage page, string name, bool fullPage) =>
        await page.ScreenshotAsync(new() { FullPage = fullPage, Path = Path.Combine(Repository.Screenshots, $"{name}.png") });

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
