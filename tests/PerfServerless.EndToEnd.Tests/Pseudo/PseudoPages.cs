using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerfServerless.Domain.Scorecards;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Words;

namespace PerfServerless.EndToEnd.Tests.Pseudo;

/// <summary>What holds of every page where each text is 40 % longer than the English one: nothing is cut off on a phone, and nothing is read that was never catalogued.</summary>
internal sealed partial class PseudoPages(IPage page, Scorecard scorecard)
{
    private const int Width = 375;

    private readonly Regex names = Names(scorecard);

    /// <summary>What of the pages broke, each with its name.</summary>
    public List<string> Broken { get; } = [];

    public static async Task<PseudoPages> OpenAsync(Browser browser, Scorecard scorecard) =>
        new(await browser.OpenAsync(Width, 812, locale: PseudoLanguage.Code), scorecard);

    public async Task ShowAsync(string name, string address)
    {
        await page.GotoAsync(address);
        await CheckAsync(name);
    }

    /// <summary>Types what is to be typed and presses a button.</summary>
    /// <param name="typed">Into which inputs, by a selector; all that match get the same.</param>
    public async Task PressAsync(string name, string verb, params (string Selector, string Text)[] typed)
    {
        foreach (var (selector, text) in typed)
        {
            foreach (var input in await page.Locator(selector).AllAsync()) await input.FillAsync(text);
        }

        await page.Locator($"button[value={verb}]").Last.ClickAsync(); // a receipt has two that lead to the same form
        await CheckAsync(name);
    }

    private async Task CheckAsync(string name)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        // Of elements within each other the innermost is told: it is what does not fit.
        var wide = await page.EvaluateAsync<string[]>("""
            () => {
                const out = e => e.getBoundingClientRect().right > window.innerWidth + 0.5;
                return document.documentElement.scrollWidth <= window.innerWidth ? [] :
                    [...document.querySelectorAll('body *')].filter(e => out(e) && ![...e.children].some(out))
                        .map(e => `${e.tagName}.${e.className} ${e.textContent.slice(0, 60)}`);
            }
            """);
        Broken.AddRange(wide.Take(3).Select(e => $"{name}: scrolls sideways at {e}"));

        var text = await page.InnerTextAsync("body");
        if (!text.Contains(PseudoLanguage.Begin, StringComparison.Ordinal)) Broken.Add($"{name}: is in another language");
        var unmarked = names.Replace(Data().Replace(PseudoLanguage.Unmarked(text), " "), " ");
        Broken.AddRange(Letters().Matches(unmarked).Select(m => $"{name}: '{m.Value}' is not catalogued").Distinct());
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"pseudo-{name}.png"), FullPage = true });
    }

    // What an organisation calls its own, whole and longest first: a name may hold another.
    private static Regex Names(Scorecard scorecard) => new(string.Join('|', new[] { scorecard.Organisation.Name }
        .Concat(scorecard.People.SelectMany(p => new[] { p.Name, p.Unit ?? "" }))
        .Concat(scorecard.Objectives.Select(o => o.Name))
        .Concat(scorecard.Kpis.SelectMany(k => new[] { k.Name, k.Unit.Symbol }))
        .Concat(scorecard.Cadences.Select(c => c.Name))
        .Concat(scorecard.Kpis.SelectMany(k => k.Recalibrations).Select(r => r.Reason))
        .Where(n => n.Any(char.IsLetter)).Distinct().OrderByDescending(n => n.Length).Select(n => $@"(?<!\w){Regex.Escape(n)}(?!\w)")));

    // Ids of instances and rules, names of orchestrators, and moments.
    [GeneratedRegex(@"\b[kcp]:[\w:-]+|\b[a-z]+\.[a-z-]+\b|\b\w+Orchestrator\b|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\u00a0UTC")]
    private static partial Regex Data();

    [GeneratedRegex(@"\S*\p{L}\S*")]
    private static partial Regex Letters();
}
