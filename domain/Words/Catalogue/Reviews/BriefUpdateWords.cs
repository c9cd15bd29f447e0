namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What stands beside a brief of what was given or corrected after it was compiled.</summary>
public static class BriefUpdateWords
{
    public static readonly Word Title = new("brief-update.title");

    /// <summary>Above the list, with how many KPIs are in it.</summary>
    public static readonly Word<int> Intro = new("brief-update.intro", "count");

    public static readonly Word<string, Part.Amount, Part.Period, Part.Amount> Corrected = new("brief-update.corrected", "kpi", "value", "period", "before");
    public static readonly Word<string, Part.Amount, Part.Period> Added = new("brief-update.added", "kpi", "value", "period");

    /// <summary>Where values of more periods changed than the one that is told.</summary>
    public static readonly Word<int> MorePeriods = new("brief-update.more-periods", "count");

    /// <summary>On the card, where not all have room.</summary>
    public static readonly Word<int> More = new("brief-update.more", "count");

    /// <summary>Where so much was recorded since that only the oldest of it was looked at.</summary>
    public static readonly Word LookedAtPart = new("brief-update.looked-at-part");
}
