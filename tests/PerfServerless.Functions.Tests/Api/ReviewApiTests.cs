using PerfServerless.TestKit.Stores;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Probes;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Api;

public sealed class ReviewApiTests : IAsyncLifetime
{
    private static readonly string CyclePath = $"/api/cycles/{AcmeReview.First.Key}";
    private ApiHost host = null!;

    public async Task InitializeAsync() => host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_folder_is_imported_and_the_same_one_again_changes_nothing()
    {
        using var first = await host.ImportAsync(new FolderBuilder());
        Assert.Equal(200, (int)first.StatusCode);
        Assert.True((await ApiHost.JsonAsync(first)).GetProperty("changedAnything").GetBoolean());

        using var again = await host.ImportAsync(new FolderBuilder());
        Assert.False((await ApiHost.JsonAsync(again)).GetProperty("changedAnything").GetBoolean());

        using var cadences = await host.GetAsync("/api/cadences");
        var cadence = Assert.Single((await ApiHost.JsonAsync(cadences)).EnumerateArray());
        Assert.Equal(("weekly", "Friday"), (cadence.GetProperty("id").GetString(), cadence.GetProperty("weekday").GetString()));
    }

    [Fact]
    public async Task A_folder_with_mistakes_is_refused_with_all_of_them()
    {
        var folder = new FolderBuilder().Replace("people.csv", ",ada,Europe/Berlin", ",nobody,Europe/Berlin");
        using var answer = await host.ImportAsync(folder);

        await ApiHost.ProblemAsync(answer, 422);
        Assert.NotEmpty((await ApiHost.JsonAsync(answer)).GetProperty("mistakes").EnumerateArray());
        Assert.Empty(await host.Stores.Scorecards.TenantsAsync(default));
    }

