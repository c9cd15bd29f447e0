using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Limits;

public sealed class ApiLimitTests
{
    // S20
    [Fact]
    public async Task A_key_that_asks_for_too_much_is_told_when_to_try_again_and_another_caller_is_not()
    {
        await using var host = await StartAsync(o => o.Limits.ApiPerMinute = 4); // the import is one

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.GetAsync("/api/cadences")));

        Assert.Equal(2, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);
        Assert.Contains("try again in", await ApiHost.ProblemAsync(refused, 429), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/api/health")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Anonymous.GetAsync(new Uri("/api/cadences", UriKind.Relative))).StatusCode);
    }

    // S4
    [Theory]
    [InlineData(64 * 1024, 404)] // taken and read: its KPI is not there
    [InlineData((64 * 1024) + 1, 413)]
    [InlineData(1024 * 1024, 413)]
    public async Task A_body_is_read_up_to_64_KiB_whether_it_tells_its_length_or_not(int length, int status)
    {
        await using var host = await StartAsync();
        var body = """{"period":"2026-05","value":5,"kpi":""}""";
        var bytes = Encoding.UTF8.GetBytes(body.Replace("\"\"}", $"\"{new string('x', length - body.Length)}\"}}", StringComparison.Ordinal));

        using var told = await SendAsync(host, new ByteArrayContent(bytes));
        using var untold = await SendAsync(host, new StreamContent(new Untold(bytes)));

        Assert.Equal((status, status), ((int)told.StatusCode, (int)untold.StatusCode));
        if (status == 413) Assert.Contains("64 KiB", await ApiHost.ProblemAsync(told, 413), StringComparison.Ordinal);
        if (status == 413) await ApiHost.ProblemAsync(untold, 413);
    }

    [Fact]
    public async Task A_compressed_body_is_refused_unread()
    {
        await using var host = await StartAsync();
        var content = new ByteArrayContent([0x1f, 0x8b]);
        content.Headers.ContentEncoding.Add("gzip");

        await ApiHost.ProblemAsync(await SendAsync(host, content), 415);
    }

    // S9
    [Theory]
    [InlineData("""{"kpi":"stock","period":"2026-05","value":5,"status":"OnTrack"}""", "'status'")]
    [InlineData("""{"kpi":"stock","period":"2026-05","valeu":5}""", "'valeu'")]
    [InlineData("""{"kpi":"stock","kpi":"other","period":"2026-05","value":5}""", "'kpi' twice")]
    [InlineData("""{"kpi":"stock","KPI":"other","period":"2026-05","value":5}""", "twice")]
    [InlineData("""{"kpi":"stock","period":"2026-05","value":5,"x":{"a":1,"a":2}}""", "'x'")]
    public async Task A_member_that_nobody_reads_or_that_stands_twice_is_named(string body, string named)
    {
        await using var host = await StartAsync();

        using var answer = await SendAsync(host, new StringContent(body));

        Assert.Contains(named, await ApiHost.ProblemAsync(answer, 400), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/dev/clock", """{"next":true,"nxet":true}""")]
    [InlineData("/api/ops/instances/k:acme:weekly/suspend", """{"reason":"x","because":"y"}""")]
    [InlineData("/api/ops/instances/k:acme:weekly/suspend", """{"reason":"x","reason":"y"}""")]
    public async Task Every_other_body_is_read_as_strictly(string path, string body)
    {
        await using var host = await StartAsync();

        using var answer = await SendAsync(host, new StringContent(body), path);

        await ApiHost.ProblemAsync(answer, 400);
    }

    [Fact]
    public async Task A_refusal_has_its_sentence_outside_Development_too()
    {
        await using var host = await StartAsync();

        Assert.True(host.Get<IOptions<RouteHandlerOptions>>().Value.ThrowOnBadRequest);
    }

    internal static async Task<ApiHost> StartAsync(Action<AppOptions>? change = null)
    {
        var host = await ApiHost.StartAsync(services => services.PostConfigure<AppOptions>(o => change?.Invoke(o)));
        using var imported = await host.ImportAsync(new FolderBuilder());
        imported.EnsureSuccessStatusCode();
        return host;
    }

    private static Task<HttpResponseMessage> SendAsync(ApiHost host, HttpContent content, string path = "/api/actuals")
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return host.Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Cannot tell its length.</summary>
    private sealed class Untold(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
