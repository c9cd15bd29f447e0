using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.Functions.Tests.CardPages;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Stores;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Links;

/// <summary>A link was signed days ago: its reader is looked at whenever it is opened. S6, S22</summary>
public sealed class LinkReaderTests
{
    private static readonly CycleKey Cycle = new(new("acme"), new("weekly"), "20260601w");
    private static readonly PersonId Ada = new("ada");
    private static readonly PersonId Bert = new("bert");
    private static readonly PersonId Chie = new("chie");

    [Fact]
    public async Task A_brief_opens_for_its_leaders_alone()
    {
        await using var host = await BriefedAsync();

        Assert.Equal(200, (await OpenAsync(host, Ada)).Status);
        Assert.Equal(200, (await OpenAsync(host, Bert)).Status);
        await RefusedAsync(host, Chie, Readers.English); // her own language is not spoken
    }

    [Theory]
    [InlineData("cadences.csv", "bert,ada;bert", "bert,bert")] // is no leader any more
    [InlineData("cadences.csv", "weekly,Weekly review", "fridays,Weekly review")] // nobody leads it any more
    public async Task Who_leads_the_review_no_more_is_refused_the_brief_that_he_got(string file, string old, string changed)
    {
        await using var host = await BriefedAsync();
        Assert.Equal(200, (await OpenAsync(host, Ada)).Status);

        await ImportAsync(host, new FolderBuilder().Replace(file, old, changed));

        await RefusedAsync(host, Ada, Readers.English);
    }

    [Fact]
    public async Task Who_has_left_is_refused_from_the_day_after_his_last()
    {
        await using var host = await BriefedAsync();

        await ImportAsync(host, Leaves(new(), "bert", "2026-06-08")); // the clock stands on it
        Assert.Equal(200, (await OpenAsync(host, Bert)).Status);

        await ImportAsync(host, Leaves(new(), "bert", "2026-06-07"));
        await RefusedAsync(host, Bert, Readers.German);
    }

    [Fact]
    public async Task Whom_nobody_knows_any_more_is_told_in_his_browsers_language()
    {
        await using var host = await BriefedAsync();
        host.Anonymous.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr-FR");

        await RefusedAsync(host, new("carl"), Reader.Of("fr-FR", Languages.BuiltIn));
    }

    [Fact]
    public async Task A_good_link_to_no_brief_says_so()
    {
        await using var host = await ApiHost.StartAsync();
        await ImportAsync(host, new FolderBuilder());

        Assert.Equal(404, (await OpenAsync(host, Ada)).Status);
        using var nowhere = await host.Anonymous.GetAsync(host.Get<BriefLinks>().To(Cycle with { Tenant = new("globex") }, Ada));
        Assert.Equal(404, (int)nowhere.StatusCode);
    }

    [Fact]
    public async Task Who_has_left_opens_neither_his_form_nor_an_escalation_and_sends_none()
    {
        await using var pages = await CardPageHost.StartAsync();
        var (desk, escalation) = (await pages.DeskAsync(Bert), await pages.EscalationAsync());
        var (form, act) = (SentForm.Of(desk, await pages.OpenAsync(desk), "submit"), SentForm.Of(escalation, await pages.OpenAsync(escalation), "nudge"));

        await ImportAsync(pages.Host, Leaves(new(), "bert", "2026-06-07"));

        var before = await pages.StoredAsync();
        foreach (var link in new[] { desk, escalation }) AssertNotYours(await pages.OpenAsync(link, 403), Readers.German);
        foreach (var sent in new[] { form, act }) Assert.Equal(403, (await pages.SendAsync(sent)).Status);
        Assert.Equal(before, await pages.StoredAsync());
    }

    [Fact]
    public async Task Who_manages_none_of_those_he_was_told_about_is_refused_the_escalation_and_keeps_his_form()
    {
        await using var pages = await CardPageHost.StartAsync();
        var (desk, escalation) = (await pages.DeskAsync(Bert), await pages.EscalationAsync());
        var act = SentForm.Of(escalation, await pages.OpenAsync(escalation), "excuse");

        await ImportAsync(pages.Host, new FolderBuilder().Replace("people.csv", "chie@acme.example,bert", "chie@acme.example,ada"));

        AssertNotYours(await pages.OpenAsync(escalation, 403), Readers.German);
        Assert.Equal(403, (await pages.SendAsync(act)).Status);
        await pages.OpenAsync(desk);
    }

    [Fact] // S7
    public async Task Links_of_the_key_before_open_after_a_rotation_and_the_new_ones_say_their_key()
    {
        await using var host = await BriefedAsync();
        var before = new LinkSigner(new(host.Keys.ApiKey, host.Keys.LinkKey), TimeProvider.System)
            .Query(LinkPurposes.Brief, $"{Cycle}", "ada", TimeSpan.FromDays(1));

        // The host of this test has a key with an id: a link that names none was signed by one it does not know.
        Assert.Contains($"&k={host.Keys.LinkKeyId}&", host.Get<BriefLinks>().To(Cycle, Ada).Query, StringComparison.Ordinal);
        using var answer = await host.Anonymous.GetAsync(new Uri($"{BriefLinks.Path}?{before}", UriKind.Relative));
        Assert.Equal(403, (int)answer.StatusCode);

        await using var rotated = await BriefedAsync(
            new HostKeys(host.Keys.ApiKey, host.Keys.LinkKey).Rotated(TimeProvider.System.GetUtcNow(), endsLinks: false));
        using var old = await rotated.Anonymous.GetAsync(new Uri($"{BriefLinks.Path}?{before}", UriKind.Relative));
        Assert.Equal(200, (int)old.StatusCode);
        Assert.Equal(200, (await OpenAsync(rotated, Ada)).Status);
    }

    private static async Task<ApiHost> BriefedAsync(HostKeys? keys = null)
    {
        var host = await ApiHost.StartAsync(keys: keys);
        await ImportAsync(host, new FolderBuilder());
        await host.Stores.Cycles.AddBriefAsync(Cycle, BriefJson.Write(new BriefBuilder().Build()), default);
        return host;
    }

    private static async Task ImportAsync(ApiHost host, FolderBuilder folder)
    {
        using var imported = await host.ImportAsync(folder);
        Assert.True(imported.IsSuccessStatusCode, await imported.Content.ReadAsStringAsync());
    }

    /// <summary>The folder with a person's last day.</summary>
    private static FolderBuilder Leaves(FolderBuilder folder, string person, string day) => folder.With(
        "people.csv",
        string.Join(
            '\n',
            folder.Files["people.csv"].Split('\n').Select((line, i) =>
                i == 0 ? $"{line},lastDay" : line.StartsWith($"{person},", StringComparison.Ordinal) ? $"{line},{day}" : $"{line},")));

    private static async Task<(int Status, string Html)> OpenAsync(ApiHost host, PersonId reader)
    {
        using var answer = await host.Anonymous.GetAsync(host.Get<BriefLinks>().To(Cycle, reader));
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task RefusedAsync(ApiHost host, PersonId reader, Reader language)
    {
        var (status, html) = await OpenAsync(host, reader);
        Assert.Equal(403, status);
        AssertNotYours(html, language);
    }

    private static void AssertNotYours(string html, Reader reader)
    {
        Assert.Contains($"lang=\"{reader.Language.Code}", html, StringComparison.Ordinal);
        foreach (var word in new[] { LinkPageWords.NotYours, LinkPageWords.NotYoursWhy, LinkPageWords.NotYoursDo })
            Assert.Contains(reader.Say(word), System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }
}
