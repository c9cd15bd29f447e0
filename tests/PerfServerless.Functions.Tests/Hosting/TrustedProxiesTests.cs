using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using PerfServerless.Host.Hosting;

namespace PerfServerless.Functions.Tests.Hosting;

/// <summary>S14: what a request says of its origin counts where a named proxy says it, and nowhere else.</summary>
public sealed class TrustedProxiesTests
{
    [Theory]
    [InlineData("10.0.0.5", "203.0.113.7", "https", "reviews.example.org")]
    [InlineData("::ffff:10.0.0.5", "203.0.113.7", "https", "reviews.example.org")]
    [InlineData("10.1.200.3", "203.0.113.7", "https", "reviews.example.org")]
    [InlineData("10.0.0.6", "10.0.0.6", "http", "localhost")]
    [InlineData("127.0.0.1", "127.0.0.1", "http", "localhost")]
    [InlineData("203.0.113.9", "203.0.113.9", "http", "localhost")]
    public async Task Named_proxies_are_believed(string remote, string seen, string scheme, string host)
    {
        var answer = await SendAsync(remote, ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "reviews.example.org"));

        Assert.Equal((seen, scheme, host), answer);
    }

    [Fact]
    public async Task A_chain_is_followed_as_far_as_it_is_named() =>
        Assert.Equal(
            "198.51.100.1",
            (await SendAsync("10.0.0.5", ("X-Forwarded-For", "127.0.0.1, 198.51.100.1, 10.1.0.9"), ("X-Forwarded-Proto", "https, https, https"))).Remote);

    [Fact]
    public async Task No_proxy_may_name_another_host() =>
        Assert.Equal("localhost", (await SendAsync("10.0.0.5", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Host", "evil.example"))).Host);

    private static async Task<(string Remote, string Scheme, string Host)> SendAsync(string remote, params (string Name, string Value)[] headers)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Proxy:Addresses", "10.0.0.5; 10.1.0.0/16")]).Build();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.UseForwardedHeaders(TrustedProxies.Of(settings).Options("reviews.example.org"));
        (string, string, string) seen = default;
        app.Run(context =>
        {
            seen = (context.Connection.RemoteIpAddress!.ToString(), context.Request.Scheme, context.Request.Host.Value!);
            return Task.CompletedTask;
        });
        await app.StartAsync();

        await app.GetTestServer().SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
            foreach (var (name, value) in headers) context.Request.Headers[name] = value;
        });
        return seen;
    }
}
