using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Words;
using PerfServerless.Host.Hosting;

namespace PerfServerless.Functions.Tests.Hosting;

public sealed class LoopbackOnlyTests
{
    [Theory]
    [InlineData("127.0.0.1", 204)]
    [InlineData("127.8.8.8", 204)]
    [InlineData("::1", 204)]
    [InlineData("::ffff:127.0.0.1", 204)]
    [InlineData("::ffff:127.0.0.9", 204)]
    [InlineData(null, 204)]
    [InlineData("192.168.1.10", 403)]
    [InlineData("::ffff:192.168.1.10", 403)]
    [InlineData("10.0.0.1", 403)]
    [InlineData("fe80::1", 403)]
    [InlineData("2001:db8::1", 403)]
    [InlineData("0.0.0.0", 403)]
    public async Task Only_this_machine_comes_in(string? remote, int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(Languages.BuiltIn);
        await using var app = builder.Build();
        app.UseLoopbackOnly();
        app.Run(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await app.StartAsync();

        var answer = await app.GetTestServer().SendAsync(context => context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote));

        Assert.Equal(status, answer.Response.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978", true)]
    [InlineData("http://[::1]:3978", true)]
    [InlineData("http://localhost:3978", true)]
    [InlineData("http://[::]:3978", false)]
    [InlineData("http://0.0.0.0:3978", false)]
    [InlineData("https://10.0.0.1:443", false)]
    public void What_it_listens_on_is_looked_at(string bound, bool allowed) => Assert.Equal(allowed, LoopbackOnly.Refusal([bound]) is null);
}
