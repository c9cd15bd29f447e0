namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>The steps of a recorded history that an operator takes or that end it; each with or without a reason.</summary>
public static class HistoryEndWords
{
    public static readonly Word Suspended = new("operations.history.suspended");

    public static readonly Word<string> SuspendedBecause = new("operations.history.suspended-because", "reason");

    public static readonly Word Resumed = new("operations.history.resumed");

    public static readonly Word<string> ResumedBecause = new("operations.history.resumed-because", "reason");

    public static readonly Word Terminated = new("operations.history.terminated");

    public static readonly Word<string> TerminatedBecause = new("operations.history.terminated-because", "reason");

    public static readonly Word Rewound = new("operations.history.rewound");

    public static readonly Word<string> RewoundBecause = new("operations.history.rewound-because", "reason");

    public static readonly Word<Saying> Ended = new("operations.history.ended", "state");

    public static readonly Word<Saying, Saying> EndedBecause = new("operations.history.ended-because", "state", "why");
}
