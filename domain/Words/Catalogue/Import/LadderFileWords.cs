namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with the escalation ladders.</summary>
internal static class LadderFileWords
{
    public static readonly Word<string, int> NoGrace = new("ladder.no-grace", "text", "most");

    public static readonly Word<string, string, int> Twice = new("ladder.twice", "criticality", "step", "line");

    public static readonly Word<string, string, string, string> Unordered = new("ladder.unordered", "step", "grace", "below", "belowGrace");

    public static readonly Word<string> BeforeDue = new("ladder.before-due", "step");

    public static readonly Word NoTime = new("ladder.no-time");
}
