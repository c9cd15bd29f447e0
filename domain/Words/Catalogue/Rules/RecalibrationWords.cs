namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>Changes of targets and baselines, and why one is refused.</summary>
internal static class RecalibrationWords
{
    public static readonly Word<Part.Period, Saying, Saying, DateOnly, string> TargetChanged =
        new("recalibration.target-changed", "period", "before", "after", "day", "reason");

    public static readonly Word<Part.Period, Saying, DateOnly, string> TargetAdded = new("recalibration.target-added", "period", "after", "day", "reason");

    public static readonly Word<Part.Period, Saying, DateOnly, string> TargetRemoved = new("recalibration.target-removed", "period", "before", "day", "reason");

    public static readonly Word<Part.Amount, Part.Amount, DateOnly, string> BaselineChanged =
        new("recalibration.baseline-changed", "before", "after", "day", "reason");

    public static readonly Word<Part.Amount, DateOnly, string> BaselineAdded = new("recalibration.baseline-added", "after", "day", "reason");

    public static readonly Word<Part.Amount, DateOnly, string> BaselineRemoved = new("recalibration.baseline-removed", "before", "day", "reason");

    /// <summary>A target inside a sentence: its value alone.</summary>
    public static readonly Word<Part.Amount> Value = new("recalibration.value", "value");

    /// <summary>A target inside a sentence: both edges of its range.</summary>
    public static readonly Word<Part.Amount, Part.Amount> Range = new("recalibration.range", "low", "high");

    /// <summary>A target inside a sentence, with its stretch.</summary>
    public static readonly Word<Saying, Part.Amount> WithStretch = new("recalibration.with-stretch", "target", "stretch");

    public static readonly Word<string> NoKpi = new("recalibration.no-kpi", "kpi");

    public static readonly Word NoReason = new("recalibration.no-reason");

    public static readonly Word<string> NoApprover = new("recalibration.no-approver", "person");

    public static readonly Word<string> OwnApprover = new("recalibration.own-approver", "person");

    public static readonly Word<DateOnly> LaterChange = new("recalibration.later-change", "day");

    public static readonly Word Unchanged = new("recalibration.unchanged");

    public static readonly Word<DateOnly, DateOnly> BaselinePast = new("recalibration.baseline-past", "until", "day");

    public static readonly Word<string> NoPeriod = new("recalibration.no-period", "period");

    public static readonly Word<string, DateOnly> PeriodPast = new("recalibration.period-past", "period", "day");
}
