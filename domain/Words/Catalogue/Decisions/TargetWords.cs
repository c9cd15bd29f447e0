using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Decisions;

/// <summary>What is typed, asked and told where a decision changes a target.</summary>
public static class TargetWords
{
    /// <summary>What begins a sentence about a target, before the KPI's name; other ways to say it after a |.</summary>
    public static readonly Word SaidTarget = new("target.said-target");

    /// <summary>Stands between the KPI's name and the number.</summary>
    public static readonly Word SaidTo = new("target.said-to");

    /// <summary>Stands between the number and its period.</summary>
    public static readonly Word SaidFor = new("target.said-for");

    /// <summary>Stands before the reason.</summary>
    public static readonly Word SaidBecause = new("target.said-because");

    /// <summary>Stands between the edges of a range.</summary>
    public static readonly Word SaidUntil = new("target.said-until");

    public static readonly Word Label = new("target.label");

    /// <summary>Where it is pressed, the input of the new target opens.</summary>
    public static readonly Word Changes = new("target.changes");

    public static readonly Word KpiNeeded = new("target.kpi-needed");

    public static readonly Word<string> KpiEnded = new("target.kpi-ended", "kpi");

    public static readonly Word<Part.Amount, Part.Amount> BandNeeded = new("target.band-needed", "low", "high");

    public static readonly Word<Part.Amount, Part.Amount> BandTurned = new("target.band-turned", "low", "high");

    public static readonly Word NoBand = new("target.no-band");

    public static readonly Word<Part.Amount> BelowMinimum = new("target.below-minimum", "least");

    public static readonly Word<Part.Amount> AboveMaximum = new("target.above-maximum", "most");

    public static readonly Word<string, Part.Period> PeriodUnread = new("target.period-unread", "written", "example");

    public static readonly Word<Part.Period, Part.Choice, Part.Period> PeriodOther = new("target.period-other", "period", "frequency", "example");

    public static readonly Word<Part.Period> PeriodOver = new("target.period-over", "period");

    public static readonly Word<Part.Period> PeriodFar = new("target.period-far", "period");

    public static readonly Word<Part.Period, DateOnly> LaterChange = new("target.later-change", "period", "day");

    public static readonly Word<Saying, Part.Period> Same = new("target.same", "target", "period");

    public static readonly Word<string> NobodyAgrees = new("target.nobody-agrees", "kpi");

    public static readonly Word<PersonId, Saying, PersonId> AskedBefore = new("target.asked-before", "by", "target", "person");

    /// <summary>A target with its period, and what it was before.</summary>
    public static readonly Word<Part.Period, Saying, Saying> Change = new("target.change", "period", "after", "before");

    /// <summary>The same, where the period had none.</summary>
    public static readonly Word<Part.Period, Saying> Addition = new("target.addition", "period", "after");

    public static readonly Word<Saying, PersonId> Waits = new("target.waits", "change", "person");

    public static readonly Word<Saying, PersonId> Agreed = new("target.agreed", "change", "person");

    public static readonly Word<Saying, PersonId, string> Declined = new("target.declined", "change", "person", "reason");

    public static readonly Word<Saying> Withdrawn = new("target.withdrawn", "change");

    public static readonly Word<Saying, PersonId> NotReached = new("target.not-reached", "change", "person");

    public static readonly Word<Saying, PersonId> Undone = new("target.undone", "change", "person");

    public static readonly Word<Saying, PersonId, Saying> Refused = new("target.refused", "change", "person", "why");

    public static readonly Word<PersonId, string> AskTitle = new("target.ask-title", "by", "kpi");

    public static readonly Word<Saying, DateOnly, string> AskIntro = new("target.ask-intro", "change", "from", "reason");

    /// <summary>Said where the period had no target.</summary>
    public static readonly Word<Part.Period, Saying> BeforeIt = new("target.before-it", "period", "target");

    public static readonly Word<string> ChangedTitle = new("target.changed-title", "kpi");

    public static readonly Word<Saying, DateOnly, PersonId, PersonId, string> Changed = new("target.changed", "change", "from", "person", "by", "reason");

    public static readonly Word<Saying, DateOnly> InForce = new("target.in-force", "change", "from");

    public static readonly Word<PersonId, string> SaidNoTitle = new("target.said-no-title", "person", "kpi");

    public static readonly Word<Saying, string> SaidNo = new("target.said-no", "change", "reason");

    public static readonly Word<string> NotAskedTitle = new("target.not-asked-title", "kpi");

    public static readonly Word<Saying> NotAsked = new("target.not-asked", "change");

    public static readonly Word<PersonId, Saying> NotReachedText = new("target.not-reached-text", "person", "change");

    public static readonly Word<string> RefusedTitle = new("target.refused-title", "kpi");

    public static readonly Word<Saying, Saying> RefusedText = new("target.refused-text", "change", "why");

    public static readonly Word<string, Saying> Back = new("target.back", "kpi", "change");

    public static readonly Word<string, Part.Period> BackToNone = new("target.back-to-none", "kpi", "period");

    public static readonly Word<string, Saying> Stays = new("target.stays", "kpi", "why");

    /// <summary>The reason of a change back, kept with the target.</summary>
    public static readonly Word<string> BackReason = new("target.back-reason", "reason");

    /// <summary>Said to whoever wrote it down.</summary>
    public static readonly Word<PersonId> RecordedWaits = new("target.recorded-waits", "person");
}
