namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What is said of an orchestration instance: its state, what an operator's command did, and why it means nothing now.</summary>
public static class InstanceWords
{
    public static readonly Word<Part.Choice> State = new("operations.instance.state", "state");

    /// <summary>A state where it stands alone.</summary>
    public static readonly Word<Saying> StateLabel = new("operations.instance.state-label", "state");

    public static readonly Word<string> Terminated = new("operations.instance.terminated", "id");

    public static readonly Word<string> Suspended = new("operations.instance.suspended", "id");

    public static readonly Word<string> Resumed = new("operations.instance.resumed", "id");

    public static readonly Word<string> Rewound = new("operations.instance.rewound", "id");

    public static readonly Word<string> Purged = new("operations.instance.purged", "id");

    public static readonly Word<int> PurgedMany = new("operations.instance.purged-many", "count");

    public static readonly Word<string, Saying> NothingToTerminate = new("operations.instance.nothing-to-terminate", "id", "state");

    public static readonly Word<string, Saying> NothingToSuspend = new("operations.instance.nothing-to-suspend", "id", "state");

    public static readonly Word<string> AlreadySuspended = new("operations.instance.already-suspended", "id");

    public static readonly Word<string> ParkedAlready = new("operations.instance.parked-already", "id");

    public static readonly Word<string> RewindInstead = new("operations.instance.rewind-instead", "id");

    public static readonly Word<string, Saying> NothingToResume = new("operations.instance.nothing-to-resume", "id", "state");

    public static readonly Word<string, Saying> NothingToRewind = new("operations.instance.nothing-to-rewind", "id", "state");

    public static readonly Word<string, Saying> NotEnded = new("operations.instance.not-ended", "id", "state");

    public static readonly Word<string, string> NotThere = new("operations.instance.not-there", "id", "address");

    public static readonly Word<string, string> NoState = new("operations.instance.no-state", "name", "known");

    public static readonly Word<int> PageSize = new("operations.instance.page-size", "most");

    public static readonly Word<string> NoPlace = new("operations.instance.no-place", "after");

    public static readonly Word UpToWhen = new("operations.instance.up-to-when");

    public static readonly Word OnlyEnded = new("operations.instance.only-ended");
}
