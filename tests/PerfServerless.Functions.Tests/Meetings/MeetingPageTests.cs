using System.Xml.Linq;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Tests.BriefPages;
using PerfServerless.Functions.Tests.CardPages;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Meetings;

/// <summary>A meeting run from its page: by one, by two at once, with presses that come twice or too late.</summary>
public sealed class MeetingPageTests : IAsyncLifetime
{
    private MeetingHost room = null!;

    public async Task InitializeAsync() => room = await MeetingHost.StartAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task A_meeting_goes_from_item_to_item_and_what_is_decided_stands_where_it_was_said()
    {
        var page = await room.PressAsync(room.Ceo, await room.OpenAsync(room.Ceo), "start");
        Assert.Equal("Late orders", Called(page));
        Assert.Contains("of 20 min", PageText.Of(page), StringComparison.Ordinal);

        page = await room.PressAsync(room.Ceo, page, "decide", ("what", "Second carrier"), ("name", "Ole"), ("due", "2099-01-01"));
        Assert.Contains("more than two years away", PageText.Of(page), StringComparison.Ordinal);
        page = await room.PressAsync(room.Ceo, page, "decide", ("due", ""));
        Assert.Contains("Second carrier", Assert.Single(Fell(page)), StringComparison.Ordinal);
        Assert.Empty(SentForm.Of(room.Ceo, page, "decide").Fields["what"]);

        page = await room.PressAsync(room.Ceo, page, "go.1");
        Assert.Equal("Overtime", Called(page));
        Assert.Empty(Fell(page));
        page = await room.PressAsync(room.Ceo, page, "go.2", ("what", "Two more people for June"));
        Assert.Equal(Says(MeetingWords.Others), Called(page));
        Assert.Contains("Two more people for June", PageText.Of(page), StringComparison.Ordinal);

        page = await room.PressAsync(room.Ceo, page, "end");
        Assert.Equal(2, Fell(page).Count);
        var decided = (await DecidedAsync()).OrderBy(d => d.Text).ToList(); // the clock stands still
        Assert.Equal([("Second carrier", "ole-1"), ("Two more people for June", "ana-1")], decided.Select(d => (d.Text, d.Kpi?.Value)));
        Assert.Equal(Acme.Ole, decided[0].Action?.Owner);
        Assert.False((await MeetingAsync()).IsOn);

        var minutes = PageText.Of(await room.OpenAsync(new(room.Host.Get<BriefLinks>().To(MeetingHost.Cycle, Acme.Ceo).AbsoluteUri + "&format=minutes")));
        Assert.Contains("Held from ", minutes, StringComparison.Ordinal);
        page = await room.PressAsync(room.Ceo, page, "go-on");
        Assert.Equal(Says(MeetingWords.Others), Called(page));
    }

    [Fact]
    public async Task Two_who_press_next_at_once_skip_nothing_and_what_the_second_one_typed_is_kept()
    {
        await room.PressAsync(room.Ceo, await room.OpenAsync(room.Ceo), "start");
        var (first, second) = (await room.OpenAsync(room.Ceo), await room.OpenAsync(room.Kim));

        await room.PressAsync(room.Ceo, first, "go.1");
        var seen = await room.PressAsync(room.Kim, second, "go.1", ("what", "Ask the carrier"));

        Assert.Equal("Overtime", Called(seen));
        Assert.Equal(1, (await MeetingAsync()).At);
        Assert.Equal(("Ask the carrier", "ole-1", Acme.Kim), Assert.Single((await DecidedAsync()).Select(d => (d.Text, d.Kpi?.Value, d.By))));
        Assert.Equal("Overtime", Called(await room.PressAsync(room.Kim, second, "end")));
        Assert.True((await MeetingAsync()).IsOn);
    }

