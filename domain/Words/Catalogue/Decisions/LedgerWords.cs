namespace PerfServerless.Domain.Words.Catalogue.Decisions;

/// <summary>What the API says of decisions, and of why it does not tell them.</summary>
public static class LedgerWords
{
    public static readonly Word<string, Part.List> NoParameter = new("ledger.no-parameter", "name", "known");

    public static readonly Word<string, Part.List> NoState = new("ledger.no-state", "text", "known");

    public static readonly Word<string> NoFormat = new("ledger.no-format", "text");

    public static readonly Word NoPlace = new("ledger.no-place");

    public static readonly Word<string> NoDecision = new("ledger.no-decision", "key");

    /// <summary>Above a list of them.</summary>
    public static readonly Word<string> DecisionsTitle = new("ledger.decisions-title", "organisation");

    /// <summary>Above a list of them.</summary>
    public static readonly Word<string> ActionsTitle = new("ledger.actions-title", "organisation");

    public static readonly Word NoDecisions = new("ledger.no-decisions");

    public static readonly Word NoActions = new("ledger.no-actions");

    /// <summary>Below a list that is not the whole.</summary>
    public static readonly Word<int> More = new("ledger.more", "count");

    /// <summary>What a line of the ledger says of who did it.</summary>
    public static readonly Word<Part.Choice> Entry = new("ledger.entry", "what");

    /// <summary>When they stood so, and in which zone that is.</summary>
    public static readonly Word<DateTimeOffset, string> AsOf = new("ledger.as-of", "at", "zone");
}
