using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class FindingSentenceTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Fact]
    public void A_finding_says_values_periods_and_days_as_its_reader_knows_them()
    {
        var kpi = A.Kpi(targets: new PeriodTarget("2026-02", 1200.5m)) with
        {
            Recalibrations =
            [
                new() { Before = new([new("2026-02", 1500)]), After = new([new("2026-02", 1200.5m)]), Reason = "The market shrank.", EffectiveFrom = new(2026, 2, 1), ProposedBy = new("a"), ApprovedBy = new("b") },
            ],
        };

        var finding = Assert.Single(A.Verdict(kpi, "2026-02=1300", "2026-03-02").Findings);

        Assert.Equal("The target for 2026-02 was 1,500.00 and is 1,200.50 from 2026-02-01 on: The market shrank.", finding.Sentence);
        Assert.Equal("The target for February 2026 was 1.500,00 and is 1.200,50 from Sun 01.02.2026 on: The market shrank.", finding.Say(kpi.Unit, German));
    }

    [Fact]
    public void A_finding_without_values_says_its_sentence() => Assert.Equal("As it is.", new Finding("a.rule", "As it is.").Say(new(UnitKind.Count), German));

    [Theory]
    [InlineData("10 11 10 12 11 10 12 90", "anomaly.outlier", "90,00 for August 2026 is unusually high: 53,3 robust standard deviations above the median of 8 values.")]
    [InlineData("1 2 1 2 1 1 5 6 7 8 9 10", "anomaly.trend", "The last six values up to December 2026 only rise.")]
    [InlineData("10 11 9 10 11 9 10 11 9 10 14 10 14", "anomaly.two-of-three", "Unusually high lately: two of the last three values up to January 2027 lie more than two robust standard deviations above the median.")]
    public void The_last_value_is_named_where_it_does_not_fit(string values, string ruleId, string words)
    {
        var months = values.Split(' ').Select((v, i) => $"{2026 + (i / 12)}-{1 + (i % 12):00}={v}");
        var kpi = A.Kpi();

        var finding = A.Verdict(kpi, string.Join(' ', months), "2027-03-01").Findings.Single();

        Assert.Equal(ruleId, finding.RuleId);
        Assert.Contains(words, finding.Say(kpi.Unit, German), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_and_findings_are_remarks_with_their_rules()
    {
        var verdict = new Verdict
        {
            Kpi = A.Id, Status = Status.OnTrack, RuleId = "r", Sentence = "s", Marks = [Mark.Provisional, Mark.Late, Mark.Corrected, Mark.Overridden], Findings = [new("a.rule", "Found.")],
        };

        Assert.Equal(
            [
                "Provisional: its period has not ended, so it may still change.",
                "Late: it came later than its freshness allows.",
                "Corrected: it replaced another value.",
                "Found. (Rule a.rule)",
            ],
            VerdictRemarks.Of(verdict, new(UnitKind.Count), German, 1).Select(r => $"{r}"));
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
