namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>The words of the pages on which a card is answered where a channel has no forms.</summary>
public static class CardPageWords
{
    public static readonly Word OpenBrief = new("card-page.open-brief");

    public static readonly Word Rules = new("card-page.rules");

    /// <summary>A form that was sent before, is too old, or was not made here.</summary>
    public static readonly Word TokenUsedTitle = new("card-page.token-used-title");

    public static readonly Word TokenUsed = new("card-page.token-used");
}
