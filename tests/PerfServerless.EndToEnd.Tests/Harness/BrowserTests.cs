namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>A machine without a browser is told what to install; tests that cannot run are failures and not skips.</summary>
public sealed class BrowserTests
{
    [Fact]
    public void A_missing_browser_says_how_to_install_it() =>
        Assert.Contains(
            "apt-get install chromium",
            Assert.Throws<InvalidOperationException>(() => Browser.Find(null, Path.GetTempPath())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_named_browser_that_is_not_there_is_named() =>
        Assert.Contains(
            "/no/such/chromium",
            Assert.Throws<InvalidOperationException>(() => Browser.Find("/no/such/chromium", "/usr/bin")).Message,
            StringComparison.Ordinal);
}
