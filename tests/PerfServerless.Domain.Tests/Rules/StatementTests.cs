using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class StatementTests
{
    private static readonly PersonId Ann = new("ann");

    private static readonly Kpi Kpi = A.Kpi(targets: new PeriodTarget("2026", 100)) with { Owner = Ann };

    private static readonly DateOnly[] Meetings = [A.Day("2026-04-06"), A.Day("2026-04-13"), A.Day("2026-04-20"), A.Day("2026-04-27")];

    [Fact]
    public void A_stated_status_stands_beside_the_computed_one()
    {
        var stated = Stated(Status.AtRisk, "2026-04-14");

        var verdict = Read("2026-03=50", stated, "2026-04-21");

        Assert.Equal((Status.OffTrack, stated), (verdict.Status, verdict.Stated));
        Assert.Contains(Mark.Overridden, verdict.Marks);
        Assert.Contains(new("override.stated", "Its owner states 'at risk' since 2026-04-14: A big order is signed."), verdict.Findings);
        Assert.Contains(new("contradiction.stated-better", "Stated 'at risk', computed 'off track'."), verdict.Findings);
    }

    [Theory]
    [InlineData("2026-04-06", "2026-04-20", true)] // two meetings after the day it was stated: two cycles old
    [InlineData("2026-04-06", "2026-04-26", true)]
    [InlineData("2026-04-06", "2026-04-27", false)]
    [InlineData("2026-04-05", "2026-04-20", false)]
    public void The_computed_status_returns_by_itself(string statedOn, string asOf, bool counts)
    {
        var verdict = Read("2026-03=50", Stated(Status.AtRisk, statedOn), asOf);

        Assert.Equal(counts, verdict.Stated is not null);
        Assert.Equal(counts, verdict.Marks.Contains(Mark.Overridden));
        Assert.Equal(!counts, verdict.Findings.Any(f => f.RuleId == "override.expired"));
    }

    [Fact]
    public void An_expired_statement_says_how_old_it_is() =>
        Assert.Contains(
            new("override.expired", "'at risk', stated on 2026-04-05, is 3 cycles old and no longer counts; 2 are allowed."),
            Read("2026-03=50", Stated(Status.AtRisk, "2026-04-05"), "2026-04-20").Findings);

    [Fact]
    public void A_KPI_may_say_itself_how_long_a_statement_counts()
    {
        var brief = Kpi with { Rules = new(OverrideCycles: 0) };

        Assert.NotNull(Read("2026-03=50", Stated(Status.AtRisk, "2026-04-06"), "2026-04-12", brief).Stated);
        Assert.Contains(
            new("override.expired", "'at risk', stated on 2026-04-06, is 1 cycle old and no longer counts; 0 are allowed."),
            Read("2026-03=50", Stated(Status.AtRisk, "2026-04-06"), "2026-04-13", brief).Findings);
        Assert.NotNull(Read("2026-03=50", Stated(Status.AtRisk, "2026-04-05"), "2026-04-27", Kpi with { Rules = new(OverrideCycles: 4) }).Stated);
    }

    [Fact]
    public void The_latest_statement_counts_and_a_later_one_not_yet()
    {
        var human = new HumanView { Stated = [Stated(Status.OnTrack, "2026-04-14"), Stated(Status.AtRisk, "2026-04-07"), Stated(Status.OffTrack, "2026-05-01")] };

        Assert.Equal(Status.OnTrack, Read("2026-03=50", human, "2026-04-20").Stated!.Status);
    }

    [Fact]
    public void A_statement_on_another_kpi_is_none_on_this() =>
        Assert.Null(Read("2026-03=50", Stated(Status.OnTrack, "2026-04-14") with { Kpi = new("other") }, "2026-04-20").Stated);

    [Fact]
    public void A_statement_changes_no_roll_up()
    {
        var objective = new Objective { Id = new("top"), Name = "Top", Perspective = Perspective.Financial };
        var scorecard = A.Scorecard(Kpi with { Objective = objective.Id }) with { Objectives = [objective] };

        var reading = Scoring.Read(
            scorecard, new Dictionary<KpiId, IReadOnlyList<Actual>> { [A.Id] = A.Actuals("2026-03=50") }, A.Day("2026-04-20"),
            new() { Stated = [Stated(Status.OnTrack, "2026-04-14")] });

        Assert.Equal(Status.OffTrack, reading.Objectives[objective.Id].Status);
    }

    [Theory]
    [InlineData("2026-01=50 2026-02=50 2026-03=50 2026-04=50", Status.OnTrack, true)]
    [InlineData("2026-01=49 2026-02=50 2026-03=50 2026-04=50", Status.OnTrack, false)]
    [InlineData("2026-02=50 2026-03=50 2026-04=50", Status.OnTrack, false)]
    [InlineData("2026-01=50 2026-02=50 2026-03=50 2026-04=50", Status.AtRisk, false)]
    public void Stated_on_track_but_flat_is_a_contradiction(string values, Status stated, bool contradicts)
    {
        var verdict = Read(values, Stated(stated, "2026-05-04"), "2026-05-05");

        Assert.Equal(contradicts, verdict.Findings.Contains(new("contradiction.flat", "Reported on track, but the value has not moved for 3 periods.")));
    }

    [Theory]
    [InlineData("2026-03=50 2026-04=50", 1, true)]
    [InlineData("2026-02=50 2026-03=50 2026-04=50", 2, true)]
    [InlineData("2026-02=49 2026-03=50 2026-04=50", 2, false)]
    [InlineData("2026-01=50 2026-02=50 2026-03=50 2026-04=50", 4, false)]
    public void A_KPI_may_say_itself_for_how_long_it_may_stand_still(string values, int flatPeriods, bool contradicts) =>
        Assert.Equal(
            contradicts,
            Read(values, Stated(Status.OnTrack, "2026-05-04"), "2026-05-05", Kpi with { Rules = new(FlatPeriods: flatPeriods) }).Findings.Any(f => f.RuleId == "contradiction.flat"));

    [Fact]
    public void Computed_on_track_but_flat_contradicts_only_where_more_was_expected()
    {
        var level = A.Kpi(targets: new PeriodTarget("2026", 50));
        var rising = A.Kpi(baseline: 10, targets: new PeriodTarget("2026", 50));

        Assert.DoesNotContain(A.Verdict(level, "2026-01=50 2026-02=50 2026-03=50 2026-04=50", "2026-05-05").Findings, f => f.RuleId == "contradiction.flat");
        Assert.Contains(A.Verdict(rising, "2026-01=50 2026-02=50 2026-03=50 2026-04=50", "2026-05-05").Findings, f => f.RuleId == "contradiction.flat");
    }

    [Theory]
    [InlineData(Confidence.High, 50, true)]
    [InlineData(Confidence.High, 95, true)]
    [InlineData(Confidence.High, 100, false)]
    [InlineData(Confidence.Medium, 50, false)]
    public void High_confidence_below_pace_is_a_contradiction(Confidence confidence, int value, bool contradicts)
    {
        var verdict = Read($"2026-03={value}", new HumanView { Confidence = new Dictionary<KpiId, Confidence> { [A.Id] = confidence } }, "2026-04-07");

        Assert.Equal(contradicts, verdict.Findings.Any(f => f.RuleId == "contradiction.confident-below-pace"));
    }

    [Theory]
    [InlineData("kpi", "ann", Status.OnTrack, "Because", null)]
    [InlineData("none", "ann", Status.OnTrack, "Because", "There is no KPI 'none'.")]
    [InlineData("kpi", "bob", Status.OnTrack, "Because", "Only its owner may state a status for 'A KPI'.")]
    [InlineData("kpi", "ann", Status.Stale, "Because", "State on track, at risk or off track; the other statuses are computed only.")]
    [InlineData("kpi", "ann", Status.NoInformation, "Because", "State on track, at risk or off track; the other statuses are computed only.")]
    [InlineData("kpi", "ann", Status.OnTrack, " ", "Say why the computed status misleads: a stated status needs a reason.")]
    public void A_statement_needs_its_owner_and_a_reason(string kpi, string by, Status status, string reason, string? refusal) =>
        Assert.Equal(refusal, Statements.Refusal(A.Scorecard(Kpi), new(new(kpi), status, reason, new(by), A.Day("2026-04-07"))));

    private static StatedStatus Stated(Status status, string on) => new(A.Id, status, "A big order is signed.", Ann, A.Day(on));

    private static Verdict Read(string values, StatedStatus stated, string asOf, Kpi? kpi = null) => Read(values, new HumanView { Stated = [stated] }, asOf, kpi);

    private static Verdict Read(string values, HumanView human, string asOf, Kpi? kpi = null) => Scoring.Read(
        A.Scorecard(kpi ?? Kpi), new Dictionary<KpiId, IReadOnlyList<Actual>> { [A.Id] = A.Actuals(values) }, A.Day(asOf), human with { Meetings = Meetings }).Kpis[A.Id];
}
