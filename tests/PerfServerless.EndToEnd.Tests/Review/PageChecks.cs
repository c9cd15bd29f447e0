using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>What holds of every page, whoever opens it.</summary>
internal static class PageChecks
{
    private const int MostPhotographed = 2200;

    /// <summary>No accessibility rule is broken in light and dark, and nothing is cut off on a phone, on which the page is left.</summary>
    public static async Task EverywhereAsync(IPage page, string photo)
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            foreach (var (name, width) in new[] { ("wide", 1280), ("narrow", 375) })
            {
                await page.SetViewportSizeAsync(width, 900);
                await EverythingIsOpenAsync(page);
                var height = Math.Min(MostPhotographed, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollHeight, window.innerHeight)"));
                var path = Path.Combine(Repository.Screenshots, $"{photo}-{colours}-{name}.png".ToLowerInvariant());
                await page.ScreenshotAsync(new() { FullPage = true, Clip = new() { Width = width, Height = height }, Path = path });
                Assert.True(
                    await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"),
                    $"The page scrolls sideways at {width} pixels.");

                var found = await page.RunAxe();
                var words = string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Help} ({v.Nodes.Length} times, first {v.Nodes[0].Html})"));
                Assert.True(found.Violations.Length == 0, $"{colours}, {name}: {words}");
            }
        }
    }

    /// <summary>What waits behind a line is held to the same.</summary>
    private static async Task EverythingIsOpenAsync(IPage page) => await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
}
