namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>
/// The Friday before the sample's second week, for those who meet at the end of it: who leads the review, who is to do something after it, and the
/// manager between them. All three read German; the others answer promptly.
/// </summary>
public sealed class MeetingStage() : Stage(new()
{
    Played = [Owner, Manager, Leader],
    Behaviours = new Dictionary<string, string>
    {
        ["claire"] = "prompt", ["mette"] = "prompt", ["piotr"] = "prompt", ["sofia"] = "prompt", ["rory"] = "prompt", ["samir"] = "prompt",
        ["hannah"] = "prompt", ["tom"] = "prompt", ["alex"] = "prompt",
    },
    Edits = [new("organisation.csv", "velund", "clockStart", "2026-06-05T15:00:00+02:00"), new("people.csv", Leader, "locale", "de-DE")],
})
{
    /// <summary>Is given something to do.</summary>
    internal const string Owner = "petra";

    /// <summary>Hers; leads the review too.</summary>
    internal const string Manager = "martin";

    internal const string Leader = "ingrid";
}
