using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>What holds of a brief's page, whoever opens it.</summary>
internal static class BriefPageChecks
{
    /// <summary>No accessibility rule is broken in light and dark, and nothing is cut off on a phone.</summary>
    public static async Task EverywhereAsync(IPage page)
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            foreach (var (name, width) in new[] { ("wide", 1280), ("narrow", 375) })
            {
                await page.SetViewportSizeAsync(width, 900);
                await EverythingIsOpenAsync(page);
                await page.ScreenshotAsync(new() { FullPage = true, Clip = new() { Width = width, Height = 2200 }, Path = Path.Combine(Repository.Screenshots, $"14-brief-page-{colours}-{name}.png".ToLowerInvariant()) });
                Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"The brief's page scrolls sideways at {width} pixels.");

                var found = await page.RunAxe();
                Assert.True(found.Violations.Length == 0, $"{colours}, {name}: {string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Help} ({v.Nodes.Length} times, first {v.Nodes[0].Html})"))}");
            }
        }
    }

    /// <summary>What waits behind a line is held to the same.</summary>
    private static async Task EverythingIsOpenAsync(IPage page) => await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

    public static async Task ATamperedLinkShowsNothingAsync(IPage page, string mustNotShow)
    {
        var good = page.Url;
        Assert.Contains(mustNotShow, await page.ContentAsync(), StringComparison.Ordinal);

        foreach (var bad in new[] { good[..^1] + (good[^1] == '0' ? '1' : '0'), good.Replace($"r={ReviewStage.Leader}", $"r={ReviewStage.Owner}", StringComparison.Ordinal), good.Split('?')[0] })
        {
            var answer = await page.GotoAsync(bad);
            Assert.Equal(403, answer!.Status);
            Assert.DoesNotContain(mustNotShow, await page.ContentAsync(), StringComparison.Ordinal);
            await page.GetByRole(AriaRole.Heading, new() { Name = "This link is not valid" }).WaitForAsync();
        }

        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "15-tampered-link.png") });
    }
}
