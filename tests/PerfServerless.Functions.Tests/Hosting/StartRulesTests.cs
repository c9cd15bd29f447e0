using Microsoft.Extensions.Configuration;
using PerfServerless.Host.Commands;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Hosting;

public sealed class StartRulesTests
{
    private static readonly string ThisFile = typeof(StartRulesTests).Assembly.Location;

    [Theory]
    [InlineData("http://localhost:3978")]
    [InlineData("http://127.0.0.1:3978")]
    [InlineData("http://127.0.0.5:80")]
    [InlineData("http://[::1]:3978")]
    public void In_development_it_may_listen_on_this_machine(string url) => Assert.Empty(Refusals("Development", url));

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
    public void In_development_it_may_not_be_reached_from_elsewhere(string url) =>
        Assert.Contains(url, Refusals("Development", "http://localhost:3978", url).Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public void It_needs_an_address(string environment) => Assert.Contains("--urls", Refusals(environment).Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Production", "http://0.0.0.0:80")]
    [InlineData("Production", "http://*:80")]
    [InlineData("Staging", "http://192.168.1.10:3978")]
    [InlineData("", "http://reviews.example.org")]
    [InlineData("production", "3978")]
    public void Outside_development_nothing_travels_in_clear_to_other_machines(string environment, string url) =>
        Assert.Contains("is not encrypted", Refusals(environment, url).Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:3978", "")]
    [InlineData("http://[::1]:3978", "")]
    [InlineData("http://0.0.0.0:3978", "10.0.0.5")]
    [InlineData("http://*:3978", "10.1.0.0/16, fd00::/8")]
    public void Outside_development_it_listens_to_proxies(string url, string proxies) =>
        Assert.Empty(Refusals("Production", [url], ("Proxy:Addresses", proxies)));

    [Theory]
    [InlineData("*")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("proxy.example.org")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.5/33")]
    public void A_proxy_is_named_by_its_address(string address) =>
        Assert.Contains($"'{address}' must be the address", Refusals("Production", ["http://localhost:1"], ("Proxy:Addresses", $"10.0.0.1, {address}")).Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public void Nobody_is_believed_about_where_he_comes_from(string environment) =>
        Assert.Contains("remove it", Refusals(environment, ["http://localhost:1"], ("ForwardedHeaders_Enabled", "true")).Single(), StringComparison.Ordinal);

    [Fact]
    public void An_https_address_has_a_certificate()
    {
        string[] urls = ["https://0.0.0.0:443"];

        Assert.Contains("needs a certificate", Refusals("Production", urls).Single(), StringComparison.Ordinal);
        Assert.Contains("'/none.pem' is not there", Refusals("Production", urls, ("Kestrel:Certificates:Default:Path", "/none.pem")).Single(), StringComparison.Ordinal);
        Assert.Contains(
            "KeyPath: the file '/none.key'",
            Refusals("Production", urls, ("Kestrel:Certificates:Default:Path", ThisFile), ("Kestrel:Certificates:Default:KeyPath", "/none.key")).Single(),
            StringComparison.Ordinal);
        Assert.Empty(Refusals("Production", urls, ("Kestrel:Certificates:Default:Path", ThisFile)));
    }

    [Fact]
    public void The_emulators_storage_is_for_development()
    {
        (string, string) emulator = ("Storage:ConnectionString", "usedevelopmentstorage=true");

        Assert.Empty(Refusals("Development", ["http://localhost:1"], emulator));
        Assert.Contains("whose key everybody knows", Refusals("Production", ["http://localhost:1"], emulator).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_really_listens_on_is_judged_alike()
    {
        Assert.Null(StartRules.RefusalOf("Production", ["https://0.0.0.0:443", "http://127.0.0.1:80"], Settings()));
        Assert.Contains("is not encrypted", StartRules.RefusalOf("Production", ["http://[::]:80"], Settings()).En(), StringComparison.Ordinal);
        Assert.Contains("can be reached from other machines", StartRules.RefusalOf("Development", ["http://[::]:80"], Settings()).En(), StringComparison.Ordinal);
    }

    private static List<string> Refusals(string environment, params string[] urls) => Refusals(environment, urls, []);

    private static List<string> Refusals(string environment, string[] urls, params (string Key, string Value)[] settings) =>
        [.. StartRules.Refusals(environment, urls, Settings(settings)).Select(r => r.En())];

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
