namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>Why a route lets somebody not in.</summary>
public static class GateWords
{
    public static readonly Word KeyNeeded = new("problem.key-needed");

    public static readonly Word<string> SendKey = new("problem.send-key", "header");

    public static readonly Word NotFromHere = new("problem.not-from-here");

    public static readonly Word OnlyThisMachine = new("problem.only-this-machine");

    public static readonly Word Closed = new("problem.closed");

    public static readonly Word NoGate = new("problem.no-gate");

    public static readonly Word LinkOpensNothing = new("problem.link-opens-nothing");

    public static readonly Word<string> OpsLinkExpired = new("problem.ops-link-expired", "header");

    public static readonly Word<string> OpsLinkInvalid = new("problem.ops-link-invalid", "header");
}
