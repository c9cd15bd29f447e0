namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>The command ops: what its parts do, and what it prints of its own.</summary>
public static class OpsCommandWords
{
    public static readonly Word Ops = new("command-line.ops");

    public static readonly Word List = new("command-line.ops.list");

    public static readonly Word ListState = new("command-line.ops.list.state");

    public static readonly Word ListPrefix = new("command-line.ops.list.prefix");

    public static readonly Word ListAll = new("command-line.ops.list.all");

    public static readonly Word Show = new("command-line.ops.show");

    public static readonly Word Feeds = new("command-line.ops.feeds");

    public static readonly Word Terminate = new("command-line.ops.terminate");

    public static readonly Word Suspend = new("command-line.ops.suspend");

    public static readonly Word Resume = new("command-line.ops.resume");

    public static readonly Word Rewind = new("command-line.ops.rewind");

    public static readonly Word Purge = new("command-line.ops.purge");

    public static readonly Word Reason = new("command-line.ops.reason");

    public static readonly Word Id = new("command-line.ops.id");

    public static readonly Word PurgeId = new("command-line.ops.purge.id");

    public static readonly Word PurgeBefore = new("command-line.ops.purge.before");

    public static readonly Word EitherOr = new("command-line.ops.purge.either-or");

    public static readonly Word NextDueUtc = new("command-line.ops.next-due-utc");

    public static readonly Word Orchestrator = new("command-line.ops.orchestrator");

    public static readonly Word MoreThere = new("command-line.ops.more");

    public static readonly Word<string, Saying> DueAndLag = new("command-line.ops.due-and-lag", "moment", "lag");

    public static readonly Word<string, Saying> IsParked = new("command-line.ops.is-parked", "id", "why");

    public static readonly Word<string> Recorded = new("command-line.ops.recorded", "step");

    public static readonly Word<string> Replayed = new("command-line.ops.replayed", "step");

    public static readonly Word<string, string> NoFeed = new("command-line.ops.no-feed", "setting", "queue");

    public static readonly Word<string, Saying, long, Saying, string> Feed =
        new("command-line.ops.feed", "queue", "waiting", "recorded", "aside", "asideQueue");

    public static readonly Word<string, Saying> LastAside = new("command-line.ops.last-aside", "moment", "why");

    public static readonly Word<int> Count = new("command-line.ops.count", "count");

    public static readonly Word NobodyKnows = new("command-line.ops.nobody-knows");
}
