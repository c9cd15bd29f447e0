using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Compiling;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Briefs;
using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>What a brief says of the time to come, of changed targets and of roll-ups.</summary>
public sealed class BriefOutlookTests
{
    [Fact]
    public void A_row_has_its_forecast_with_an_interval_and_the_chance_to_meet_the_target()
    {
        var brief = new BriefScene().Kpi("k", Ole, values: [1080, 1100, 1090, 1110, 1100]).Compile();
        var row = brief.Rows[0];

        Assert.Equal(("forecast.naive", "2026"), (row.Forecast!.RuleId, row.Forecast.Period));
        Assert.InRange(row.Forecast.ChanceToMeet!.Value, 0.99, 1);
        Assert.Matches(@"^1,100 by the end of 2026 if it stays as it is, between \S+ and \S+ in four of five cases\. The chance to meet the target is (100|more than 99)%\.$", BriefText.Forecast(row)!.Sentence.En());
        Assert.Equal(["forecast.naive", "forecast.chance"], BriefText.Forecast(row)!.RuleIds);
    }

    [Fact]
    public void What_lies_farther_back_than_ten_seasons_changes_no_forecast()
    {
        decimal[] last = [.. Enumerable.Range(0, 520).Select(i => 100m + (i * i % 17))];
        Forecast Of(params decimal[] before) => new BriefScene().Kpi("k", Ole, values: [.. before, .. last]).Compile().Rows[0].Forecast!;

        Assert.Equal(Of(), Of(9_000, 1, 50_000));
    }

    [Fact]
    public void Too_little_data_says_so_on_the_page_and_leaves_the_card_alone()
    {
        var brief = new BriefScene().Kpi("k", Ole, values: [50, 60]).Compile();

        Assert.Equal("2 values in a row are too little for a forecast, 4 are needed.", BriefText.Forecast(brief.Rows[0])!.Sentence.En());
        Assert.Null(Card(brief).Agenda[0].Outlook);
    }

