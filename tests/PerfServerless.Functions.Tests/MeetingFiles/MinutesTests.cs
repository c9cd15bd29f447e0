using System.Xml.Linq;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.MeetingFiles;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.MeetingFiles;

/// <summary>What a meeting decided, as text and as a page.</summary>
public sealed class MinutesTests
{
    private const string Evil = "# [x](javascript:alert(1)) <img src=x>|`|\n- y";

    private static readonly CycleKey Cycle = new(new("acme"), new("weekly"), "20260604");
    private static readonly DateTimeOffset At = new(2026, 6, 4, 8, 20, 0, TimeSpan.Zero);

    [Fact]
    public void Decisions_stand_below_their_item_with_owner_day_and_who_wrote_them_down() => Assert.Equal(
        """
        # Minutes: Weekly review

        Meeting on Thu 6/4/2026, 10:30 AM (Europe/Berlin)

        **1 KPI is off track.**

        ## Agenda

        1. **Net promoter score** · Off track · late
            - **Call the supplier** · ken does it, by Fri 6/12/2026 · Not answered yet · Written down by ada, Thu 6/4/2026, 10:20 AM
        2. **Deliveries** · At risk · late

        ## Also decided

        - **We stay here** · Written down by ada, Thu 6/4/2026, 10:21 AM

        Decisions as they stood on Thu 6/4/2026, 11:00 AM.


        """.ReplaceLineEndings("\n"),
        MinutesMarkdown.Of(
            Of("Net promoter score", Decided("1", "Call the supplier", "k", owner: "ken"), Decided("2", "We stay here", kpi: null)), Readers.English)
            .Replace('\u00a0', ' ').Replace('\u202f', ' '));

    [Fact]
    public void What_was_taken_back_is_left_out_and_nothing_decided_is_said_so()
    {
        var minutes = Of("A KPI", Decided("1", "Forget it", "k") with { WithdrawnAt = At });

        Assert.Contains("\nNo decision was written down.\n", MinutesMarkdown.Of(minutes, Readers.English), StringComparison.Ordinal);
        Assert.Contains("<p>Es wurde kein Beschluss festgehalten.</p>", MinutesPage.Render(minutes, Readers.German, "?x"), StringComparison.Ordinal);
        Assert.DoesNotContain("Forget it", MinutesPage.Render(minutes, Readers.German, "?x"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_about_a_KPI_that_was_not_on_the_agenda_says_what_it_is_about() => Assert.Contains(
        "\n- **Buy** · About stock · Written down by ada",
        MinutesMarkdown.Of(Of("A KPI", Decided("1", "Buy", "stock")), Readers.English).Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);

    [Fact]
    public void Words_of_people_become_neither_markup_nor_another_line()
    {
        var minutes = Of(Evil, Decided("1", Evil, "k", owner: "ken"), Decided("2", Evil, kpi: null));
        var evil = Readers.English with { NameOf = _ => Evil };
        var (text, html) = (MinutesMarkdown.Of(minutes, evil), MinutesPage.Render(minutes, evil, "?s=\"><script>"));

        Assert.DoesNotContain("<img", text.Replace("\\<img", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\n- y", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_well_formed_has_one_heading_of_its_own_and_says_what_the_text_says()
    {
        var html = MinutesPage.Render(
            Of("Net promoter score", Decided("1", "Call the supplier", "k", owner: "ken"), Decided("2", "We stay here", kpi: null)), Readers.French, "?s=1&format=minutes.md");
        var page = XDocument.Parse(html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)]);

        Assert.Equal("Compte rendu\u00a0: Weekly review", Assert.Single(page.Descendants("h1")).Value);
        Assert.Equal("Call the supplier", page.Descendants("ol").Single().Descendants("strong").Single().Value);
        Assert.Equal("We stay here", page.Descendants("ul").Last().Descendants("strong").Single().Value);
        Assert.Equal("?s=1&format=minutes.md", page.Descendants("a").Single().Attribute("href")!.Value);
    }

    private static Minutes Of(string name, params Decision[] decisions) => Minutes.Of(
        new BriefBuilder().Row("k", Status.OffTrack, name: name)
            .Item(new(AgendaRules.OffTrack.Id, Status.OffTrack, PartWords.Verbatim.Say("late")) { Kpi = new("k"), Name = name })
            .Item(new(AgendaRules.OffTrack.Id, Status.AtRisk, PartWords.Verbatim.Say("late")) { Kpi = new("d"), Name = "Deliveries" })
            .Build(),
        At.AddMinutes(10), AcmeReview.Scorecard, decisions, At.AddMinutes(40));

    private static Decision Decided(string id, string text, string? kpi, string? owner = null) => DecisionChanges.Record(
        new(Cycle, id), new(text, owner is null ? null : new(owner), owner is null ? null : new(2026, 6, 12), kpi is null ? null : new(kpi)), new("ada"),
        At.AddMinutes(id == "1" ? 0 : 1));
}
