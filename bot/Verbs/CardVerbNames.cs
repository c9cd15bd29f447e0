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

    /// <summary>A manager takes care of what his card says.</summary>
    public const string Take = "take";

    /// <summary>Shows what an act of a manager needs to be told; without an act his card.</summary>
    public const string Manage = "manage";

    /// <summary>Sends that.</summary>
    public const string Order = "order";

    /// <summary>A manager disposes of the KPIs of somebody who has left.</summary>
    public const string HandOver = "handover";

    public const string Agree = "agree";

    public const string Decline = "decline";

    /// <summary>Writes a decision down, or puts one right.</summary>
    public const string Decide = "decide";

    /// <summary>Does something about a decision or its action item; without a move it shows it.</summary>
    public const string Action = "action";

    /// <summary>Shows the form for stating a status.</summary>
    public const string Statement = "statement";

    /// <summary>Sends that form.</summary>
    public const string State = "state";

    /// <summary>Stands for a message in words.</summary>
    public const string Say = "say";
}
