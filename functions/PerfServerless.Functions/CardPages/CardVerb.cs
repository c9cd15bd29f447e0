namespace PerfServerless.Functions.CardPages;

/// <summary>What the buttons of a page send.</summary>
internal static class CardVerb
{
    public const string Submit = "submit";
    public const string Next = "next";
    public const string Correct = "correct";
    public const string Show = "show";
    public const string Statement = "statement";
    public const string State = "state";
    public const string Nudge = "nudge";
    public const string Excuse = "excuse";
    public const string Undo = "undo";
    public const string Take = "take";
    public const string Manage = "manage";
    public const string Order = "order";
    public const string HandOver = "handover";
    public const string Agree = "agree";
    public const string Decline = "decline";

    /// <summary>Saves a decision that is put right.</summary>
    public const string Decide = "decide";

    /// <summary>Before the name of what is to be done about an action item.</summary>
    public const string Move = "move.";
}
