using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What stands on a brief's card, and on the button that shows a card's rules.</summary>
public static class BriefCardWords
{
    public static readonly Word<string, DateTimeOffset> Title = new("brief.card-title", "cadence", "meeting");

    /// <summary>What is read aloud.</summary>
    public static readonly Word<Saying, Saying, Saying> Spoken = new("brief.card-spoken", "title", "headline", "trust");

    public static readonly Word AllTogether = new("brief.card-all-together");
    public static readonly Word Stated = new("brief.card-stated");
    /// <summary>Which way a value went from the one before.</summary>
    public static readonly Word<Part.Distance, Part.Period> Up = new("brief.card-up", "change", "period");

    /// <inheritdoc cref="Up"/>
    public static readonly Word<Part.Distance, Part.Period> Down = new("brief.card-down", "change", "period");

    /// <inheritdoc cref="Up"/>
    public static readonly Word<Part.Period> Same = new("brief.card-same", "period");

    /// <summary>What a line of a chart shows.</summary>
    public static readonly Word ChartValues = new("brief.card-chart-values");

    /// <inheritdoc cref="ChartValues"/>
    public static readonly Word ChartTarget = new("brief.card-chart-target");

    /// <inheritdoc cref="ChartValues"/>
    public static readonly Word ChartExpected = new("brief.card-chart-expected");

    /// <summary>A time box with what has to be done in it.</summary>
    public static readonly Word<int, Saying> Box = new("brief.card-box", "minutes", "action");

    /// <summary>On the button that shows the rest of what is known of the items.</summary>
    public static readonly Word Details = new("brief.card-details");

    public static readonly Word DetailsTip = new("brief.card-details-tip");

    public static readonly Word<Saying> Outlook = new("brief.card-outlook", "outlook");
    public static readonly Word<int> MoreItems = new("brief.card-more-items", "count");
    public static readonly Word<int> MoreRemarks = new("brief.card-more-remarks", "count");
    public static readonly Word<int> LeftOut = new("brief.card-left-out", "count");
    public static readonly Word<Part.List> NotAnswered = new("brief.card-not-answered", "people");
    public static readonly Word<Part.List> NotReachable = new("brief.card-not-reachable", "people");
    public static readonly Word<Part.List> Excused = new("brief.card-excused", "people");
    public static readonly Word<PersonId, int> Person = new("brief.card-person", "person", "missing");
    public static readonly Word<PersonId, Saying> PersonWhy = new("brief.card-person-why", "person", "why");
    public static readonly Word<int> MorePeople = new("brief.card-more-people", "count");
    public static readonly Word<string> Leader = new("brief.card-leader", "cadence");
    public static readonly Word Open = new("brief.card-open");
    public static readonly Word OpenTip = new("brief.card-open-tip");
    public static readonly Word Rules = new("brief.card-rules");
    public static readonly Word RulesTip = new("brief.card-rules-tip");

    /// <summary>A rule's id with what it says.</summary>
    public static readonly Word<string, Saying> Rule = new("brief.card-rule", "id", "sentence");
}
