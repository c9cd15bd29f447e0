using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Pages;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.BriefPages;

public sealed class BriefPageTests
{
    private const string Evil = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&";

    // English words and German numbers; one person has a hostile name.
    private static readonly Reader Reader = Readers.English with { Culture = Readers.German.Culture, NameOf = id => id.Value == "eve" ? Evil : null };

    [Fact]
    public void The_page_shows_values_targets_and_dates_as_the_reader_writes_them()
    {
        var text = Text(new BriefBuilder().Row("k", Status.OffTrack));

        Assert.Contains("1.234,5 EUR", text, StringComparison.Ordinal);
        Assert.Contains("2.000,0 EUR", text, StringComparison.Ordinal);
        Assert.Contains("Meeting on Thu 04.06.2026, 10:00 (Europe/Berlin)", text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 numbers updated, oldest value 4 days", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_people_stay_words()
    {
        var html = Render(new BriefBuilder()
            .Row("k", Status.OffTrack, name: Evil, note: Evil)
            .Item(new(AgendaRules.Blocked.Id, Status.AtRisk, AgendaWords.IsBlocked.Say(new("eve"), Evil)) { Person = new("eve") })
            .Silent("eve"));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.True(Parse(html).Descendants("bdi").Count(e => e.Value == Evil) >= 4, "the words should stand there as they were typed");
    }

    [Theory]
    [InlineData(Status.OnTrack, "On track")]
    [InlineData(Status.AtRisk, "At risk")]
    [InlineData(Status.OffTrack, "Off track")]
    [InlineData(Status.Stale, "Stale")]
    [InlineData(Status.NoInformation, "No information")]
    public void A_status_is_shown_in_words_and_by_a_shape_of_its_own(Status status, string words)
    {
        string Shape(Status s) => Cell(new BriefBuilder().Row("k", s), "Status").Descendants("svg").Single().ToString();

        Assert.StartsWith(words, Cell(new BriefBuilder().Row("k", status), "Status").Value, StringComparison.Ordinal);
        Assert.All(Enum.GetValues<Status>().Where(s => s != status), other => Assert.NotEqual(Shape(status), Shape(other)));
    }

    [Fact]
    public void A_stale_value_is_never_green_and_says_what_it_was()
    {
        var row = Render(new BriefBuilder().Row("k", Status.Stale, lastReported: Status.OnTrack));

        Assert.DoesNotContain("class=\"status good\"", row, StringComparison.Ordinal);
        Assert.Contains("Last reported: on track.", row, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_well_formed_and_can_be_read_without_seeing_it()
    {
        var page = Parse(Render(new BriefBuilder()
            .Row("a", Status.OffTrack).Row("b", Status.OnTrack, points: 1).Row("c", Status.NoInformation, points: 0)
            .Item(new(AgendaRules.OffTrack.Id, Status.OffTrack, PartWords.Verbatim.Say("r")) { Name = "A KPI", Kpi = new("a") })));

        Assert.Equal("en", page.Root!.Attribute("lang")!.Value);
        Assert.Single(page.Descendants("h1"));
        Assert.Single(page.Descendants("caption"));
        Assert.All(page.Descendants("th"), th => Assert.Contains(th.Attribute("scope")!.Value, new[] { "col", "row", "rowgroup" }));
        Assert.Equal(3, page.Descendants("th").Count(th => th.Attribute("scope")!.Value == "row"));
        Assert.Equal(
            3, page.Descendants("tr").Count(tr => tr.Attribute("class")?.Value == "why" && tr.Elements("td").Single().Attribute("colspan")!.Value == "7"));
        Assert.Equal(3, page.Descendants("svg").Count(s => s.Attribute("role")?.Value == "img")); // two rows' and the item's
        Assert.All(page.Descendants("svg").Where(s => s.Attribute("role") is not null), s =>
            Assert.Equal(s.Attribute("aria-labelledby")!.Value, $"{s.Element("title")!.Attribute("id")!.Value} {s.Element("desc")!.Attribute("id")!.Value}"));
        var ids = page.Descendants().Attributes("id").Select(i => i.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void A_sparkline_says_in_words_what_it_draws_and_draws_only_a_comparable_target()
    {
        var trend = Cell(new BriefBuilder().Row("k", Status.OnTrack), "Trend");

        Assert.Equal(
            "3 values from 10,0 EUR in week 20 (11 May to 17 May 2026) to 30,0 EUR in week 22 (25 May to 31 May 2026); lowest 10,0 EUR, highest 30,0 EUR.", Plain(trend.Descendants("desc").Single().Value));
        Assert.Equal(3, trend.Descendants("polyline").Single().Attribute("points")!.Value.Split(' ').Length);
        Assert.Single(trend.Descendants("line"));
        Assert.Empty(Cell(new BriefBuilder().Row("k", Status.OnTrack, targetPeriod: "2026"), "Trend").Descendants("line"));
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_runs()
    {
        foreach (var html in new[] { Render(new BriefBuilder().Row("k", Status.OffTrack)), LinkPages.Expired(Reader), LinkPages.NotValid(Reader), LinkPages.Gone(Reader) })
        {
            Assert.DoesNotMatch(new Regex(@"<script|<link|\bsrc=|\bhref=(?!""#)|url\(|@import|\bon\w+=|https?:|style=", RegexOptions.IgnoreCase), html);
            Assert.Contains("<meta name=\"referrer\" content=\"no-referrer\">", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_security_policy_allows_exactly_the_pages_own_style()
    {
        var hashes = Parse(Render(new BriefBuilder())).Descendants("style")
            .Select(s => $"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(s.Value)))}'").ToList();

        Assert.Equal(2, hashes.Count);
        Assert.Contains($"style-src {string.Join(' ', hashes)};", PageFrame.SecurityPolicy, StringComparison.Ordinal);
        Assert.Single(Parse(LinkPages.Gone(Reader)).Descendants("style")); // a page of a few words carries no brief's style
        Assert.StartsWith("default-src 'none';", PageFrame.SecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_opens_nothing_says_what_to_do_and_shows_nothing()
    {
        foreach (var html in new[] { LinkPages.Expired(Reader), LinkPages.NotValid(Reader), LinkPages.Gone(Reader) })
        {
            var body = Parse(html).Descendants("body").Single();
            Assert.Single(body.Descendants("h1"));
            Assert.Contains("in your chat", body.Value, StringComparison.Ordinal);
            Assert.Empty(body.Descendants("table"));
        }
    }

    [Fact]
    public void Every_colour_of_text_can_be_read_on_every_ground_in_light_and_dark_and_on_paper()
    {
        var css = Parse(Render(new BriefBuilder())).Descendants("style").First().Value;
        var themes = Regex.Matches(css, @":root \{(.*?)\}", RegexOptions.Singleline)
            .Select(m => Regex.Matches(m.Groups[1].Value, "--([a-z]+): (#[0-9a-f]{6})").ToDictionary(c => c.Groups[1].Value, c => c.Groups[2].Value))
            .ToList();

        Assert.Equal(3, themes.Count);
        foreach (var theme in themes)
        {
            foreach (var ground in new[] { "page", "card" })
            {
                foreach (var ink in theme.Keys.Except(["page", "card", "line"]))
                    Assert.True(
                        Contrast(theme[ink], theme[ground]) >= 4.5, $"{ink} {theme[ink]} on {ground} {theme[ground]} has a contrast of {Contrast(theme[ink], theme[ground]):0.0}");
            }
        }

        Assert.True(Contrast("#999999", "#ffffff") < 4.5, "the measure should catch a grey that is too light");
    }

    private static string Render(BriefBuilder builder) => BriefPage.Render(builder.Build(), Reader);

    private static string Text(BriefBuilder builder) => Plain(Parse(Render(builder)).Root!.Value);

    private static XElement Cell(BriefBuilder builder, string label) =>
        Parse(Render(builder)).Descendants("td").Single(td => td.Attribute("data-label")!.Value == label);

    private static XDocument Parse(string html) =>
        XDocument.Parse(Regex.Replace(html.Replace("<!doctype html>", "", StringComparison.Ordinal), "<meta([^>]*)>", "<meta$1/>"));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var c = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
