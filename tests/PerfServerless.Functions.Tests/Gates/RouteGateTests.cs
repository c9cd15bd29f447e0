using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Tests.Api;

namespace PerfServerless.Functions.Tests.Gates;

public sealed class RouteGateTests : IAsyncLifetime
{
    private ApiHost host = null!;

    public async Task InitializeAsync() => host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void Every_route_is_listed_here_with_its_gate() => Assert.Equal(
        [
            "DELETE /api/events/destinations/{id} HostKey",
            "DELETE /api/keys/{id} HostKey",
            "DELETE /api/ops/instances HostKey",
            "DELETE /api/ops/instances/{id} ApiKey operate",
            "DELETE /api/people/{id}/absences/{from} ApiKey people",
            "DELETE /api/scim/v2/Groups/{id} ApiKey people",
            "DELETE /api/scim/v2/Users/{id} ApiKey people",
            "GET /api/action SignedLink action",
            "GET /api/actions ApiKey read",
            "GET /api/briefs SignedLink brief",
            "GET /api/cadences ApiKey read",
            "GET /api/cadences/{cadence} ApiKey read",
            "GET /api/cadences/{cadence}/cycles ApiKey read",
            "GET /api/cycles/{key} ApiKey read",
            "GET /api/cycles/{key}/brief ApiKey read",
            "GET /api/decisions ApiKey read",
            "GET /api/decisions/{key} ApiKey read",
            "GET /api/deliveries ApiKey read",
            "GET /api/desk SignedLink desk",
            "GET /api/dev/clock Development",
            "GET /api/escalation SignedLink escalation",
            "GET /api/events/destinations HostKey",
            "GET /api/export ApiKey read",
            "GET /api/facts/{kind} ApiKey read",
            "GET /api/handover SignedLink handover",
            "GET /api/health Open",
            "GET /api/keys HostKey",
            "GET /api/meetings SignedLink meeting",
            "GET /api/openapi.json Open",
            "GET /api/ops OperationsPage ops",
            "GET /api/ops/feeds Operations ops",
            "GET /api/ops/feeds/refused Operations ops",
            "GET /api/ops/instances Operations ops operate",
            "GET /api/ops/instances/{id} Operations ops operate",
            "GET /api/ops/view/{id} OperationsPage ops",
            "GET /api/people/{id}/absences ApiKey people",
            "GET /api/schemas Open",
            "GET /api/schemas/{type}.json Open",
            "GET /api/scim/v2/Groups ApiKey people",
            "GET /api/scim/v2/Groups/{id} ApiKey people",
            "GET /api/scim/v2/ResourceTypes ApiKey people",
            "GET /api/scim/v2/ResourceTypes/{id} ApiKey people",
            "GET /api/scim/v2/Schemas ApiKey people",
            "GET /api/scim/v2/Schemas/{id} ApiKey people",
            "GET /api/scim/v2/ServiceProviderConfig ApiKey people",
            "GET /api/scim/v2/Users ApiKey people",
            "GET /api/scim/v2/Users/{id} ApiKey people",
            "PATCH /api/scim/v2/Groups/{id} ApiKey people",
            "PATCH /api/scim/v2/Users/{id} ApiKey people",
            "POST /api/action SignedLink action",
            "POST /api/actuals ApiKey actuals",
            "POST /api/cadences/{cadence}/end ApiKey import",
            "POST /api/cadences/{cadence}/move ApiKey import",
            "POST /api/cadences/{cadence}/pause ApiKey import",
            "POST /api/cadences/{cadence}/resume ApiKey import",
            "POST /api/cadences/{cadence}/run ApiKey import",
            "POST /api/cadences/{cadence}/set ApiKey import",
            "POST /api/cadences/{cadence}/skip ApiKey import",
            "POST /api/cadences/{cadence}/undo ApiKey import",
            "POST /api/desk SignedLink desk",
            "POST /api/dev/clock Development",
            "POST /api/escalation SignedLink escalation",
            "POST /api/events/destinations HostKey",
            "POST /api/events/destinations/{id}/replay HostKey",
            "POST /api/events/destinations/{id}/rotate HostKey",
            "POST /api/events/destinations/{id}/test HostKey",
            "POST /api/handover SignedLink handover",
            "POST /api/import ApiKey import",
            "POST /api/import/people ApiKey people",
            "POST /api/keys HostKey",
            "POST /api/keys/{id}/rotate HostKey",
            "POST /api/meetings SignedLink meeting",
            "POST /api/messages Bot",
            "POST /api/scim/v2/Groups ApiKey people",
            "POST /api/scim/v2/Users ApiKey people",
            "PUT /api/people/{id}/absences/{from} ApiKey people",
            "PUT /api/scim/v2/Groups/{id} ApiKey people",
            "PUT /api/scim/v2/Users/{id} ApiKey people",
        ],
        Listed(host.App).Where(r => !r.StartsWith("POST /api/ops/instances/", StringComparison.Ordinal)));

