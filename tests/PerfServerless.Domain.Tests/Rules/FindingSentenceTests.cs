using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class FindingSentenceTests
{
    [Fact]
    public void A_finding_says_values_periods_and_days_as_its_reader_knows_them()
    {
        var kpi = A.Kpi(targets: new PeriodTarget("2026-02", 1200.5m)) with
        {
            Recalibrations =
            [
                new()
                {
                    Before = new([new("2026-02", 1500)]),
                    After = new([new("2026-02", 1200.5m)]),
                    Reason = "The market shrank.",
                    EffectiveFrom = new(2026, 2, 1),
                    ProposedBy = new("a"),
                    ApprovedBy = new("b"),
                },
            ],
        };

        var finding = Assert.Single(A.Verdict(kpi, "2026-02=1300", "2026-03-02").Findings);

        Assert.Equal("The target for February 2026 was 1,500.00 and is 1,200.50 from Sun 2/1/2026 on: The market shrank.", finding.Sentence.En());
        Assert.Equal("Zielwert für Februar 2026: bisher 1.500,00, ab So 01.02.2026 1.200,50. The market shrank.", Readers.German.Say(finding.Sentence));
    }

    [Theory]
    [InlineData("10 11 10 12 11 10 12 90", "anomaly.outlier", "90.00 for August 2026 is far outside the usual range: the values before it suggest 10.86, and it lies 88 times the usual deviation above that. Check for a typing error, or explain it.")]
    [
        InlineData(
            "1 2 1 2 1 2 1 2 4 3 4 3 4 3 4 3",
            "anomaly.shift",
            "The level has shifted: the last eight values up to April 2027 lie on the whole above what the values before them suggest."),
    ]
    public void The_last_value_is_named_where_it_does_not_fit(string values, string ruleId, string words)
    {
        var months = values.Split(' ').Select((v, i) => $"{2026 + (i / 12)}-{1 + (i % 12):00}={v}");
        var kpi = A.Kpi();

        var finding = A.Verdict(kpi, string.Join(' ', months), "2027-05-01").Findings.Single();

        Assert.Equal(ruleId, finding.RuleId);
        Assert.Equal(words, finding.Sentence.En());
    }

    [Fact]
    public void Marks_and_findings_are_remarks_with_their_rules()
    {
        var verdict = new Verdict
        {
            Kpi = A.Id, Status = Status.OnTrack, RuleId = "r", Marks = [Mark.Provisional, Mark.Late, Mark.Corrected, Mark.Overridden], Findings =
            [
                new("a.rule", PartWords.None) { RestsOn = ["b.rule"] },
            ],
        };

        Assert.Equal(
            [
                ("Provisional: its period has not ended, so it may still change.", ""),
                ("Late: it came later than allowed.", ""),
                ("Corrected: it replaced an earlier value.", ""),
                ("none", "a.rule b.rule"),
            ],
            VerdictRemarks.Of(verdict).Select(r => (r.Sentence.En(), string.Join(' ', r.RuleIds))));
    }

    [Fact]
    public void A_scope_holds_drivers_and_all_that_is_calculated_below()
    {
        KpiId Id(string id) => new(id);
        var card = A.Scorecard(
            A.Kpi(id: "lag") with { Drivers = [Id("lead"), Id("gone")] },
            A.Kpi(id: "lead") with { Formula = new(FormulaKind.Sum, [Id("a"), Id("b")]) },
            A.Kpi(id: "a") with { Formula = new(FormulaKind.Sum, [Id("c"), Id("b")]) },
            A.Kpi(id: "b"), A.Kpi(id: "c"), A.Kpi(id: "stranger"));

        Assert.Equal(["lag", "lead", "a", "b", "c"], KpiScope.Around(card, [Id("lag"), Id("unknown")]).Kpis.Select(k => k.Id.Value));
    }
}
