namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with a change of targets or of a baseline. A part <c>period</c> that says <c>baseline</c> means the baseline.</summary>
internal static class ImportHistoryWords
{
    /// <summary>No target, or no baseline.</summary>
    public static readonly Word None = new("import.history-none");

    public static readonly Word<string> Target = new("import.history-target", "target");

    public static readonly Word<string, string> Band = new("import.history-band", "target", "high");

    public static readonly Word<string, string> Stretched = new("import.history-stretched", "target", "stretch");

    public static readonly Word<string, string, string> StretchedBand = new("import.history-stretched-band", "target", "high", "stretch");

    public static readonly Word<string, Saying, Saying> BaselineChanged = new("import.baseline-changed", "kpi", "old", "now");

    public static readonly Word<string, Saying> BaselineAdded = new("import.baseline-added", "kpi", "now");

    public static readonly Word<string, string, Saying, Saying> TargetChanged = new("import.target-changed", "kpi", "period", "old", "now");

    public static readonly Word<string, string, Saying, Saying> NotInForce = new("import.history-not-in-force", "kpi", "period", "old", "told");

    public static readonly Word<string, Saying> NoneInForce = new("import.history-none-in-force", "kpi", "told");

    public static readonly Word<string, string, Saying> Same = new("import.history-same", "kpi", "period", "value");

    public static readonly Word<string, string> OtherReason = new("import.history-other-reason", "line", "kpi");

    public static readonly Word<string, string, string, string, string> ReasonWas =
        new("import.history-reason-was", "kpi", "day", "reason", "proposer", "approver");

    public static readonly Word<string, string, string> Without = new("import.history-without", "kpi", "period", "day");

    public static readonly Word<string, string, Saying> BeforeWas = new("import.history-before-was", "kpi", "period", "old");

    public static readonly Word<string, string, string, string, string> Twice =
        new("import.history-twice", "kpi", "period", "day", "first", "second");

    public static readonly Word<string> BaselineUncounted = new("import.baseline-uncounted", "kpi");

    public static readonly Word BaselineIsNumber = new("import.baseline-is-number");

    public static readonly Word BandAlone = new("import.history-band-alone");
}