    [Fact]
    public void Every_command_on_an_instance_needs_a_key_that_may_operate() =>
        Assert.All(
            Listed(host.App).Where(r => r.StartsWith("POST /api/ops/instances/", StringComparison.Ordinal)), r => Assert.EndsWith(
                " ApiKey operate", r, StringComparison.Ordinal));

    [Fact]
    public async Task A_route_that_declares_no_gate_answers_nobody_and_is_seen_by_the_list()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(host.Get<GateKeeper>()).AddSingleton(Languages.BuiltIn);
        await using var app = builder.Build();
        app.UseRouting();
        app.UseGates();
        app.MapGet("/api/offender", () => "secrets");
        await app.StartAsync();
        using var client = app.GetTestClient();

        using var answer = await client.GetAsync(new Uri("/api/offender", UriKind.Relative));
        Assert.Contains("declares no gate", await ApiHost.ProblemAsync(answer, StatusCodes.Status403Forbidden), StringComparison.Ordinal);
        Assert.Equal(["GET /api/offender NONE"], Listed(app));
    }

    [Theory]
    [InlineData("GET", "/api/cadences")]
    [InlineData("GET", "/api/cycles/acme:weekly:20260604")]
    [InlineData("POST", "/api/actuals")]
    [InlineData("POST", "/api/import")]
    public async Task Without_the_key_or_with_another_one_nothing_is_told(string method, string path)
    {
        foreach (var key in new[] { null, "", "perf_wrong", host.Keys.ApiKey + "x", host.Keys.ApiKey[..^1] })
        {
            using var request = new HttpRequestMessage(new(method), path)
            {
                Content = method == "POST" ? new StringContent("{}", null, path == "/api/import" ? "application/zip" : "application/json") : null,
            };
            if (key is not null) request.Headers.Add("X-Api-Key", key);
            using var answer = await host.Anonymous.SendAsync(request);
            Assert.Contains("X-Api-Key", await ApiHost.ProblemAsync(answer, StatusCodes.Status401Unauthorized), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_key_for_operations_is_told_to_programs_as_such()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/ops/instances") { Headers = { { "X-Api-Key", "perf_wrong" } } };
        using var answer = await host.Anonymous.SendAsync(request);
        Assert.Contains("X-Api-Key", await ApiHost.ProblemAsync(answer, StatusCodes.Status401Unauthorized), StringComparison.Ordinal);

        using var unsigned = await host.Anonymous.GetAsync(new Uri("/api/ops/feeds", UriKind.Relative));
        Assert.Contains("keys ops-link", await ApiHost.ProblemAsync(unsigned, StatusCodes.Status403Forbidden), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_may_come_as_a_bearer_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/ops/instances") { Headers = { Authorization = new("Bearer", host.Keys.ApiKey) } };
        using var answer = await host.Anonymous.SendAsync(request);

        Assert.Equal(StatusCodes.Status200OK, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_address_a_wrong_method_and_a_wrong_content_type_are_told_as_such()
    {
        using var nowhere = await host.GetAsync("/api/nowhere");
        Assert.Contains("nothing at this address", await ApiHost.ProblemAsync(nowhere, 404), StringComparison.Ordinal);

        using var method = await host.Client.DeleteAsync(new Uri("/api/cadences", UriKind.Relative));
        Assert.Contains("another method", await ApiHost.ProblemAsync(method, 405), StringComparison.Ordinal);

        using var text = new StringContent("{}", null, "text/plain");
        using var type = await host.Client.PostAsync(new Uri("/api/import", UriKind.Relative), text);
        await ApiHost.ProblemAsync(type, 415);
    }

    [Fact]
    public async Task The_clock_is_moved_from_this_machine_only()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/dev/clock") { Headers = { Host = "evil.example" } };
        using var answer = await host.Anonymous.SendAsync(request);

        Assert.Contains("this machine only", await ApiHost.ProblemAsync(answer, 403), StringComparison.Ordinal);
    }

    private static List<string> Listed(WebApplication app) =>
        [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().SelectMany(Tell).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Tell(RouteEndpoint endpoint)
    {
        var gate = endpoint.Metadata.GetMetadata<RouteGateMetadata>();
        var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
            .Select(m => $"{m} {path} {gate?.Gate.ToString() ?? "NONE"}{(gate?.LinkPurpose is { } purpose ? $" {purpose}" : "")}"
                + (gate?.Scope is { } scope ? $" {ApiKeyDesk.NameOf(scope)}" : ""));
    }
}
