namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What letters say beside what cards say as well: their one link, and why they come by mail.</summary>
public static class LetterWords
{
    /// <summary>The link to the page with the inputs that the card has.</summary>
    public static readonly Word Answer = new("letter.answer");

    /// <summary>The link where nothing is asked.</summary>
    public static readonly Word OpenPage = new("letter.open-page");

    /// <summary>The form takes several pages, and a letter tells the first.</summary>
    public static readonly Word MoreOnPage = new("letter.more-on-page");

    public static readonly Word Why = new("letter.why");

    public static readonly Word LinkIsYours = new("letter.link-is-yours");
}