    [Fact]
    public async Task Mistakes_are_told_with_ids_and_parts_and_in_the_callers_language()
    {
        host.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ja;q=0.5, de-DE, en;q=0.8");
        using var answer = await host.ImportAsync(new FolderBuilder().Replace("people.csv", ",ada,Europe/Berlin", ",carl,Europe/Berlin"));

        var problem = await ApiHost.JsonAsync(answer);
        var mistake = Assert.Single(problem.GetProperty("mistakes").EnumerateArray());
        Assert.Equal("Nichts wurde importiert: 1 Fehler ist zu beheben.", problem.GetProperty("detail").GetString());
        Assert.Equal(
            ("people.csv", 3, 4, "manager"),
            (
                mistake.GetProperty("file").GetString(),
                mistake.GetProperty("line").GetInt32(),
                mistake.GetProperty("column").GetInt32(),
                mistake.GetProperty("columnName").GetString()));
        Assert.Equal(("import.reference-unknown", "carl"), (mistake.GetProperty("id").GetString(), mistake.GetProperty("parts").GetProperty("id").GetString()));
        Assert.Equal("people.csv, Zeile 3, Spalte 4 (manager)", mistake.GetProperty("place").GetString());
        Assert.Equal("Es gibt keine Person „carl“.", mistake.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task What_was_imported_is_told_in_words_and_in_counts()
    {
        host.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        using var answer = await host.ImportAsync(new FolderBuilder());

        var body = await ApiHost.JsonAsync(answer);
        Assert.Equal("import.imported", body.GetProperty("summary").GetProperty("id").GetString());
        Assert.Equal(
            "Acme Ltd wurde importiert: In Kraft sind 3 Personen, 3 strategische Ziele, 3 Kennzahlen und 1 Rhythmus. 3 Werte sind neu, 0 berichtigt, 0 unverändert.",
            body.GetProperty("summary").GetProperty("sentence").GetString());
        Assert.Equal(
            ("acme", 3),
            (body.GetProperty("details").GetProperty("tenant").GetString(), body.GetProperty("details").GetProperty("kpis").GetProperty("added").GetInt32()));
        Assert.Contains(body.GetProperty("warnings").EnumerateArray(), w => w.GetProperty("ruleId").GetString() == "health.kpi-without-freshness");
    }

    [Fact]
    public async Task Something_that_is_no_zip_is_refused()
    {
        using var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentType = new("application/zip");
        using var answer = await host.Client.PostAsync(new Uri("/api/import", UriKind.Relative), content);

        await ApiHost.ProblemAsync(answer, 422);
    }

    [Fact]
    public async Task Before_any_import_the_api_says_what_to_do()
    {
        using var answer = await host.GetAsync("/api/cadences");
        Assert.Contains("import", await ApiHost.ProblemAsync(answer, 409), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such", "2026-W22", "5", null, 404)]
    [InlineData("ole 1", "2026-W22", "5", null, 404)]
    [InlineData("ole-1", "2026-05", "5", null, 400)]
    [InlineData("ole-1", "yesterday", "5", null, 400)]
    [InlineData("ole-1", "2026-W22", null, null, 400)]
    [InlineData("ole-1", "2026-W22", "-1", null, 400)]
    [InlineData("ole-1", "2026-W22", "1000.1", null, 400)]
    [InlineData("ole-1", "2026-W22", "5", 501, 400)]
    public async Task A_push_that_cannot_be_taken_is_refused_in_a_sentence(string kpi, string period, string? value, int? noteLength, int status)
    {
        await PublishAsync();
        using var answer = await host.PostAsync("/api/actuals", new
        {
            kpi,
            period,
            value = value is null ? (decimal?)null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
            note = noteLength is { } n ? new string('x', n) : null,
        });

        await ApiHost.ProblemAsync(answer, status);
    }

    [Theory] // sums of more would not fit
    [InlineData("1000000000000000001", "1000000000000000001 is too large to be stored; 1000000000000000000 is the most.")]
    [InlineData("-1000000000000000000.1", "-1000000000000000000.1 is too large to be stored; 1000000000000000000 is the most.")]
    [InlineData("1000000000000000000", "1000000000000000000 cannot be a value of KPI 'ole-1': it lies outside 0 to 1000.")]
    public async Task A_value_that_no_sum_could_hold_is_refused(string value, string sentence)
    {
        await PublishAsync();
        using var answer = await host.PostAsync(
            "/api/actuals", new { kpi = "ole-1", period = "2026-W22", value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(sentence, await ApiHost.ProblemAsync(answer, 400));
    }

    [Fact]
    public async Task A_body_that_is_no_push_is_refused_in_a_sentence()
    {
        await PublishAsync();
        foreach (var body in new[] { "{", "[]", "null", """{"kpi":"ole-1","period":"2026-W22","value":"five"}""" })
        {
            using var content = new StringContent(body, null, "application/json");
            using var answer = await host.Client.PostAsync(new Uri("/api/actuals", UriKind.Relative), content);
            await ApiHost.ProblemAsync(answer, 400);
        }
    }

    [Fact]
    public async Task A_pushed_value_is_recorded_once_and_another_one_corrects_it()
    {
        await PublishAsync();
        var push = new { kpi = "ole-1", period = AcmeReview.Week, value = 5m };
        using var first = await host.PostAsync("/api/actuals", push);
        using var same = await host.PostAsync("/api/actuals", push);
        using var other = await host.PostAsync("/api/actuals", push with { value = 6m });

        Assert.Equal((201, 200, 201), ((int)first.StatusCode, (int)same.StatusCode, (int)other.StatusCode));
        Assert.Equal((await ApiHost.JsonAsync(first)).GetProperty("id").GetString(), (await ApiHost.JsonAsync(other)).GetProperty("corrects").GetString());
    }

    [Fact] // nothing came in since yesterday: the same sum, but of a day more
    public async Task The_same_value_as_of_a_later_moment_is_news()
    {
        await PublishAsync();
        var push = new { kpi = "ole-1", period = AcmeReview.Week, value = 5m, asOf = "2026-05-30" };
        using var first = await host.PostAsync("/api/actuals", push);
        using var same = await host.PostAsync("/api/actuals", push);
        using var later = await host.PostAsync("/api/actuals", push with { asOf = "2026-05-31T18:00:00+02:00" });
        using var without = await host.PostAsync("/api/actuals", new { push.kpi, push.period, push.value });

        Assert.Equal(
            (201, 200, 201, 200),
            ((int)first.StatusCode, (int)same.StatusCode, (int)later.StatusCode, (int)without.StatusCode));
        Assert.Equal((await ApiHost.JsonAsync(first)).GetProperty("id").GetString(), (await ApiHost.JsonAsync(later)).GetProperty("corrects").GetString());
    }

    [Fact]
    public async Task A_cycle_is_shown_with_everybodys_state_and_its_timeline()
    {
        await CycleAsync();
        using var answer = await host.GetAsync(CyclePath);
        var cycle = await ApiHost.JsonAsync(answer);

        Assert.Equal(("Open", 1, 3), (cycle.GetProperty("state").GetString(), cycle.GetProperty("asked").GetInt32(), cycle.GetProperty("missing").GetInt32()));
        Assert.Equal("ole", Assert.Single(cycle.GetProperty("checkIns").EnumerateArray()).GetProperty("person").GetString());
        Assert.Equal("Ole was asked for 3 numbers.", Assert.Single(cycle.GetProperty("timeline").EnumerateArray()).GetProperty("sentence").GetString());

        using var list = await host.GetAsync("/api/cadences/weekly/cycles");
        Assert.Contains((await ApiHost.JsonAsync(list)).EnumerateArray(), c => c.GetProperty("key").GetString() == AcmeReview.First.Key.ToString());
    }

    [Theory]
    [InlineData("/api/cycles/acme:weekly:20990101")]
    [InlineData("/api/cycles/other:weekly:20260604")]
    [InlineData("/api/cycles/nonsense")]
    [InlineData("/api/cadences/daily/cycles")]
    [InlineData("/api/cadences?tenant=other")]
    public async Task What_is_not_there_is_told_in_a_sentence(string path)
    {
        await CycleAsync();
        using var answer = await host.GetAsync(path);
        await ApiHost.ProblemAsync(answer, 404);
    }

    [Fact]
    public async Task With_several_organisations_one_has_to_be_named()
    {
        await PublishAsync();
        var other = AcmeReview.Scorecard with { Organisation = AcmeReview.Scorecard.Organisation with { Tenant = new("other") } };
        await host.Stores.Scorecards.PublishAsync(new("v2", other, AcmeReview.Start), default);

        using var unnamed = await host.GetAsync("/api/cadences");
        Assert.Contains("acme, other", await ApiHost.ProblemAsync(unnamed, 400), StringComparison.Ordinal);
        using var named = await host.GetAsync("/api/cadences?tenant=other");
        Assert.Equal(200, (int)named.StatusCode);
    }

    [Fact]
    public async Task A_brief_is_there_once_it_went_out_as_json_and_behind_its_signed_link_as_a_page()
    {
        await CycleAsync();
        using var before = await host.GetAsync(CyclePath + "/brief");
        Assert.Contains("goes out on 2026-06-04", await ApiHost.ProblemAsync(before, 404), StringComparison.Ordinal);

        var brief = new BriefBuilder().Row("nps", Domain.Rules.Verdicts.Status.OffTrack, name: "Net promoter score").Build();
        await host.Stores.Cycles.AddBriefAsync(AcmeReview.First.Key, BriefJson.Write(brief), default);
        using var after = await host.GetAsync(CyclePath + "/brief");
        Assert.Equal(brief.Headline.En(), (await ApiHost.JsonAsync(after)).GetProperty("headline").GetProperty("sentence").GetString());

        using var page = await host.Anonymous.GetAsync(host.Get<BriefLinks>().To(AcmeReview.First.Key, Acme.Ceo).PathAndQuery);
        Assert.Equal(200, (int)page.StatusCode);
        Assert.Contains("Net promoter score", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_cycle_that_closed_without_its_brief_says_so_and_why()
    {
        await CycleAsync();
        var open = await host.Stores.Cycles.FindAsync(AcmeReview.First.Key, default);
        await host.Stores.Cycles.UpdateAsync(open!.With(open.Value with { State = CycleState.Closed }), default);

        using var answer = await host.GetAsync(CyclePath + "/brief");

        var sentence = await ApiHost.ProblemAsync(answer, 404);
        Assert.StartsWith(
            $"The review of cycle {AcmeReview.First.Key} closed without a brief: from 2026-06-04 ", sentence, StringComparison.Ordinal);
        Assert.EndsWith("because the service did not run or its clock was moved past both.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_changed_in_any_part_shows_nothing()
    {
        await CycleAsync();
        await host.Stores.Cycles.AddBriefAsync(AcmeReview.First.Key, BriefJson.Write(new BriefBuilder().Build()), default);
        var link = host.Get<BriefLinks>().To(AcmeReview.First.Key, Acme.Ceo).PathAndQuery;

        foreach (var (old, changed) in new[] { ("20260601w", "20260608w"), ("r=ceo", "r=ole"), ("e=1", "e=2"), ("h=", "h=0"), ("&h=", "&x="), ("s=", "t=") })
        {
            var other = link.Replace(old, changed, StringComparison.Ordinal);
            Assert.NotEqual(link, other);
            using var answer = await host.Anonymous.GetAsync(new Uri(other, UriKind.Relative));
            Assert.Equal(403, (int)answer.StatusCode);
            Assert.DoesNotContain("Weekly review", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_open_api_document_lists_the_routes_and_is_open()
    {
        var document = await host.Anonymous.GetFromJsonAsync<JsonElement>("/api/openapi.json");
        var paths = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();

        Assert.Empty(
            new[]
            {
                "/api/import", "/api/actuals", "/api/cadences", "/api/cadences/{cadence}/cycles", "/api/cycles/{key}", "/api/cycles/{key}/brief", "/api/health",
            }.Except(paths));
        Assert.DoesNotContain("/api/messages", paths);
    }

    [Fact]
    public async Task Health_is_200_once_everything_works_and_503_with_what_does_not()
    {
        using var healthy = await host.Anonymous.GetAsync(new Uri("/api/health", UriKind.Relative));
        Assert.Equal(200, (int)healthy.StatusCode);

        await using var sick = await ApiHost.StartAsync(s => s.AddSingleton<IServiceProbe>(new BrokenProbe()));
        using var answer = await sick.Anonymous.GetAsync(new Uri("/api/health", UriKind.Relative));
        Assert.Equal(503, (int)answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("broken does not answer", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_stands_by_takes_no_commands_and_says_so()
    {
        await using var standBy = await ApiHost.StartAsync(s => s.AddSingleton<IOrchestrations>(new StandBy()));
        using var answer = await standBy.PostAsync("/api/actuals", new { });

        Assert.Contains("stands by", await ApiHost.ProblemAsync(answer, 503), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_virtual_clock_moves_forward_only_and_not_farther_than_a_year()
    {
        using var forward = await host.PostAsync("/api/dev/clock", new { to = "2026-06-09T09:00:00Z" });
        Assert.Equal(200, (int)forward.StatusCode);
        using var by = await host.PostAsync("/api/dev/clock", new { by = "PT8H" });
        Assert.Equal(new DateTimeOffset(2026, 6, 9, 17, 0, 0, TimeSpan.Zero), (await ApiHost.JsonAsync(by)).GetProperty("now").GetDateTimeOffset());

        foreach (var wrong in new object[]
        {
            new { to = "2026-06-09T10:00:00Z" }, new { by = "-PT1H" }, new { by = "soon" }, new { by = "P9999Y" }, new { to = "9000-01-01T00:00:00Z" }, new { },
        })
        {
            using var answer = await host.PostAsync("/api/dev/clock", wrong);
            await ApiHost.ProblemAsync(answer, 400);
        }
    }

    [Fact]
    public async Task The_machines_own_clock_cannot_be_moved()
    {
        await using var real = await ApiHost.StartAsync(virtualClock: false);
        using var answer = await real.PostAsync("/api/dev/clock", new { by = "PT1H" });

        await ApiHost.ProblemAsync(answer, 409);
    }

    private Task<bool> PublishAsync() => host.Stores.Scorecards.PublishAsync(new("v1", AcmeReview.Scorecard, AcmeReview.Start), default);

    private async Task CycleAsync()
    {
        await PublishAsync();
        await host.Stores.CheckIns.CommitAsync(
            new(Acme.Tenant)
            {
                NewRequests =
                [
                    new()
                    {
                        Key = AcmeReview.Request(Acme.Ole),
                        Owed = [.. new[] { "ole-1", "ole-2", "ole-3" }.Select(k => new OwedItem(new(k), AcmeReview.Week))],
                        OpenedAt = AcmeReview.Start,
                    },
                ],
            },
            default);
        await host.Stores.Cycles.AddAsync(
            new()
            {
                Key = AcmeReview.First.Key, CadenceName = "Weekly review", MeetingDay = AcmeReview.First.MeetingDay, Times = AcmeReview.First.Times,
                State = CycleState.Open, ScorecardVersion = "v1", Asked = [Acme.Ole],
            },
            default);
        await host.Stores.Cycles.TellAsync(AcmeReview.First.Key, [new("ask-ole", AcmeReview.Start, new TimelineEvent.Asked(Acme.Ole, 3))], default);
    }

    private sealed class BrokenProbe : IServiceProbe
    {
        public string Name => "broken";

        public Task<Saying?> WhatIsWrongAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("a secret connection string");
    }

    private sealed class StandBy : IOrchestrations
    {
        public bool IsActive => false;

        public Task WhenActiveAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

        public Task TellAsync(string instanceId, string eventName, string payload, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("It stands by.");

        public Task<bool> EnsureRunningAsync(string instanceId, string orchestrator, object input, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("It stands by.");
    }
}
