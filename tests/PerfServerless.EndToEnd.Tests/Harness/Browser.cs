using Microsoft.Playwright;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>The machine's own Chromium, without a window.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Variable = "PERF_CHROMIUM";

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <exception cref="InvalidOperationException">There is no Chromium; says how to install it.</exception>
    public static async Task<Browser> StartAsync()
    {
        var chromium = Find(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("PATH") ?? "");
        Assertions.SetDefaultExpectTimeout((float)Eventually.Patience.TotalMilliseconds);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        return new(playwright, browser);
    }

    /// <summary>A window with cookies and storage of its own.</summary>
    /// <param name="locale">What it asks pages for.</param>
    public async Task<IPage> OpenAsync(int width = 1280, int height = 1500, ColorScheme colours = ColorScheme.Light, string locale = "en-GB")
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours, Locale = locale });
        context.SetDefaultTimeout((float)Eventually.Patience.TotalMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <param name="named">The path that the environment names; null where it names none.</param>
    /// <param name="path">The folders of programs, as the environment has them.</param>
    internal static string Find(string? named, string path)
    {
        if (named is not null)
        {
            return File.Exists(named)
                ? named
                : throw new InvalidOperationException($"{Variable} names '{named}', which is not there; set it to Chromium's program, or unset it.");
        }

        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"Chromium is not installed: run 'apt-get install chromium' (or scripts/test.sh, which does as root), or set {Variable} to its program.");
    }
}
