using PerfServerless.Domain.Import.Tables;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>What is unhealthy is told with the line that declares it, and with the rule that found it.</summary>
public sealed class HealthWarningTests
{
    [Fact]
    public void An_objective_a_KPI_and_a_person_are_told_with_their_own_lines()
    {
        var folder = A.Folder.Line(ImportFormat.Objectives, "lone,Alone,customer,,ada,1");
        foreach (var i in Enumerable.Range(1, 7)) folder = folder.Line(
            ImportFormat.Kpis,
            $"k{i},KPI {i},deliver,bert,lead,count,,0,higherIsBetter,monthly,,,,,")
            .Line(ImportFormat.Targets, $"k{i},2026,1,,");

        var warnings = Assert.IsType<ImportResult.Accepted>(folder.Validate()).Warnings;

        ImportWarning Of(string ruleId) => warnings.First(w => w.RuleId == ruleId);
        Assert.Equal(
            ("objectives.csv, line 5 (lone): The objective 'Alone' has no KPI at or below it: add one, or remove the objective.", "lone"),
            (Of("health.objective-without-kpi").Told.En(), Of("health.objective-without-kpi").Subject));
        Assert.Equal(
            "kpis.csv, line 2 (revenue): The KPI 'Revenue' does not say how long a value may be missing: set its freshness in working days.",
            Of("health.kpi-without-freshness").Told.En());
        Assert.Equal(
            "kpis.csv, line 3 (on-time): The KPI 'Orders delivered on time' has targets up to May 2026 only: set the next one.",
            Of("health.target-not-time-bound").Told.En());
        Assert.Equal("people.csv, line 3 (bert): bert owns 8 KPIs, more than 7: share them out.", Of("health.owner-overload").Told.En());
    }
}