    [Fact]
    public async Task Started_by_two_at_once_it_starts_once()
    {
        var (first, second) = (await room.OpenAsync(room.Ceo), await room.OpenAsync(room.Kim));
        await room.PressAsync(room.Ceo, first, "start");
        var before = await MeetingAsync();
        await room.PressAsync(room.Ceo, await room.OpenAsync(room.Ceo), "go.1");
        Assert.Equal("Overtime", Called(await room.PressAsync(room.Kim, second, "start")));
        Assert.Equal(before.StartedAt, (await MeetingAsync()).StartedAt);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_decision_and_other_words_on_an_old_page_are_another()
    {
        var page = await room.PressAsync(room.Ceo, await room.OpenAsync(room.Ceo), "start");
        var form = SentForm.Of(room.Ceo, page, "decide").With("what", "Second carrier");

        await room.SendAsync(form);
        await room.SendAsync(form);
        Assert.Single(await DecidedAsync());

        await room.SendAsync(form.With("what", "Third carrier")); // gone back by the browser, and typed anew
        Assert.Equal(["Second carrier", "Third carrier"], (await DecidedAsync()).Select(d => d.Text).Order());
    }

    [Fact]
    public async Task What_is_wrong_with_a_decision_stops_the_page_from_moving_on_and_nothing_typed_is_lost()
    {
        var page = await room.PressAsync(room.Ceo, await room.OpenAsync(room.Ceo), "start");
        page = await room.PressAsync(room.Ceo, page, "go.1", ("what", "Call <b>the</b> carrier"), ("name", "Nobody"));

        Assert.Equal("Late orders", Called(page));
        var form = SentForm.Of(room.Ceo, page, "decide");
        Assert.Equal(("Call <b>the</b> carrier", "Nobody"), (form.Fields["what"], form.Fields["name"]));
        Assert.Contains("I know nobody called", PageText.Of(page), StringComparison.Ordinal);
        Assert.Empty(await DecidedAsync());
        Assert.Equal(0, (await MeetingAsync()).At);
    }

    [Fact]
    public async Task A_page_says_by_its_version_whether_there_is_something_new()
    {
        var page = await room.PressAsync(room.Ceo, await room.OpenAsync(room.Ceo), "start");
        Assert.Equal(Version(page), await VersionAsync(room.Kim));
        Assert.Equal(Version(page), Version(await room.OpenAsync(room.Kim)));

        var next = await room.PressAsync(room.Ceo, page, "go.1");
        Assert.NotEqual(Version(page), await VersionAsync(room.Kim));
        Assert.Equal(Version(next), await VersionAsync(room.Kim));

        await room.PressAsync(room.Kim, await room.OpenAsync(room.Kim), "decide", ("what", "Ask again"));
        Assert.NotEqual(Version(next), await VersionAsync(room.Ceo));
    }

    [Fact]
    public async Task A_form_that_is_not_the_pages_own_does_nothing()
    {
        var page = await room.OpenAsync(room.Ceo);
        var good = SentForm.Of(room.Ceo, page, "start");
        var others = SentForm.Of(room.Kim, await room.OpenAsync(room.Kim), "start");

        foreach (var bad in new[] { good.From("https://evil.example"), good.Without("token"), good.With("token", others.Token), good with { Body = new ByteArrayContent([]) } })
            Assert.Equal(400, (await room.SendAsync(bad)).Status);
        Assert.Null(await room.Host.Stores.Meetings.FindAsync(MeetingHost.Cycle, default));

        foreach (var verb in new[] { "go.99", "go.-1", "go.99999999999", "go.", "", "submit", "end", "go-on" })
            Assert.Equal(303, (await room.SendAsync(good.With("verb", verb))).Status);
        Assert.Null(await room.Host.Stores.Meetings.FindAsync(MeetingHost.Cycle, default));
    }

    [Fact]
    public async Task A_link_is_good_for_its_reader_as_long_as_he_leads_the_review()
    {
        var forged = new Uri(room.Ceo.AbsoluteUri.Replace("r=ceo", "r=ole", StringComparison.Ordinal));
        await room.OpenAsync(forged, status: 403);
        var brief = room.Host.Get<BriefLinks>().To(MeetingHost.Cycle, Acme.Ceo);
        await room.OpenAsync(new(brief.AbsoluteUri.Replace(BriefLinks.Path, MeetingLinks.Path, StringComparison.Ordinal)), status: 403);
        await room.OpenAsync(room.Host.Get<MeetingLinks>().To(MeetingHost.Cycle, Acme.Ole), status: 403);

        var page = await room.OpenAsync(room.Kim);
        var published = (await room.Host.Stores.Scorecards.CurrentAsync(Acme.Tenant, default))!;
        await room.Host.Stores.Scorecards.PublishAsync(
            new("v2", published.Scorecard with { Cadences = [Acme.Weekly] }, room.Host.Get<BusinessTime>().Now), default);
        Assert.Equal(403, (await room.SendAsync(SentForm.Of(room.Kim, page, "start"))).Status);
    }

    [Fact]
    public async Task A_meeting_that_was_called_off_is_not_started()
    {
        await using var off = await MeetingHost.StartAsync(calledOff: true);
        var page = await off.OpenAsync(off.Ceo);

        Assert.Contains(Says(MeetingWords.CalledOff), PageText.Of(page), StringComparison.Ordinal);
        Assert.Empty(PageText.Parse(page).Descendants("form"));
    }

    [Fact]
    public async Task Whoever_looks_only_changes_nothing()
    {
        await room.OpenAsync(room.Ceo);
        await room.OpenAsync(new(room.Ceo.AbsoluteUri + "&verb=start&version"));
        Assert.Null(await room.Host.Stores.Meetings.FindAsync(MeetingHost.Cycle, default));
    }

    [Fact]
    public async Task The_page_speaks_the_readers_language_and_may_run_its_own_script_alone()
    {
        using var answer = await room.Host.Anonymous.GetAsync(room.Ceo);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", Assert.Single((await room.Host.Anonymous.GetAsync(room.Host.Get<BriefLinks>().To(MeetingHost.Cycle, Acme.Ceo))).Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static string Says(Saying saying) => Readers.English.Say(saying);

    private static string Called(string page) =>
        PageText.Parse(page).Descendants("section").Single(s => s.Attribute("class")?.Value == "called").Descendants("h2").Single().Value;

    private static IReadOnlyList<string> Fell(string page) =>
        [.. PageText.Parse(page).Descendants("section").Where(s => s.Attribute("class")?.Value == "fell").Descendants("li").Select(l => l.Value)];

    private static string Version(string page) => PageText.Parse(page).Descendants("main").Single().Attribute("data-version")!.Value;

    private Task<string> VersionAsync(Uri link) => room.OpenAsync(new(link.AbsoluteUri + "&version="));

    private async Task<Meeting> MeetingAsync() => (await room.Host.Stores.Meetings.FindAsync(MeetingHost.Cycle, default))!.Value;

    private Task<IReadOnlyList<Decision>> DecidedAsync() => room.Host.Stores.Decisions.ListAsync(MeetingHost.Cycle, default);
}
