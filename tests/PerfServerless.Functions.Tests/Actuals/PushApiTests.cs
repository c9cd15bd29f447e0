using PerfServerless.TestKit.Stores;
using System.Net;
using System.Net.Http.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.TestKit.Organisations;
using PerfServerless.Functions.Tests.World;

namespace PerfServerless.Functions.Tests.Actuals;

public sealed class PushApiTests : IAsyncLifetime
{
    private ApiHost host = null!;

    public async Task InitializeAsync()
    {
        host = await ApiHost.StartAsync();
        await host.Stores.Scorecards.PublishAsync(new("v1", AcmeReview.Scorecard, AcmeReview.Start), default);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_hundred_identical_pushes_at_once_are_one_row_and_one_recorded()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => PushAsync(5)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.Equal(99, answers.Count(a => a.Status == HttpStatusCode.OK));
        Assert.Single(await KnownAsync());
    }

    [Fact]
    public async Task A_hundred_different_pushes_at_once_are_corrections_in_one_line()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 100).Select(i => PushAsync(i)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.Status));
        var known = await KnownAsync();
        Assert.Equal((100, 99, 99), (known.Count, known.Count(a => a.Corrects is not null), known.Select(a => a.Corrects).OfType<string>().Distinct().Count()));
    }

    [Theory]
    [InlineData("1899-W52", null)]
    [InlineData("2101-W01", null)]
    [InlineData("9998-W10", null)]
    [InlineData(AcmeReview.Week, "9999-12-31")]
    [InlineData(AcmeReview.Week, "2101-01-01T00:00:00+01:00")]
    [InlineData(AcmeReview.Week, "0001-01-01T00:00:00Z")]
    [InlineData(AcmeReview.Week, "1899-12-31")]
    public async Task A_day_that_nobody_can_mean_is_refused_in_a_sentence(string period, string? asOf)
    {
        using var answer = await SendAsync(new { kpi = "ole-1", period, value = 5, asOf });

        Assert.Equal(
            $"'{asOf ?? period}' lies outside the years 1900 to 2100: write the day that is meant.", await ApiHost.ProblemAsync(answer, 400));
        Assert.Empty(await KnownAsync());
    }

    [Fact]
    public async Task A_late_retry_without_key_or_asOf_is_refused_in_a_sentence_and_changes_nothing()
    {
        await PushAsync(5);
        await PushAsync(6);
        using var late = await SendAsync(new { kpi = "ole-1", period = AcmeReview.Week, value = 5 });

        Assert.Equal(
            "5.0 was recorded for KPI 'ole-1' in 2026-W22 before, and 6.0 has replaced it since. If 5.0 is right again, send it with 'asOf' or with an Idempotency-Key of its own.",
            await ApiHost.ProblemAsync(late, 409));
        Assert.Equal(6, ActualOrder.Standing(await KnownAsync())!.Value);
        Assert.Equal(HttpStatusCode.Created, (await PushAsync(5, "a-key")).Status);
        Assert.Equal(5, ActualOrder.Standing(await KnownAsync())!.Value);
    }

    [Fact]
    public async Task A_key_sent_again_later_changes_nothing_and_with_another_value_it_is_refused()
    {
        await PushAsync(5, "monday");
        await PushAsync(6, "tuesday");

        Assert.Equal(HttpStatusCode.OK, (await PushAsync(5, "monday")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PushAsync(7, "monday")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PushAsync(7, new string('k', 201))).Status);
        Assert.Equal(6, ActualOrder.Standing(await KnownAsync())!.Value);
    }

    [Fact]
    public async Task Of_two_moments_the_later_one_stands_in_whatever_order_they_arrive()
    {
        var (earlier, later) = (Now.AddHours(-2), Now.AddHours(-1));
        using var first = await SendAsync(new { kpi = "ole-1", period = AcmeReview.Week, value = 6, asOf = later });
        using var second = await SendAsync(new { kpi = "ole-1", period = AcmeReview.Week, value = 5, asOf = earlier });

        Assert.Equal((await ApiHost.JsonAsync(first)).GetProperty("id").GetString(), (await ApiHost.JsonAsync(second)).GetProperty("supersededBy").GetString());
        Assert.Equal(6, ActualOrder.Standing(await KnownAsync())!.Value);
    }

    [Theory]
    [InlineData("""{"kpi":"ole-1","period":"2026-W22","value":5,"asof_date":"2026-06-01"}""")]
    [InlineData("""{"kpi":"ole-1","period":"2026-W22","value":5,"asOf":"soon"}""")]
    [InlineData("""{"kpi":"ole-1","period":"2026-W22","value":5,"asOf":"2199-01-01T00:00:00Z"}""")]
    [InlineData("""{"kpi":"ole-1","period":"2026-W22","value":5,"asOf":"2026-05-24T23:59:00Z"}""")]
    [InlineData("""{"kpi":"ole-1","period":"2030-W01","value":5}""")]
    [InlineData("""{"kpi":"ole-1","period":"2026-w22","value":5}""")]
    [InlineData("""{"kpi":"ole-1","period":" 2026-W22","value":5}""")]
    public async Task What_an_import_would_refuse_the_API_refuses_too(string body)
    {
        using var content = new StringContent(body, null, "application/json");
        using var answer = await host.Client.PostAsync(new Uri("/api/actuals", UriKind.Relative), content);

        await ApiHost.ProblemAsync(answer, 400);
        Assert.Empty(await KnownAsync());
    }

    [Fact]
    public async Task A_note_loses_control_characters_and_marks_that_turn_the_writing()
    {
        using var answer = await SendAsync(new { kpi = "ole-1", period = AcmeReview.Week, value = 5, note = "as \u202Ebooked\u202C\u0007" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("as booked", Assert.Single(await KnownAsync()).Note);
    }

    private DateTimeOffset Now => host.Get<PerfServerless.Functions.Clock.BusinessTime>().Now;

    private async Task<IReadOnlyList<Actual>> KnownAsync() =>
        (await host.Stores.Actuals.ReadAsync(Acme.Tenant, [new KpiId("ole-1")], default))[new KpiId("ole-1")];

    private async Task<(HttpStatusCode Status, string Body)> PushAsync(decimal value, string? key = null)
    {
        using var answer = await SendAsync(new { kpi = "ole-1", period = AcmeReview.Week, value }, key);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/actuals", UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await host.Client.SendAsync(request);
    }
}
