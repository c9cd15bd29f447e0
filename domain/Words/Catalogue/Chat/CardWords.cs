namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>Labels, buttons and what is read aloud on cards.</summary>
public static class CardWords
{
    /// <summary>What is read aloud, and what a client shows that cannot show the card.</summary>
    public static readonly Word<Saying, Saying> Spoken = new("card.spoken", "title", "text");

    public static readonly Word<int, int> Page = new("card.page", "page", "pages");

    public static readonly Word<string> Value = new("card.value", "name");

    public static readonly Word<string, string> ValueWithUnit = new("card.value-with-unit", "name", "unit");

    /// <summary>A KPI whose values of several periods stand on one card.</summary>
    public static readonly Word<string, Part.Period> NameOfPeriod = new("card.name-of-period", "name", "period");

    public static readonly Word ValueError = new("card.value-error");

    public static readonly Word<string> Note = new("card.note", "name");

    public static readonly Word NoteError = new("card.note-error");

    public static readonly Word<string> Cause = new("card.cause", "name");

    public static readonly Word CauseError = new("card.cause-error");

    /// <summary>On the button of a receipt with a value that misses.</summary>
    public static readonly Word SayWhy = new("card.say-why");

    /// <summary>Under such a value.</summary>
    public static readonly Word AskedWhy = new("card.asked-why");

    public static readonly Word Confidence = new("card.confidence");

    public static readonly Word ConfidenceHigh = new("card.confidence-high");

    public static readonly Word ConfidenceMedium = new("card.confidence-medium");

    public static readonly Word ConfidenceLow = new("card.confidence-low");

    public static readonly Word ConfidenceError = new("card.confidence-error");

    public static readonly Word NotSaid = new("card.not-said");

    public static readonly Word Blocker = new("card.blocker");

    public static readonly Word BlockerError = new("card.blocker-error");

    public static readonly Word Submit = new("card.submit");

    public static readonly Word SaveCorrections = new("card.save-corrections");

    public static readonly Word Next = new("card.next");

    public static readonly Word FirstPage = new("card.first-page");

    public static readonly Word Back = new("card.back");

    public static readonly Word CorrectValue = new("card.correct-value");

    public static readonly Word StateStatus = new("card.state-status");

    public static readonly Word StillOwed = new("card.still-owed");

    public static readonly Word<int> MoreLines = new("card.more-lines", "count");

    public static readonly Word<Part.Period> Corrected = new("card.corrected", "period");

    public static readonly Word StatedByYou = new("card.stated-by-you");
}
