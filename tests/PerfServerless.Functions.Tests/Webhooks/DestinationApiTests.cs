using System.Text;
using System.Text.Json;
using PerfServerless.Domain.Events;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.World;
using PerfServerless.Functions.Tests.Import;

namespace PerfServerless.Functions.Tests.Webhooks;

public sealed class DestinationApiTests : IAsyncLifetime
{
    private const string Path = "/api/events/destinations";

    private ApiHost host = null!;
    private WebhookReceiver receiver = null!;

    public async Task InitializeAsync()
    {
        (host, receiver) = (await ApiHost.StartAsync(), await WebhookReceiver.StartAsync());
        await host.Stores.Scorecards.PublishAsync(new("v1", AcmeReview.Scorecard, AcmeReview.Start), default);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_webhook_gets_what_happens_from_then_on_and_nothing_of_before()
    {
        await PushAsync("ana-1", "2026-W20", 1);
        var shown = await AddAsync();
        await PushAsync("ana-1", "2026-W21", 2);

        var event1 = await ArrivedAsync(1);

        Assert.Matches("^hook-[0-9a-f]{8}$", shown.GetProperty("id").GetString()!);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", shown.GetProperty("secret").GetString()!);
        Assert.Equal(
            ("PerfServerless.KpiUpdated", "2026-W21"), (event1.GetProperty("type").GetString(), event1.GetProperty("data").GetProperty("period").GetString()));
        Assert.Equal("/perfserverless/acme", event1.GetProperty("source").GetString());
        await StandsAsync(d => d.GetProperty("delivered").GetInt64() == 1 && d.GetProperty("waiting").GetInt64() == 0);
    }

    [Fact]
    public async Task An_import_tells_of_values_and_of_changed_targets()
    {
        await host.DisposeAsync();
        host = await ApiHost.StartAsync(virtualClock: true);
        Assert.True((await host.ImportAsync(A.Folder)).IsSuccessStatusCode);
        Assert.Equal(
            201,
            (int)(await host.PostAsync(Path, new { url = receiver.Url, contact = "ada", types = new[] { "KpiUpdated", "TargetRecalibrated" } })).StatusCode);

        using var answer = await host.ImportAsync(A.Folder.Replace("targets.csv", "95.5", "94.5").Replace("actuals.csv", "98000.5", "98001")
            .With("recalibrations.csv", "kpi,period,before,effectiveFrom,reason,approvedBy\non-time,2026-05,95.5,2026-05-01,Fewer trucks,bert\n"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await ArrivedAsync(2);

        var told = receiver.Taken.Select(t => JsonSerializer.Deserialize<JsonElement>(t.Body)).ToDictionary(e => e.GetProperty("type").GetString()!);
        var changed = told["PerfServerless.TargetRecalibrated"].GetProperty("data");
        Assert.Equal(
            (95.5m, 94.5m),
            (changed.GetProperty("before")[0].GetProperty("target").GetDecimal(), changed.GetProperty("after")[0].GetProperty("target").GetDecimal()));
        Assert.Equal(("revenue", "import"), (
            told["PerfServerless.KpiUpdated"].GetProperty("data").GetProperty("kpi").GetString(),
            told["PerfServerless.KpiUpdated"].GetProperty("data").GetProperty("source").GetString()));
    }

    [Theory]
    [InlineData("""{"url":"http://example.com/","contact":"ole"}""", 400, "https://")]
    [InlineData("""{"url":"https://example.com/","contact":"nobody"}""", 400, "no person 'nobody'")]
    [InlineData("""{"url":"https://example.com/","contact":"ole","types":["Kpi"]}""", 400, "KpiUpdated, KpiWentStale")]
    [InlineData("""{"contact":"ole"}""", 400, "no address")]
    [InlineData("""{"url":"https://example.com/","contact":"ole","secret":"mine"}""", 400, "secret")]
    public async Task A_mistake_is_answered_with_how_to_mend_it(string body, int status, string words)
    {
        using var answer = await host.Client.PostAsync(new Uri(Path, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Contains(words, await ApiHost.ProblemAsync(answer, status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_address_twice_more_than_twenty_and_what_is_not_there_are_refused()
    {
        await AddAsync();
        Assert.Contains("has this address already", await ApiHost.ProblemAsync(await AddAsync(receiver.Url), 409), StringComparison.Ordinal);
        for (var i = 1; i < 20; i++) Assert.True((await AddAsync(new(receiver.Url, $"/{i}"))).IsSuccessStatusCode);
        Assert.Contains("20 webhooks", await ApiHost.ProblemAsync(await AddAsync(new(receiver.Url, "/21")), 409), StringComparison.Ordinal);

        foreach (var act in new[] { "test", "replay", "rotate" })
            await ApiHost.ProblemAsync(await host.PostAsync($"{Path}/hook-x/{act}", new { }), 404);
        await ApiHost.ProblemAsync(await host.Client.DeleteAsync(new Uri($"{Path}/hook-x", UriKind.Relative)), 404);
    }

    [Fact]
    public async Task A_trial_says_what_came_of_it_and_tells_of_nothing()
    {
        var id = (await AddAsync()).GetProperty("id").GetString();
        Assert.True((await host.PostAsync($"{Path}/{id}/test", new { })).IsSuccessStatusCode);
        var told = await ArrivedAsync(1);
        Assert.Equal(
            ("PerfServerless.DestinationTested", id), (told.GetProperty("type").GetString(), told.GetProperty("data").GetProperty("destination").GetString()));

        receiver.Answer = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        Assert.Contains("answered 500", await ApiHost.ProblemAsync(await host.PostAsync($"{Path}/{id}/test", new { }), 409), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_from_a_day_on_is_sent_again_on_demand()
    {
        var id = (await AddAsync()).GetProperty("id").GetString();
        await PushAsync("ana-1", "2026-W20", 1);
        await PushAsync("ana-1", "2026-W21", 2);
        await ArrivedAsync(2);

        Assert.Contains(
            "no moment", await ApiHost.ProblemAsync(await host.PostAsync($"{Path}/{id}/replay", new { from = "06/07/2026" }), 400), StringComparison.Ordinal);
        Assert.True((await host.PostAsync($"{Path}/{id}/replay", new { from = "2020-01-01" })).IsSuccessStatusCode);
        await ArrivedAsync(4);

        var ids = receiver.Taken.Select(t => t.Headers["webhook-id"].ToString()).ToList();
        Assert.Equal(ids[..2], ids[2..4]);
    }

    [Fact]
    public async Task One_that_was_removed_gets_nothing_more()
    {
        var id = (await AddAsync()).GetProperty("id").GetString();
        await PushAsync("ana-1", "2026-W20", 1);
        await ArrivedAsync(1);

        Assert.True((await host.Client.DeleteAsync(new Uri($"{Path}/{id}", UriKind.Relative))).IsSuccessStatusCode);
        await PushAsync("ana-1", "2026-W21", 2);

        Assert.Equal(0, (await ApiHost.JsonAsync(await host.GetAsync(Path))).GetArrayLength());
        Assert.Equal(0, await host.Stores.EventLog.GatherAsync(new("acme"), default));
    }

    [Fact]
    public async Task Every_kind_of_event_has_a_schema_that_anybody_may_read()
    {
        var all = JsonSerializer.Deserialize<JsonElement>(await host.Anonymous.GetStringAsync(new Uri("/api/schemas", UriKind.Relative)));
        Assert.Equal(EventTypes.All.Select(t => t.Name), all.EnumerateArray().Select(t => t.GetProperty("name").GetString()));

        foreach (var type in EventTypes.All)
        {
            using var answer = await host.Anonymous.GetAsync(new Uri($"/api/schemas/{type.Name}.json", UriKind.Relative));
            Assert.Equal("application/schema+json", answer.Content.Headers.ContentType?.MediaType);
            var schema = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
            Assert.Equal((type.Name, "object"), (schema.GetProperty("title").GetString(), schema.GetProperty("type").GetString()));
            Assert.All(
                schema.GetProperty("properties").EnumerateObject(), p => Assert.True(p.Value.TryGetProperty("description", out _), $"{type.Name}.{p.Name}"));
        }

        Assert.Contains(
            "no event of type 'Nothing'",
            await ApiHost.ProblemAsync(await host.Anonymous.GetAsync(new Uri("/api/schemas/Nothing.json", UriKind.Relative)), 404),
            StringComparison.Ordinal);
    }

    private async Task<JsonElement> AddAsync()
    {
        using var answer = await AddAsync(receiver.Url);
        Assert.Equal(201, (int)answer.StatusCode);
        return await ApiHost.JsonAsync(answer);
    }

    private Task<HttpResponseMessage> AddAsync(Uri url) =>
        host.PostAsync(Path, new { url, contact = AcmeReview.Scorecard.People[0].Id.Value, types = new[] { "KpiUpdated" } });

    private async Task PushAsync(string kpi, string period, decimal value)
    {
        using var answer = await host.PostAsync("/api/actuals", new { kpi, period, value });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <returns>The event that came as the n-th.</returns>
    private async Task<JsonElement> ArrivedAsync(int count)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (receiver.Taken.Count < count)
        {
            enough.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return JsonSerializer.Deserialize<JsonElement>(receiver.Taken.ElementAt(count - 1).Body);
    }

    private async Task StandsAsync(Func<JsonElement, bool> stands)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!stands((await ApiHost.JsonAsync(await host.GetAsync(Path)))[0])) enough.Token.ThrowIfCancellationRequested();
    }
}
