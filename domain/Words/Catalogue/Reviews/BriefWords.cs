namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What a brief says of the whole, of people and of a KPI's figures.</summary>
internal static class BriefWords
{
    public static readonly Word<Saying> Headline = new("brief.headline", "judged");

    /// <summary>Some KPIs cannot be judged.</summary>
    public static readonly Word<Saying, int, int> HeadlineBlind = new("brief.headline-blind", "judged", "blind", "all");

    public static readonly Word NothingJudged = new("brief.headline-nothing");
    public static readonly Word<int> OnTrack = new("brief.headline-on-track", "count");
    public static readonly Word<int> AtRisk = new("brief.headline-at-risk", "count");
    public static readonly Word<int> OffTrack = new("brief.headline-off-track", "count");
    public static readonly Word<int, int> OffTrackAndAtRisk = new("brief.headline-off-track-and-at-risk", "off", "risk");

    public static readonly Word NothingDue = new("brief.completeness-nothing-due");
    public static readonly Word<int> NothingDueOldest = new("brief.completeness-nothing-due-oldest", "days");
    public static readonly Word<int, int> Updated = new("brief.completeness", "updated", "asked");
    public static readonly Word<int, int, int> UpdatedOldest = new("brief.completeness-oldest", "updated", "asked", "days");

    public static readonly Word Excused = new("brief.excused");
    public static readonly Word<Identity.PersonId, string> ExcusedBecause = new("brief.excused-because", "manager", "reason");

    public static readonly Word<Identity.PersonId> ExcusedBy = new("brief.excused-by", "manager");
    public static readonly Word<Part.Choice> Unreachable = new("brief.unreachable", "why");

    public static readonly Word SoFar = new("brief.so-far");
    public static readonly Word<Part.Period> SoFarIn = new("brief.so-far-in", "span");
    public static readonly Word<Part.Amount, Part.Amount> Band = new("brief.band", "low", "high");
    public static readonly Word<Part.Amount> Stretch = new("brief.stretch", "stretch");
    public static readonly Word<Part, Part.Amount> TargetWithStretch = new("brief.target-with-stretch", "target", "stretch");
    public static readonly Word NoTarget = new("brief.no-target");
    public static readonly Word NoBaseline = new("brief.no-baseline");

    /// <summary>A value of today.</summary>
    public static readonly Word<Part.Period> Fresh = new("brief.age-today", "period");

    public static readonly Word<Part.Period, int> Age = new("brief.age", "period", "days");

    /// <summary>The door through which a value came that nobody recorded.</summary>
    public static readonly Word<Part.Choice> Source = new("brief.source", "source");
}
