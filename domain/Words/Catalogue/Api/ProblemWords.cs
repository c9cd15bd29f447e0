namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>What the API answers where it refuses: the title of each kind of problem, and sentences that several routes share.</summary>
public static class ProblemWords
{
    public static readonly Word NotFound = new("problem.not-found");

    public static readonly Word Unusable = new("problem.unusable");

    public static readonly Word Unavailable = new("problem.unavailable");

    public static readonly Word WrongState = new("problem.wrong-state");

    public static readonly Word Unanswerable = new("problem.unanswerable");

    public static readonly Word Failed = new("problem.failed");

    public static readonly Word OurFault = new("problem.our-fault");

    public static readonly Word StorageAway = new("problem.storage-away");

    public static readonly Word StorageAwaited = new("problem.storage-awaited");

    public static readonly Word NotActive = new("problem.not-active");

    public static readonly Word StandsBy = new("problem.stands-by");

    /// <summary>A request from another machine, to a host that authenticates no channel.</summary>
    public static readonly Word OtherMachine = new("problem.other-machine");

    public static readonly Word BodyTooLarge = new("problem.body-too-large");

    public static readonly Word<int> BodyOver = new("problem.body-over", "kib");

    public static readonly Word Compressed = new("problem.compressed");

    /// <summary>A member that the route does not know.</summary>
    public static readonly Word<string> UnknownMember = new("problem.unknown-member", "member");

    public static readonly Word<string> TwiceMember = new("problem.twice-member", "member");

    /// <summary>More requests than one caller's budget holds.</summary>
    public static readonly Word TooManyTitle = new("problem.too-many-title");

    public static readonly Word<int> TooMany = new("problem.too-many", "seconds");

    public static readonly Word AllBusy = new("problem.all-busy");

    /// <summary>A request whose time is over.</summary>
    public static readonly Word TookTooLongTitle = new("problem.took-too-long-title");

    public static readonly Word<int> TookTooLong = new("problem.took-too-long", "seconds");

    /// <summary>The same, where what was sent is taken to its end nevertheless.</summary>
    public static readonly Word GoesOn = new("problem.goes-on");

    public static readonly Word NotJson = new("problem.not-json");

    public static readonly Word<string> NotJsonAt = new("problem.not-json-at", "path");

    public static readonly Word WrongForm = new("problem.wrong-form");

    public static readonly Word NoSuchAddress = new("problem.no-such-address");

    public static readonly Word OtherMethod = new("problem.other-method");

    public static readonly Word SendJson = new("problem.send-json");

    public static readonly Word Unanswered = new("problem.unanswered");
}
