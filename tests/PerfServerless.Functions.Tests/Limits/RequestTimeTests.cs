using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Tests.Api;

namespace PerfServerless.Functions.Tests.Limits;

/// <summary>Requests whose work does not end, by a clock that stands until it is moved.</summary>
public sealed class RequestTimeTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ManualClock clock = new();
    private readonly List<string> givenUp = [];
    private readonly SemaphoreSlim entered = new(0);
    private WebApplication app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(Languages.BuiltIn).AddSingleton(Options.Create(new AppOptions())).AddProblemDetails();
        app = builder.Build();
        app.UseRouting();
        app.UseRequestTime();
        app.MapGet("/slow", StuckAsync);
        app.MapGet("/page", StuckAsync).Behind(RouteGate.SignedLink, "desk");
        app.MapPost("/form", StuckAsync).Behind(RouteGate.SignedLink, "desk").Within(new() { GoesOn = true });
        app.MapGet("/whole", StuckAsync).Within(new() { TakesLong = true });
        app.MapGet("/fast", () => "done");
        await app.StartAsync();
        client = app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    public void Dispose() => entered.Dispose();

    [Fact]
    public async Task A_request_is_given_up_after_its_time_and_says_so_in_a_sentence()
    {
        var slow = await BeginAsync(HttpMethod.Get, "/slow");
        clock.Advance(TimeSpan.FromSeconds(14));
        Assert.Empty(givenUp);
        clock.Advance(TimeSpan.FromSeconds(1));

        using var answer = await slow.WaitAsync(Patience);

        Assert.Contains("within 15 seconds", await ApiHost.ProblemAsync(answer, 504), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Equal(["/slow"], givenUp);
    }

    [Fact]
    public async Task A_person_gets_a_page_and_one_whose_form_goes_on_is_told_so()
    {
        var page = await BeginAsync(HttpMethod.Get, "/page");
        var form = await BeginAsync(HttpMethod.Post, "/form");
        clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Contains("given up", await PageAsync(page), StringComparison.Ordinal);
        Assert.Contains("still being worked on", await PageAsync(form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moves_a_whole_organisation_has_longer()
    {
        var whole = await BeginAsync(HttpMethod.Get, "/whole");
        clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Empty(givenUp);
        clock.Advance(TimeSpan.FromSeconds(1));

        using var answer = await whole.WaitAsync(Patience);
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_done_in_time_is_answered_as_ever() => Assert.Equal("done", await client.GetStringAsync(new Uri("/fast", UriKind.Relative)));

    private async Task<Task<HttpResponseMessage>> BeginAsync(HttpMethod method, string path)
    {
        var answer = client.SendAsync(new HttpRequestMessage(method, path));
        Assert.True(await entered.WaitAsync(Patience));
        return answer;
    }

    private async Task StuckAsync(HttpContext context)
    {
        try
        {
            entered.Release();
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, context.RequestAborted);
        }
        finally
        {
            givenUp.Add(context.Request.Path);
        }
    }

    private static async Task<string> PageAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent.WaitAsync(Patience);
        Assert.Equal((HttpStatusCode.GatewayTimeout, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsStringAsync();
    }
}
