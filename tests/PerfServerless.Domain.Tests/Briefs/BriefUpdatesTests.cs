using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;
using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>What stands beside a brief of what was given after it was compiled.</summary>
public sealed class BriefUpdatesTests
{
    private static readonly Brief Brief = new BriefScene().Kpi("fine", Ole, values: [100, 104]).Kpi("off", Ole, values: [60, 50]).Kpi("empty", Ana).Compile();

    private static readonly Actual Off = Latest("off");

    private static Actual Latest(string kpi) =>
        ((Domain.Rules.Verdicts.VerdictBasis.Known)Brief.Rows.Single(r => r.Kpi.Value == kpi).Verdict.Basis).Last.Actual;

    private static Actual Given(string kpi, string period, decimal value, string id = "new", string? corrects = null) =>
        Actual(kpi, period, value, by: Ole) with { Id = id, Corrects = corrects, RecordedAt = Brief.CompiledAt.AddHours(1) };

    private static IReadOnlyList<string> Lines(params Actual[] recorded) => [.. BriefUpdates.Of(Brief, recorded).Select(u => BriefUpdates.Sentence(Brief, u).En())];

    [Fact]
    public void A_correction_says_what_the_brief_has_and_a_new_period_that_it_is_new() => Assert.Equal(
        ["KPI off: 55 for week 22 of 2026, instead of 50", "KPI empty: 7 for week 22 of 2026, new", "KPI fine: 99 for week 23 of 2026, new"],
        Lines(Given("fine", "2026-W23", 99), Given("empty", "2026-W22", 7), Given("off", Off.Period, 55, corrects: Off.Id)));

    [Fact]
    public void What_the_brief_has_already_is_no_update() => Assert.Empty(Lines(Off));

    [Fact]
    public void A_correction_that_only_changes_the_note_is_none() => Assert.Empty(Lines(Given("off", Off.Period, Off.Value, corrects: Off.Id)));

    [Fact]
    public void A_value_that_came_too_late_to_stand_is_none() =>
        Assert.Empty(Lines(Given("off", Off.Period, 1) with { SupersededBy = Off.Id, AsOf = Off.RecordedAt.AddDays(-1) }));

    [Fact]
    public void Of_several_corrections_the_last_one_is_told_once() => Assert.Equal(
        ["KPI off: 57 for week 22 of 2026, instead of 50"],
        Lines(Given("off", Off.Period, 55, "one", Off.Id), Given("off", Off.Period, 57, "two", "one")));

    [Fact]
    public void A_correction_back_to_what_the_brief_has_is_none() =>
        Assert.Empty(Lines(Given("off", Off.Period, 55, "one", Off.Id), Given("off", Off.Period, Off.Value, "two", "one")));

    [Fact]
    public void Of_several_periods_the_newest_is_told_and_the_others_are_counted()
    {
        var update = Assert.Single(BriefUpdates.Of(Brief, [Given("off", "2026-W21", 61, "a"), Given("off", Off.Period, 55, "b", Off.Id)]));

        Assert.Equal((Off.Period, 2), (update.Now.Period, update.Periods));
    }

    [Fact]
    public void A_KPI_that_the_brief_does_not_show_is_none() => Assert.Empty(Lines(Given("other", "2026-W22", 1)));

    [Fact]
    public void A_card_tells_of_some_and_counts_the_others()
    {
        var scene = new BriefScene();
        foreach (var i in Enumerable.Range(0, 8)) scene.Kpi($"k{i}", Ole, values: [1]);
        var brief = scene.Compile();

        var lines = BriefUpdateLines.Of(brief, new(BriefUpdates.Of(brief, brief.Rows.Select(r => Given(r.Kpi.Value, "2026-W23", 5)))));

        Assert.Equal(6, lines.Count);
        Assert.Equal("and 3 more KPIs: see the page", lines[^1].En());
    }
}
