using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;

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
        Assert.Contains(("override.stated", "Its owner states 'at risk' since Tue 4/14/2026: A big order is signed."), verdict.Findings.Said());
        Assert.Contains(("contradiction.stated-better", "Stated 'at risk', computed 'off track'."), verdict.Findings.Said());
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
            ("override.expired", "'at risk', stated on Sun 4/5/2026, is 3 cycles old and no longer counts; 2 are allowed."),
            Read("2026-03=50", Stated(Status.AtRisk, "2026-04-05"), "2026-04-20").Findings.Said());

    [Fact]
    public void A_KPI_may_say_itself_how_long_a_statement_counts()
    {
        var brief = Kpi with { Rules = new(OverrideCycles: 0) };

        Assert.NotNull(Read("2026-03=50", Stated(Status.AtRisk, "2026-04-06"), "2026-04-12", brief).Stated);
        Assert.Contains(
            ("override.expired", "'at risk', stated on Mon 4/6/2026, is 1 cycle old and no longer counts; 0 are allowed."),
            Read("2026-03=50", Stated(Status.AtRisk, "2026-04-06"), "2026-04-13", brief).Findings.Said());
        Assert.NotNull(Read("2026-03=50", Stated(Status.AtRisk, "2026-04-05"), "2026-04-27", Kpi with { Rules = new(OverrideCycles: 4) }).Stated);
    }

    [Fact]
    public void The_latest_statement_counts_and_a_later_one_not_yet()
    {
        var human = new HumanView
        {
            Stated = [Stated(Status.OnTrack, "2026-04-14"), Stated(Status.AtRisk, "2026-04-07"), Stated(Status.OffTrack, "2026-05-01")],
        };

        Assert.Equal(Status.OnTrack, Read("2026-03=50", human, "2026-04-20").Stated!.Status);
    }

    [Theory] // of several at one moment the one of the last day, and of one day the one of the last id
    [InlineData("a 14 09:00 OnTrack; b 14 10:00 AtRisk", Status.AtRisk)]
    [InlineData("b 14 10:00 AtRisk; a 14 09:00 OnTrack", Status.AtRisk)]
    [InlineData("a 14 10:00 AtRisk; b 14 10:00 OnTrack", Status.OnTrack)]
    [InlineData("b 14 10:00 OnTrack; a 14 10:00 AtRisk", Status.OnTrack)]
    [InlineData("a 14 10:00 AtRisk; b 13 10:00 OnTrack", Status.AtRisk)]
    [InlineData("a 14 09:00 OnTrack; b 14 10:00 withdrawn", null)]
    [InlineData("b 14 10:00 withdrawn; a 14 09:00 OnTrack", null)]
    [InlineData("a 14 09:00 withdrawn; b 14 10:00 OnTrack", Status.OnTrack)]
    [InlineData("a 14 09:00 OnTrack; b 21 10:00 withdrawn", Status.OnTrack)] // on the 20th nobody knows of the 21st
    [InlineData("a 14 09:00 withdrawn", null)]
    public void Of_several_the_latest_counts_and_none_where_it_takes_back_what_was_stated(string stated, Status? counts)
    {
        var human = new HumanView { Stated = [.. stated.Split("; ").Select(One)] };

        var verdict = Read("2026-03=50", human, "2026-04-20");

        Assert.Equal(counts, verdict.Stated?.Status);
        Assert.Equal(counts is not null, verdict.Marks.Contains(Mark.Overridden));
        Assert.Equal(counts is not null, verdict.Findings.Any(f => f.RuleId == "override.stated"));

        static StatedStatus One(string text) => text.Split(' ') is [var id, var day, var time, var status]
            ? Stated(Enum.TryParse<Status>(status, out var known) ? known : Status.OnTrack, $"2026-04-{day}") with
            {
                Id = id,
                At = new(A.Day("2026-04-14").ToDateTime(TimeOnly.Parse(time, null)), TimeSpan.Zero),
                Withdrawn = status == "withdrawn",
            }
            : throw new ArgumentException("A statement has an id, a day, a time and a status.", nameof(text));
    }

    [Fact]
    public void A_statement_that_was_taken_back_does_not_expire() =>
        Assert.DoesNotContain(
            Read("2026-03=50", Stated(Status.AtRisk, "2026-04-05") with { Withdrawn = true }, "2026-04-20").Findings,
            f => f.RuleId == "override.expired");

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
        Assert.Equal(refusal, OwnerStatements.Refusal(A.Scorecard(Kpi), new(new(kpi), status, reason, new(by), A.Day("2026-04-07"))).En());

    private static StatedStatus Stated(Status status, string on) => new(A.Id, status, "A big order is signed.", Ann, A.Day(on));

    private static Verdict Read(string values, StatedStatus stated, string asOf, Kpi? kpi = null) =>
        Read(values, new HumanView { Stated = [stated] }, asOf, kpi);

    private static Verdict Read(string values, HumanView human, string asOf, Kpi? kpi = null) => Scoring.Read(
        A.Scorecard(kpi ?? Kpi), new Dictionary<KpiId, IReadOnlyList<Actual>> { [A.Id] = A.Actuals(values) }, A.Day(asOf), human
            with { Meetings = Meetings }).Kpis[A.Id];
}
