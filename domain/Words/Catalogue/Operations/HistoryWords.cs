namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>The steps of a recorded history.</summary>
public static class HistoryWords
{
    public static readonly Word<string, string> Versioned = new("operations.history.versioned", "orchestrator", "version");

    public static readonly Word<string, string> Child = new("operations.history.child", "orchestrator", "id");

    public static readonly Word<string> Timer = new("operations.history.timer", "moment");

    /// <summary>What an answer belongs to, where the history does not tell.</summary>
    public static readonly Word Something = new("operations.history.something");

    public static readonly Word<Saying> Began = new("operations.history.began", "orchestrator");

    public static readonly Word<Saying, string> BeganFor = new("operations.history.began-for", "orchestrator", "parent");

    public static readonly Word<string, string> Called = new("operations.history.called", "activity", "number");

    public static readonly Word<string, string, int> CalledAgain = new("operations.history.called-again", "activity", "number", "attempt");

    public static readonly Word<Saying, string> Answered = new("operations.history.answered", "what", "number");

    public static readonly Word<Saying, string, Saying> AnsweredAfter = new("operations.history.answered-after", "what", "number", "span");

    public static readonly Word<Saying, string, Saying> Failed = new("operations.history.failed", "what", "number", "why");

    public static readonly Word<Saying, string, Saying, Saying> FailedAfter =
        new("operations.history.failed-after", "what", "number", "span", "why");

    public static readonly Word NoReason = new("operations.history.no-reason");

    public static readonly Word<string, string, string> Started = new("operations.history.started", "orchestrator", "id", "number");

    public static readonly Word<Saying, string> EndedWell = new("operations.history.ended-well", "what", "number");

    public static readonly Word<Saying, string, Saying> EndedWellAfter = new("operations.history.ended-well-after", "what", "number", "span");

    public static readonly Word<string, string> Sleeps = new("operations.history.sleeps", "moment", "number");

    public static readonly Word<string> Woke = new("operations.history.woke", "number");

    public static readonly Word<string, Saying> WokeLate = new("operations.history.woke-late", "number", "span");

    public static readonly Word<string, string, string> Told = new("operations.history.told", "id", "event", "number");

    public static readonly Word<string> Heard = new("operations.history.heard", "event");

    public static readonly Word WentOn = new("operations.history.went-on");

    public static readonly Word<string> Unknown = new("operations.history.unknown", "kind");

    public static readonly Word<string> Untold = new("operations.history.untold", "kind");
}
