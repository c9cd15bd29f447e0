using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Azure.Tests.Adapter;

namespace PerfServerless.Functions.Azure.Tests.Hosting;

/// <summary>The application inside another server, which has routed the request to its catch-all function before.</summary>
public sealed class ReviewPipelineTests
{
    [Theory]
    [InlineData("/api/openapi.json", HttpStatusCode.OK)]
    [InlineData("/api/cadences", HttpStatusCode.Unauthorized)]
    [InlineData("/api/ops", HttpStatusCode.Forbidden)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    public async Task A_request_handed_over_is_answered_by_the_applications_own_routes_and_gates(string path, HttpStatusCode status)
    {
        await using var server = await StartAsync();

        using var answer = await server.GetTestClient().GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_outer_route_is_put_back_for_the_server_around_it()
    {
        Endpoint? after = null;
        await using var server = await StartAsync(context => after = context.GetEndpoint());

        using var answer = await server.GetTestClient().GetAsync(new Uri("/api/openapi.json", UriKind.Relative));

        Assert.Equal("the catch-all function", after?.DisplayName);
    }

    [Fact]
    public async Task A_stranger_is_not_heard_although_the_worker_sees_every_request_come_from_itself()
    {
        await using var server = await StartAsync();
        using var activity = new StringContent("""{"type":"message","text":"hi"}""", System.Text.Encoding.UTF8, "application/json");

        // IOrchestrations takes commands only once the engine's client is known, as it is on any real call.
        server.Services.GetRequiredService<ClientSource>().Use(new FakeOfficialClient());
        using var answer = await server.GetTestClient().PostAsync(new Uri("http://localhost/api/messages"), activity);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Only the channel that this bot is registered with", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_keys_are_told_together()
    {
        var refused = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => HostKeySettings.Read(new ConfigurationBuilder().Build()));

        Assert.Equal(2, refused.Failures.Count());
    }

    private static async Task<WebApplication> StartAsync(Action<HttpContext>? after = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(AzureSettings.All);
        builder.Services.AddReviewsOnAzure(builder.Configuration);
        var app = builder.Build();
        app.Run(async context =>
        {
            context.SetEndpoint(new Endpoint(null, null, "the catch-all function"));
            await context.RequestServices.GetRequiredService<ReviewPipeline>().AnswerAsync(context);
            after?.Invoke(context);
        });
        await app.StartAsync();
        return app;
    }
}
