namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What the bot answers by itself: refusals and failures.</summary>
public static class BotWords
{
    public static readonly Word NothingDoneTitle = new("bot.nothing-done-title");

    public static readonly Word UnknownButton = new("bot.unknown-button");

    public static readonly Word NotYourCard = new("bot.not-your-card");

    public static readonly Word NobodyChosen = new("bot.nobody-chosen");

    public static readonly Word NotSupported = new("bot.not-supported");

    public static readonly Word AnsweredBelow = new("bot.answered-below");

    public static readonly Word StillWorking = new("bot.still-working");

    /// <summary>To whoever writes more than is answered.</summary>
    public static readonly Word WaitTitle = new("bot.wait-title");

    public static readonly Word WriteLater = new("bot.write-later");

    /// <summary>The answer to a button that was pressed too often; the card stays as it is.</summary>
    public static readonly Word<int> PressLater = new("bot.press-later", "seconds");

    public static readonly Word ForeignInput = new("bot.foreign-input");

    public static readonly Word TeamsOnly = new("bot.teams-only");

    public static readonly Word ForeignOrganisation = new("bot.foreign-organisation");

    public static readonly Word<string> Guest = new("bot.guest", "organisation");

    public static readonly Word<string> LeftScorecard = new("bot.left-scorecard", "organisation");

    public static readonly Word<string> NotFound = new("bot.not-found", "organisation");

    public static readonly Word<string> NotListed = new("bot.not-listed", "organisation");

    public static readonly Word<string> NameTaken = new("bot.name-taken", "organisation");

    public static readonly Word NotHereTitle = new("bot.not-here-title");

    public static readonly Word NotHere = new("bot.not-here");

    public static readonly Word FailedTitle = new("bot.failed-title");

    public static readonly Word Failed = new("bot.failed");
}
