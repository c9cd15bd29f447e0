using PerfServerless.Host.Commands;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Hosting;

public sealed class StartRulesTests
{
    [Theory]
    [InlineData("http://localhost:3978")]
    [InlineData("http://127.0.0.1:3978")]
    [InlineData("http://127.0.0.5:80")]
    [InlineData("http://[::1]:3978")]
    public void It_may_listen_on_this_machine(string url) => Assert.Null(StartRules.Refusal("Development", [url]));

    [Theory]
    [InlineData("http://0.0.0.0:3978")]
    [InlineData("http://*:3978")]
    [InlineData("http://+:3978")]
    [InlineData("http://[::]:3978")]
    [InlineData("http://192.168.1.10:3978")]
    [InlineData("http://example.org")]
    [InlineData("http://localhost.example.org:3978")]
    [InlineData("https://localhost:3978")]
    [InlineData("localhost:3978")]
    [InlineData("3978")]
    public void It_may_not_be_reached_from_elsewhere(string url) =>
        Assert.Contains(url, StartRules.Refusal("Development", ["http://localhost:3978", url]).En(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public void It_runs_in_development_only(string environment) =>
        Assert.Contains("ASPNETCORE_ENVIRONMENT=Development", StartRules.Refusal(environment, ["http://localhost:3978"]).En(), StringComparison.Ordinal);

    [Fact]
    public void It_needs_an_address() => Assert.Contains("--urls", StartRules.Refusal("Development", []).En(), StringComparison.Ordinal);
}
