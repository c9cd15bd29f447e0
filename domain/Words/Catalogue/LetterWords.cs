namespace PerfServerless.Domain.Words;

/// <summary>What letters say beside what cards say as well: their one link, and why they come by mail.</summary>
public static class LetterWords
{
    /// <summary>The link to the page with the inputs that the card has.</summary>
    public static readonly Word Answer = new("letter.answer");

    /// <summary>The link where nothing is asked.</summary>
    public static readonly Word OpenPage = new("letter.open-page");

    public static readonly Word OpenBrief = new("letter.open-brief");

    /// <summary>The form takes several pages, and a letter tells the first.</summary>
    public static readonly Word MoreOnPage = new("letter.more-on-page");

    /// <summary>Before the status that a KPI's owner states, told to somebody else.</summary>
    public static readonly Word Stated = new("letter.stated");

    public static readonly Word<string> Outlook = new("letter.outlook", "outlook");

    public static readonly Word Why = new("letter.why");

    public static readonly Word LinkIsYours = new("letter.link-is-yours");
}
