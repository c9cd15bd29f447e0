namespace PerfServerless.Bot.Verbs;

/// <summary>The verbs of our cards. Cards in chats outlive a deployment, so a verb is never renamed.</summary>
internal static class CardVerbNames
{
    public const string Submit = "submit";
    public const string Next = "next";
    public const string Correct = "correct";
    public const string Show = "show";
    public const string Nudge = "nudge";
    public const string Excuse = "excuse";
    public const string Undo = "undo";

    /// <summary>Shows the form for stating a status.</summary>
    public const string Statement = "statement";

    /// <summary>Sends that form.</summary>
    public const string State = "state";

    /// <summary>Stands for a message in words.</summary>
    public const string Say = "say";
}