    [Fact]
    public void The_card_tells_the_outlook_of_what_is_on_the_agenda()
    {
        var brief = new BriefScene().Kpi("k", Ole, values: [50, 60, 40, 50, 55]).Compile();

        Assert.StartsWith("55 by the end of 2026 if it stays as it is", Card(brief).Agenda[0].Outlook.En(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 55, "↗ 5 since week 21 of 2026")]
    [InlineData(60, 55, "↘ 5 since week 21 of 2026")]
    [InlineData(55, 55, "→ as in week 21 of 2026")]
    public void The_card_tells_which_way_a_value_went_since_the_one_before(int before, int last, string since)
    {
        var line = Card(new BriefScene().Kpi("k", Ole, values: [40, before, last]).Compile()).Agenda[0];

        Assert.Equal(since, line.Since.En());
        Assert.Equal([40, before, last], line.Values);
    }

    [Fact]
    public void Of_one_value_it_tells_no_way() => Assert.Null(Card(new BriefScene().Kpi("k", Ole, values: [50]).Compile()).Agenda[0].Since);

    [Fact]
    public void A_changed_target_shows_the_old_line_and_the_new_one()
    {
        var change = new Recalibration
        {
            Before = new([new("2026", 120), new("2027", 200)]), After = new([new("2026", 100), new("2027", 200)]),
            Reason = "The market shrank.", EffectiveFrom = new(2026, 6, 1), ProposedBy = Ole, ApprovedBy = Mona,
        };
        var row = new BriefScene().Kpi("k", Ole, with: k => k with { Recalibrations = [change] }, values: [90]).Compile().Rows[0];

        var shown = Assert.Single(row.Recalibrations);
        Assert.Equal(("The market shrank.", Ole, Mona), (shown.Reason, shown.ProposedBy, shown.ApprovedBy));
        Assert.Equal([new BriefTargetChange("2026", new("2026", 120), new("2026", 100))], shown.Changes);
        Assert.Contains(row.Verdict.Findings, f => f.RuleId == RecalibrationRules.Changed.Id);
        Assert.Equal(("120", "none"), (Shown(BriefText.Target(row, shown.Changes[0].Before)), Shown(BriefText.Target(row, null))));
        Assert.Equal(
            ("1.200 (Wunschziel 1.300)", "4 bis 6"),
            (Readers.German.Show(BriefText.Target(row, new("2026", 1200, Stretch: 1300))), Readers.German.Show(BriefText.Target(row, new("2026", 4, 6)))));
    }

    [Theory]
    [InlineData(50, 60, true)]
    [InlineData(null, 60, true)]
    [InlineData(50, null, true)]
    [InlineData(50, 50, false)]
    [InlineData(null, null, false)]
    public void A_changed_baseline_shows_the_old_one_and_the_new_one(int? before, int? after, bool shown)
    {
        var line = new[] { new PeriodTarget("2026", 100) };
        var change = new Recalibration
        {
            Before =
                new(line, before), After = new(line, after), Reason = "It was restated.", EffectiveFrom = new(2026, 5, 1), ProposedBy = Ole, ApprovedBy = Mona,
        };
        var row = new BriefScene().Kpi("k", Ole, with: k => k with { Targets = change.After, Recalibrations = [change] }, values: [90]).Compile().Rows[0];

        Assert.Empty(Assert.Single(row.Recalibrations).Changes);
        Assert.Equal(shown ? new BriefBaselineChange(before, after) : null, row.Recalibrations[0].Baseline);
        Assert.Equal(shown, row.Verdict.Findings.Any(f => f.RuleId == RecalibrationRules.Changed.Id));
        Assert.Equal(("50", "none"), (Shown(BriefText.Baseline(row, 50)), Shown(BriefText.Baseline(row, null))));
    }

    [Fact]
    public void Roll_ups_come_from_the_whole_down_to_objectives_and_units_with_what_is_postponed()
    {
        Objective Of(string id, Perspective perspective, string? parent = null, bool postponed = false) =>
            new() { Id = new(id), Name = $"Objective {id}", Perspective = perspective, Parent = parent is null ? null : new(parent), Postponed = postponed };
        Kpi At(string id, string objective) => Kpi(id, Ole) with { Objective = new(objective), Targets = new([new("2026", 100)]) };
        var card = Scorecard(At("good", "top"), At("bad", "child"), At("late", "later"), At("fine", "other")) with
        {
            Objectives =
            [
                Of("top", Perspective.Financial),
                Of("child", Perspective.Financial, "top"),
                Of("other", Perspective.Customer, "top"),
                Of("later", Perspective.Financial, "top", postponed: true),
            ],
        };
        card = card with { People = [.. card.People.Select(p => p.Id == Ole ? p with { Unit = "Sales" } : p)] };
        var actuals = new[] { ("good", 100m), ("bad", 10m), ("late", 10m), ("fine", 100m) }.ToDictionary(
            v => new KpiId(v.Item1),
            v => (IReadOnlyList<Actual>)[Actual(v.Item1, "2026-W22", v.Item2)]);

        var brief = Compile(card, actuals);

        Assert.Equal(
            [
                "Whole Acme OnTrack",
                "Perspective Financial AtRisk",
                "Objective 0 Objective top AtRisk",
                "Objective 1 Objective child OffTrack",
                "Objective 1 Objective later OffTrack postponed",
                "Perspective Customer OnTrack",
                "Objective 0 Objective other OnTrack",
                "Unit Sales AtRisk",
            ],
            brief.RollUps.Select(r => $"{r.Kind} {r.Kind switch { BriefRollUpKind.Perspective => $"{r.Perspective}", BriefRollUpKind.Objective => $"{r.Depth} {r.Name}", _ => r.Name }} {r.Reading.Status}{(r.Postponed ? " postponed" : "")}"));
        var whole = Card(brief).Whole!;
        Assert.Equal(
            (
                "All together",
                null,
                Status.OnTrack,
                "1 of 2 parts is on track and 1 is at risk: 83 of 100 points by weight (on track from 75, at risk from 40). All of the weight is known."),
            (Shown(whole.Name), whole.Value, whole.Status, whole.Reason.En()));
    }

    [Fact]
    public void A_scorecard_without_objectives_has_no_roll_ups() =>
        Assert.Empty(Compile(Scorecard(Kpi("k", Ole)), new Dictionary<KpiId, IReadOnlyList<Actual>>()).RollUps);

    private static Brief Compile(Scorecard card, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> actuals)
    {
        var cycle = new Cycle
        {
            Key = ThisCycle,
            CadenceName = "Weekly review",
            MeetingDay = Planned.MeetingDay,
            Times = Planned.Times,
            State = CycleState.Open,
            ScorecardVersion = "v1",
        };
        var reading = Scoring.Read(card, actuals, Planned.MeetingDay);
        return BriefCompiler.Compile(new(card, cycle, [], actuals, reading.Kpis, Planned.Times.BriefAt) { Reading = reading });
    }

    private static ChatCard.Brief Card(Brief brief) => BriefContent.Of(brief, new("https://example.com/brief"));

    private static string Shown(Part part) => Readers.English.Show(part);
}
