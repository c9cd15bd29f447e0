using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Stores;

namespace PerfServerless.Functions.Tests.Api;

/// <summary>A brief handed out as a file, by key and by link.</summary>
public sealed class BriefFileApiTests : IAsyncLifetime
{
    private static readonly string CyclePath = $"/api/cycles/{AcmeReview.First.Key}";
    private ApiHost host = null!;

    public async Task InitializeAsync() => host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("csv", "text/csv", "weekly-20260604.csv", "Net promoter score")]
    [InlineData("markdown", "text/markdown", "weekly-20260604.md", "| Net promoter score |")]
    [InlineData("md", "text/markdown", "weekly-20260604.md", "# Weekly review")]
    [InlineData("JSON", "application/json", "weekly-20260604.json", "\"sentence\": ")]
    public async Task A_brief_is_a_file_too_for_a_key_and_for_whoever_has_its_link(string format, string type, string name, string holds)
    {
        await OpenAsync();
        var brief = new BriefBuilder().Row("nps", Domain.Rules.Verdicts.Status.OffTrack, name: "Net promoter score").Build();
        await host.Stores.Cycles.AddBriefAsync(AcmeReview.First.Key, BriefJson.Write(brief), default);

        using var byKey = await host.GetAsync($"{CyclePath}/brief?format={format}");
        using var byLink = await host.Anonymous.GetAsync($"{host.Get<BriefLinks>().To(AcmeReview.First.Key, Acme.Ceo).PathAndQuery}&format={format}");

        foreach (var answer in new[] { byKey, byLink })
        {
            Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName);
            Assert.Contains(holds, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal("no-store", byLink.Headers.CacheControl?.ToString());
        using var forged = await host.Anonymous.GetAsync(
            $"{host.Get<BriefLinks>().To(AcmeReview.First.Key, Acme.Ceo).PathAndQuery.Replace("r=ceo", "r=ole", StringComparison.Ordinal)}&format={format}");
        Assert.Equal(403, (int)forged.StatusCode);
    }

    [Theory]
    [InlineData("ics", "text/calendar", "weekly-20260601w.ics", "SUMMARY:Weekly review\r\n")]
    [InlineData("minutes.md", "text/markdown", "weekly-20260601w-minutes.md", "# Minutes: Weekly review\n")]
    [InlineData("minutes", "text/html", null, "<p>No decision was written down.</p>")]
    public async Task The_meetings_calendar_entry_and_its_minutes_open_by_the_briefs_link_alone(string format, string type, string? name, string holds)
    {
        await OpenAsync();
        await host.Stores.Cycles.AddBriefAsync(AcmeReview.First.Key, BriefJson.Write(new BriefBuilder().Build() with { Cycle = AcmeReview.First.Key }), default);
        var link = host.Get<BriefLinks>().To(AcmeReview.First.Key, Acme.Ceo).PathAndQuery;

        using var answer = await host.Anonymous.GetAsync($"{link}&format={format}");

        Assert.Equal((200, type, name), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains(holds, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var forged = await host.Anonymous.GetAsync($"{link.Replace("r=ceo", "r=ole", StringComparison.Ordinal)}&format={format}");
        Assert.Equal(403, (int)forged.StatusCode);
        using var byKey = await host.GetAsync($"{CyclePath}/brief?format={format}");
        Assert.Equal(400, (int)byKey.StatusCode);
    }

    [Fact]
    public async Task A_page_links_what_belongs_to_its_meeting_by_its_own_signed_query()
    {
        await OpenAsync();
        await host.Stores.Cycles.AddBriefAsync(AcmeReview.First.Key, BriefJson.Write(new BriefBuilder().Build() with { Cycle = AcmeReview.First.Key }), default);
        var link = host.Get<BriefLinks>().To(AcmeReview.First.Key, Acme.Ceo).PathAndQuery;

        var page = System.Net.WebUtility.HtmlDecode(await host.Anonymous.GetStringAsync(link));
        var minutes = System.Net.WebUtility.HtmlDecode(await host.Anonymous.GetStringAsync($"{link}&format=minutes"));

        var query = link[link.IndexOf('?', StringComparison.Ordinal)..];
        Assert.Contains($"href=\"{query}&format=ics\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{query}&format=minutes\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{query}&format=minutes.md\"", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_is_none_is_refused_with_those_there_are()
    {
        await OpenAsync();
        using var answer = await host.GetAsync(CyclePath + "/brief?format=pdf");
        Assert.Equal("'pdf' is not a format of a brief: ask for json, csv or markdown.", await ApiHost.ProblemAsync(answer, 400));
    }

    private async Task OpenAsync()
    {
        await host.Stores.Scorecards.PublishAsync(new("v1", AcmeReview.Scorecard, AcmeReview.Start), default);
        await host.Stores.Cycles.AddAsync(
            new()
            {
                Key = AcmeReview.First.Key, CadenceName = "Weekly review", MeetingDay = AcmeReview.First.MeetingDay, Times = AcmeReview.First.Times,
                State = CycleState.Open, ScorecardVersion = "v1", Asked = [Acme.Ole],
            },
            default);
    }
}
