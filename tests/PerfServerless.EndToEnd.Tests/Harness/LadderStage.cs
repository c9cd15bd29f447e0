namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>
/// The Friday before the sample's second week, with two lines of people: one reads English, one German, and in each an owner, his manager and
/// whoever is above both sit before a window. The others answer promptly, but for one.
/// </summary>
public sealed class LadderStage() : Stage(new()
{
    Played = [Owner, Manager, Above, GermanOwner, GermanManager, GermanAbove],
    Behaviours = new Dictionary<string, string>
    {
        ["claire"] = "prompt", ["mette"] = "prompt", ["piotr"] = "prompt", ["sofia"] = "prompt", ["rory"] = "prompt", [Silent] = "silent",
    },
    Edits =
    [
        new("organisation.csv", "velund", "clockStart", "2026-06-05T15:00:00+02:00"),
        new("people.csv", Owner, "locale", "en-GB"),
        new("people.csv", Manager, "timeZone", "Europe/Berlin"),
        new("people.csv", GermanAbove, "locale", "de-DE"),
        new("kpis.csv", "contracts", "owner", "luc"), new("kpis.csv", "capacity", "owner", "luc"),
        new("kpis.csv", "freight", "owner", "nadine"), new("kpis.csv", "lead-time", "owner", "nadine"),
        new("objectives.csv", "f-cash", "owner", GermanAbove),
        new("kpis.csv", "overdue", "owner", GermanOwner), new("kpis.csv", "leads", "owner", GermanOwner),
    ],
})
{
    /// <summary>Owes three numbers.</summary>
    internal const string Owner = "hannah";

    internal const string Manager = "tom";

    /// <summary>The manager's manager; owes one number, and stands in for the owner.</summary>
    internal const string Above = "alex";

    /// <summary>Owes two numbers, and owns the weekly cadence.</summary>
    internal const string GermanOwner = "petra";

    /// <summary>Stands in for her.</summary>
    internal const string GermanManager = "martin";

    /// <summary>Leads the review.</summary>
    internal const string GermanAbove = "ingrid";

    /// <summary>Owes one number, to the same manager, and never answers.</summary>
    internal const string Silent = "samir";
}
