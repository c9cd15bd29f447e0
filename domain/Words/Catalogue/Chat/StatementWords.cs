namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>The words of the form on which an owner states another status than the computed one.</summary>
internal static class StatementWords
{
    public static readonly Word<string> Title = new("statement.title", "cadence");

    public static readonly Word<int> Intro = new("statement.intro", "count");

    /// <summary>Where statements on different KPIs last for different times.</summary>
    public static readonly Word IntroDiffering = new("statement.intro-differing");

    public static readonly Word<string, Saying> Choice = new("statement.choice", "kpi", "computed");

    public static readonly Word<string, Saying, Saying> ChoiceStated = new("statement.choice-stated", "kpi", "computed", "stated");

    public static readonly Word<string, Saying, int> ChoiceLasts = new("statement.choice-lasts", "kpi", "computed", "count");

    public static readonly Word<string, Saying, Saying, int> ChoiceStatedLasts = new("statement.choice-stated-lasts", "kpi", "computed", "stated", "count");

    public static readonly Word Withdraw = new("statement.withdraw");

    public static readonly Word<string, Saying, Saying> Reason = new("statement.reason", "kpi", "status", "sentence");

    public static readonly Word<Saying> NotRecorded = new("statement.not-recorded", "mistake");

    public static readonly Word ChooseKpi = new("statement.choose-kpi");

    public static readonly Word ChooseStatus = new("statement.choose-status");

    public static readonly Word<string> NothingStated = new("statement.nothing-stated", "kpi");

    public static readonly Word<int, int> ReasonTooLong = new("statement.reason-too-long", "length", "most");

    public static readonly Word<string, Saying> AlreadySo = new("statement.already-so", "kpi", "status");

    public static readonly Word<Saying, string, Saying> TakenBack = new("statement.taken-back", "stated", "kpi", "computed");

    public static readonly Word<Saying, string, Saying, int> Stated = new("statement.stated", "stated", "kpi", "computed", "count");
}
