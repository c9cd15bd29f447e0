using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What was found of a KPI or a person on a brief's agenda.</summary>
internal static class AgendaWords
{
    public static readonly Word<PersonId, string> IsBlocked = new("agenda.is-blocked", "person", "blocker");
    public static readonly Word<PersonId, string> NamesBlocker = new("agenda.names-blocker", "person", "blocker");
    public static readonly Word<PersonId, Part.List> HasNotGiven = new("agenda.has-not-given", "person", "kpis");

    /// <summary>How it stood at the last review, and why it stands otherwise now.</summary>
    public static readonly Word<Part.Choice, DateOnly, Saying> GotWorse = new("agenda.got-worse", "status", "day", "why");

    public static readonly Word<Part.Choice, DateOnly> GotBetter = new("agenda.got-better", "status", "day");

    /// <summary>What is expected by the end of a period, and the chance to meet the target.</summary>
    public static readonly Word<Part.Amount, Part.Period, Part.Share> Chance = new("agenda.chance", "expected", "period", "chance");

    public static readonly Word<int, Part.List> Drivers = new("agenda.drivers", "count", "kpis");
    public static readonly Word<Part.List> Operands = new("agenda.operands", "kpis");
    public static readonly Word<int, Part.List> Depend = new("agenda.depend", "count", "kpis");
    public static readonly Word<Part.Choice> Level = new("agenda.level", "level");
    public static readonly Word<Part.Choice, Part.Share> LevelAndShare = new("agenda.level-and-share", "level", "share");
    public static readonly Word<int> MoreKpis = new("agenda.more-kpis", "count");

    /// <summary>What was decided before and is not done, each with its owner and its day.</summary>
    public static readonly Word<Part.List> NotDone = new("agenda.not-done", "actions");

    public static readonly Word<PersonId, string, DateOnly> NotDoneOne = new("agenda.not-done-one", "person", "what", "day");

    /// <summary>A new target that somebody was asked to agree to.</summary>
    public static readonly Word<PersonId, string> NotAgreedOne = new("agenda.not-agreed-one", "person", "what");
    public static readonly Word<int> NotDoneMore = new("agenda.not-done-more", "count");

    /// <summary>In the place of a name.</summary>
    public static readonly Word DecidedBefore = new("agenda.decided-before");

    /// <summary>The KPIs that miss for one cause.</summary>
    public static readonly Word<Saying, Part.List> MissedBy = new("agenda.missed-by", "cause", "kpis");
}
