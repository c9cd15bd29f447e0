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

    public static readonly Word NotJson = new("problem.not-json");

    public static readonly Word<string> NotJsonAt = new("problem.not-json-at", "path");

    public static readonly Word WrongForm = new("problem.wrong-form");

    public static readonly Word NoSuchAddress = new("problem.no-such-address");

    public static readonly Word OtherMethod = new("problem.other-method");

    public static readonly Word SendJson = new("problem.send-json");

    public static readonly Word Unanswered = new("problem.unanswered");
}
