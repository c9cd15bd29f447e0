using Microsoft.Playwright;
using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>What holds of a brief's page beside <see cref="PageChecks"/>.</summary>
internal static class BriefPageChecks
{
    public static async Task ATamperedLinkShowsNothingAsync(IPage page, string mustNotShow)
    {
        var good = page.Url;
        Assert.Contains(mustNotShow, await page.ContentAsync(), StringComparison.Ordinal);

        var otherEnd = good[..^1] + (good[^1] == '0' ? '1' : '0');
        var otherReader = good.Replace($"r={ReviewStage.Leader}", $"r={ReviewStage.Owner}", StringComparison.Ordinal);
        foreach (var bad in new[] { otherEnd, otherReader, good.Split('?')[0] })
        {
            var answer = await page.GotoAsync(bad);
            Assert.Equal(403, answer!.Status);
            Assert.DoesNotContain(mustNotShow, await page.ContentAsync(), StringComparison.Ordinal);
            await page.GetByRole(AriaRole.Heading, new() { Name = "This link is not valid" }).WaitForAsync();
        }

        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "15-tampered-link.png") });
    }
}
