using PerfServerless.TestKit.Stores;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Api;

public sealed class ApiLanguageTests : IAsyncLifetime
{
    private ApiHost host = null!;

    public async Task InitializeAsync() => host = await ApiHost.StartAsync(s => s.AddSingleton(PseudoLanguage.Added));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("de-AT", "de", "Nicht gefunden")]
    [InlineData("fr;q=0.7, de;q=0.8", "de", "Nicht gefunden")]
    [InlineData("pl, fr-CA;q=0.5, en;q=0.4", "fr", "Introuvable")]
    [InlineData("de;q=0, fr;q=0.1", "fr", "Introuvable")]
    [InlineData("pl", "en", "Not found")]
    [InlineData("*", "en", "Not found")]
    [InlineData("", "en", "Not found")]
    [InlineData("de;q=often", "en", "Not found")]
    public async Task A_problem_is_told_in_the_language_the_caller_likes_best_of_those_we_speak(string accepted, string language, string title)
    {
        await PublishAsync();
        using var answer = await SendAsync(HttpMethod.Get, "/api/cadences/daily/cycles", accepted);

        Assert.Equal(title, (await ApiHost.JsonAsync(answer)).GetProperty("title").GetString());
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("en", "'2026-05' is no period of KPI 'ole-1', which is weekly: write it like '2026-W23'.")]
    [InlineData("de", "„2026-05“ ist kein Zeitraum der Kennzahl „ole-1“, die wöchentlich gemessen wird: Schreiben Sie ihn wie „2026-W23“.")]
    [InlineData(
        "fr", "«\u00a02026-05\u00a0» n’est pas une période de l’indicateur «\u00a0ole-1\u00a0», qui est hebdomadaire\u00a0: écrivez-la comme «\u00a02026-W23\u00a0».")]
    public async Task The_sentence_is_in_the_callers_language_and_what_it_says_stands_beside_it_by_id_and_parts(string accepted, string sentence)
    {
        await PublishAsync();
        using var answer = await SendAsync(
            HttpMethod.Post, "/api/actuals", accepted, new Dictionary<string, object?> { ["kpi"] = "ole-1", ["period"] = "2026-05", ["value"] = 5 });

        Assert.Equal(sentence, await ApiHost.ProblemAsync(answer, 400));
        var words = (await ApiHost.JsonAsync(answer)).GetProperty("words");
        Assert.Equal("push.no-period", words.GetProperty("id").GetString());
        Assert.Equal(
            ("2026-05", "weekly"), (words.GetProperty("parts").GetProperty("period").GetString(), words.GetProperty("parts").GetProperty("frequency").GetString()));
    }

    [Theory]
    [InlineData("de", "Ole wurde um 3 Zahlen gebeten.")]
    [InlineData("fr", "3 chiffres ont été demandés à Ole.")]
    public async Task A_timeline_is_told_in_the_callers_language_with_the_names_of_people(string accepted, string sentence)
    {
        await CycleAsync();
        using var answer = await SendAsync(HttpMethod.Get, $"/api/cycles/{AcmeReview.First.Key}", accepted);

        var line = Assert.Single((await ApiHost.JsonAsync(answer)).GetProperty("timeline").EnumerateArray());
        Assert.Equal(sentence, line.GetProperty("sentence").GetString());
        Assert.Equal(
            ("timeline.asked", "ole"), (line.GetProperty("words").GetProperty("id").GetString(), line.GetProperty("words").GetProperty("parts").GetProperty("who").GetString()));
    }

    public static TheoryData<string, string, string?> Refusals => new()
    {
        { "GET", "/api/cycles/nonsense", null },
        { "GET", $"/api/cycles/{AcmeReview.First.Key}/brief", null },
        { "GET", "/api/cadences/daily/cycles", null },
        { "GET", "/api/cadences?tenant=other", null },
        { "GET", "/api/nothing", null },
        { "DELETE", "/api/cadences", null },
        { "POST", "/api/actuals", """{"kpi":"no-such"}""" },
        { "POST", "/api/actuals", """{"kpi":"ole-1","period":"soon"}""" },
        { "POST", "/api/actuals", """{"kpi":"ole-1","period":"2026-W22"}""" },
        { "POST", "/api/actuals", """{"kpi":"ole-1","period":"2026-W22","value":1e20}""" },
        { "POST", "/api/actuals", """{"kpi":"ole-1","period":"2026-W22","value":-1}""" },
        { "POST", "/api/actuals", """{"kpi":""" },
        { "POST", "/api/actuals", """{"value":"five"}""" },
        { "POST", "/api/dev/clock", "{}" },
        { "POST", "/api/dev/clock", """{"to":"1990-01-01T00:00:00Z"}""" },
        { "POST", "/api/dev/clock", """{"to":"9000-01-01T00:00:00Z"}""" },
        { "GET", "/api/ops/instances?status=Sleepy", null },
        { "GET", "/api/ops/instances?pageSize=0", null },
        { "GET", "/api/ops/instances?after=nonsense", null },
        { "GET", "/api/ops/instances/q:1", null },
        { "POST", "/api/ops/instances/q:1/suspend", "{}" },
        { "DELETE", "/api/ops/instances/q:1", null },
        { "DELETE", "/api/ops/instances", null },
        { "DELETE", "/api/ops/instances?before=2100-01-01&status=Running", null },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Whatever_is_refused_is_refused_in_catalogued_words(string method, string path, string? body)
    {
        await CycleAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : new StringContent(
            body, null, "application/json") };
        request.Headers.Add("Accept-Language", PseudoLanguage.Code);
        using var answer = await host.Client.SendAsync(request);

        await IsCataloguedAsync(answer);
    }

    [Theory]
    [InlineData("/api/cadences")]
    [InlineData("/api/ops/instances")]
    public async Task A_closed_gate_is_told_in_catalogued_words(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", PseudoLanguage.Code);
        using var answer = await host.Anonymous.SendAsync(request);

        await IsCataloguedAsync(answer);
    }

    [Fact]
    public async Task Before_any_import_and_with_several_organisations_the_words_are_catalogued_too()
    {
        using var none = await SendAsync(HttpMethod.Get, "/api/cadences", PseudoLanguage.Code);
        await IsCataloguedAsync(none);

        await PublishAsync();
        await host.Stores.Scorecards.PublishAsync(
            new("v2", AcmeReview.Scorecard with { Organisation = AcmeReview.Scorecard.Organisation with { Tenant = new("other") } }, AcmeReview.Start), default);
        using var several = await SendAsync(HttpMethod.Get, "/api/cadences", PseudoLanguage.Code);
        await IsCataloguedAsync(several);
    }

    private static async Task IsCataloguedAsync(HttpResponseMessage answer)
    {
        Assert.True((int)answer.StatusCode >= 400);
        var problem = await ApiHost.JsonAsync(answer);
        Assert.Equal("", PseudoLanguage.Unmarked(problem.GetProperty("title").GetString()!));
        Assert.Equal("", PseudoLanguage.Unmarked(problem.GetProperty("detail").GetString()!));
        Assert.NotEmpty(problem.GetProperty("words").GetProperty("id").GetString()!);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string accepted, IReadOnlyDictionary<string, object?>? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (accepted.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        return host.Client.SendAsync(request);
    }

    private Task<bool> PublishAsync() => host.Stores.Scorecards.PublishAsync(new("v1", AcmeReview.Scorecard, AcmeReview.Start), default);

    private async Task CycleAsync()
    {
        await PublishAsync();
        await host.Stores.Cycles.AddAsync(
            new()
            {
                Key = AcmeReview.First.Key, CadenceName = "Weekly review", MeetingDay = AcmeReview.First.MeetingDay, Times = AcmeReview.First.Times,
                State = CycleState.Open, ScorecardVersion = "v1", Asked = [Acme.Ole],
            },
            default);
        await host.Stores.Cycles.TellAsync(AcmeReview.First.Key, [new("ask-ole", AcmeReview.Start, new TimelineEvent.Asked(Acme.Ole, 3))], default);
    }
}
