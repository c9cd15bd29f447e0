using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What stands in the tables of a brief's page.</summary>
public static class BriefTableWords
{
    public static readonly Word Kpi = new("page.kpi");
    public static readonly Word Status = new("page.status");
    public static readonly Word Value = new("page.value");
    public static readonly Word Target = new("page.target");
    public static readonly Word Trend = new("page.trend");
    public static readonly Word Outlook = new("page.outlook");
    public static readonly Word Owner = new("page.owner");
    public static readonly Word Why = new("page.why");
    public static readonly Word What = new("page.what");
    public static readonly Word From = new("page.from");
    public static readonly Word OldTargets = new("page.old-targets");
    public static readonly Word NewTargets = new("page.new-targets");

    public static readonly Word<int> KpisCaption = new("page.kpis-caption", "count");
    public static readonly Word<Part.Choice> Perspective = new("page.perspective", "perspective");
    public static readonly Word KpiPostponed = new("page.kpi-postponed");
    public static readonly Word<Part.Choice> LastReported = new("page.last-reported", "status");
    public static readonly Word NoValue = new("page.no-value");
    public static readonly Word NoTarget = new("page.no-target");
    public static readonly Word Nobody = new("page.nobody");
    public static readonly Word<Part.Amount, Saying> LastValue = new("page.last-value", "value", "age");
    public static readonly Word<Part.Period> TargetFor = new("page.target-for", "period");
    public static readonly Word NotComputed = new("page.not-computed");
    public static readonly Word TooLittle = new("page.too-little");
    public static readonly Word<Part.Period> EndOf = new("page.end-of", "period");
    public static readonly Word<Part.Share> Chance = new("page.chance", "chance");
    public static readonly Word<Part.Choice> Mark = new("page.mark", "mark");

    public static readonly Word<int> Remarks = new("page.remarks", "count");
    public static readonly Word<string> Note = new("page.note", "note");
    public static readonly Word<Part, DateTimeOffset> Recorded = new("page.recorded", "by", "at");

    public static readonly Word NoValues = new("page.no-values");
    public static readonly Word<string> TrendOf = new("page.trend-of", "kpi");
    public static readonly Word<Part.Amount, Part.Period> TrendPoint = new("page.trend-point", "value", "period");
    public static readonly Word<Saying> TrendOne = new("page.trend-one", "point");
    public static readonly Word<int, Saying, Saying, Part.Amount, Part.Amount> TrendMany = new(
        "page.trend-many",
        "count",
        "first",
        "last",
        "lowest",
        "highest");

    /// <summary>The target that a picture shows, for whom it is read to.</summary>
    public static readonly Word<Part> ChartTarget = new("page.chart-target", "target");

    public static readonly Word Changed = new("page.changed-targets");
    public static readonly Word ChangedCaption = new("page.changed-caption");
    public static readonly Word<Part.Period, Part> PeriodTarget = new("page.period-target", "period", "target");
    public static readonly Word<Part> Baseline = new("page.baseline", "baseline");
    public static readonly Word<PersonId, PersonId> Proposed = new("page.proposed", "person", "approver");

    public static readonly Word Objectives = new("page.objectives");
    public static readonly Word ObjectivesCaption = new("page.objectives-caption");
    public static readonly Word Units = new("page.units");
    public static readonly Word<int, int, int> UnitsCount = new("page.units-count", "count", "off", "risk");
    public static readonly Word UnitsCaption = new("page.units-caption");
    public static readonly Word<string> InAll = new("page.in-all", "organisation");
    public static readonly Word Postponed = new("page.postponed");
    public static readonly Word<string> PostponedWith = new("page.postponed-with", "objective");
}
