using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Typing;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Tests.BriefPages;
using PerfServerless.Functions.Tests.CardPages;

namespace PerfServerless.Functions.Tests.Limits;

/// <summary>The same limits on the pages as on the cards.</summary>
public sealed class PageLimitTests
{
    private const string Typed = "{{DATE(2026-05-08T15:00:00Z, SHORT)}} ${owner} <b>";

    // S9
    [Fact]
    public async Task Every_text_input_of_a_page_takes_exactly_what_its_rule_takes()
    {
        await using var pages = await CardPageHost.StartAsync();
        var link = await pages.DeskAsync(CardPageHost.Bert);

        // What misses is asked for its cause, with a note.
        var form = await pages.OpenAsync(link);
        var values = Regex.Matches(form, "name=\"(v[.][^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        var (_, receipt) = await pages.SendAsync(values.Aggregate(SentForm.Of(link, form, "submit"), (sent, name) => sent.With(name, "1")));
        var (_, correcting) = await pages.SendAsync(SentForm.Of(link, receipt, "correct"));

        var inputs = Regex.Matches(form + correcting, "name=\"([^\"]+)\"[^>]*maxlength=\"([0-9]+)\"").Select(m => (Name: m.Groups[1].Value, Most: int.Parse(m.Groups[2].Value, null))).ToList();

        Assert.Equal(["blocker", "n.", "v."], inputs.Select(i => i.Name[..Math.Min(2, i.Name.Length)] is "v." or "n." ? i.Name[..2] : i.Name).Distinct().Order());
        Assert.All(inputs, i => Assert.Equal(i.Name.StartsWith("v.", StringComparison.Ordinal) ? TypedLimits.Number : TypedLimits.Text, i.Most));
    }

    // S10
    [Fact]
    public async Task What_was_typed_reads_on_a_page_as_it_was_typed()
    {
        await using var pages = await CardPageHost.StartAsync();
        var link = await pages.DeskAsync(CardPageHost.Bert);
        var sent = SentForm.Of(link, await pages.OpenAsync(link), "submit").With("blocker", Typed + new string('x', TypedLimits.Text));

        var (_, html) = await pages.SendAsync(sent);

        Assert.StartsWith(Typed, PageText.Parse(html).Descendants("textarea").Single().Value, StringComparison.Ordinal);
    }

    // S20
    [Fact]
    public async Task Whoever_sends_more_forms_than_he_may_gets_a_page_that_says_when_to_try_again()
    {
        await using var pages = await CardPageHost.StartAsync(services => services.PostConfigure<AppOptions>(o => o.Limits.SubmissionsPerMinute = 2));
        var link = await pages.DeskAsync(CardPageHost.Bert);
        var form = SentForm.Of(link, await pages.OpenAsync(link), "submit");
        for (var i = 0; i < 2; i++) await pages.SendAsync(form);

        var (status, html) = await pages.SendAsync(form);

        Assert.Equal(HttpStatusCode.TooManyRequests, (HttpStatusCode)status);
        Assert.Contains("try again in", PageText.Of(html), StringComparison.Ordinal);
        Assert.Equal(200, (await pages.SendAsync(SentForm.Of(await pages.DeskAsync(CardPageHost.Chie), await pages.OpenAsync(await pages.DeskAsync(CardPageHost.Chie)), "submit"))).Status);
    }
}
