namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>How far a brief's numbers can be relied on, and why.</summary>
internal static class BriefTrustWords
{
    public static readonly Word<Part.Choice, Part.List> Trust = new("brief.trust", "trust", "because");

    /// <summary>With what the stale and missing KPIs weigh in the whole.</summary>
    public static readonly Word<Part.Choice, Part.List, Saying> TrustWeighed = new("brief.trust-weighed", "trust", "because", "weight");

    public static readonly Word<int, int> Missing = new("brief.trust-missing", "missing", "asked");
    public static readonly Word<int> Stale = new("brief.trust-stale", "count");
    public static readonly Word<int> Unknown = new("brief.trust-unknown", "count");
    public static readonly Word Complete = new("brief.trust-complete");
    public static readonly Word WeightNone = new("brief.trust-weight-none");
    public static readonly Word<Part.Share> WeightStale = new("brief.trust-weight-stale", "stale");
    public static readonly Word<Part.Share> WeightMissing = new("brief.trust-weight-missing", "missing");
    public static readonly Word<Part.Share, Part.Share> WeightBoth = new("brief.trust-weight-both", "stale", "missing");
}
