namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What the commands <c>import</c> and <c>scorecard check</c> say.</summary>
public static class ImportCommandWords
{
    public static readonly Word Import = new("command.import");

    public static readonly Word Folder = new("command.import-folder");

    public static readonly Word Url = new("command.import-url");

    public static readonly Word<string> Importing = new("command.import-running", "folder");

    public static readonly Word<string> NoFolder = new("command.import-no-folder", "folder");

    public static readonly Word<string, string> FolderUnreadable = new("command.import-folder-unreadable", "folder", "reason");

    public static readonly Word<string, string> NoAddress = new("command.import-no-address", "text", "example");

    public static readonly Word<string, string> NoAnswer = new("command.import-no-answer", "url", "reason");

    public static readonly Word<string> NotOurs = new("command.import-not-ours", "url");

    public static readonly Word WithoutReason = new("command.import-without-reason");

    /// <summary>The ids of rules, away from the lines that a person reads.</summary>
    public static readonly Word<Part.List> RulesBehind = new("command.rules-behind", "rules");

    public static readonly Word Scorecard = new("command.scorecard");

    public static readonly Word Check = new("command.scorecard-check");

    public static readonly Word Against = new("command.scorecard-against");
}
