namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>A week in which the weekly and the monthly review open at the same hour, with mail.</summary>
public sealed class LanguageStage() : Stage(new()
{
    Played = [English, German, French],
    Behaviours = new Dictionary<string, string> { [Manager] = "not-installed", [Silent] = "silent" },
    Edits = [new("organisation.csv", "velund", "clockStart", "2026-06-22T08:55:00+02:00"), new("cadences.csv", "monthly", "opensBefore", "6")],
    Mail = true,
})
{
    internal const string English = "alex";

    internal const string German = "hannah";

    internal const string French = "luc";

    /// <summary>Has no bot: is written letters in English, and writes numbers the Italian way.</summary>
    internal const string Reached = "sofia";

    /// <summary>Has no bot either, reads German, and is told of Dirk's numbers.</summary>
    internal const string Manager = "martin";

    internal const string Silent = "dirk";
}
