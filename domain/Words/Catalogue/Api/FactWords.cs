namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>Why facts are not answered.</summary>
public static class FactWords
{
    public static readonly Word<string, Part.List> NoKind = new("fact.no-kind", "kind", "known");

    public static readonly Word<string, Part.List> NoParameter = new("fact.no-parameter", "name", "known");

    public static readonly Word<string> Twice = new("fact.twice", "name");

    public static readonly Word<string> NoDay = new("fact.no-day", "text");

    public static readonly Word<string, string> TurnedAround = new("fact.turned-around", "from", "to");

    public static readonly Word<string> NoMoment = new("fact.no-moment", "text");

    public static readonly Word OnlyActuals = new("fact.only-actuals");

    public static readonly Word<string, int> NoLimit = new("fact.no-limit", "text", "most");

    public static readonly Word NoPlace = new("fact.no-place");

    public static readonly Word<string> NoFlag = new("fact.no-flag", "text");

    public static readonly Word<string> NoSeparator = new("fact.no-separator", "text");

    public static readonly Word<string> NoDecimalSign = new("fact.no-decimal", "text");

    public static readonly Word SameSign = new("fact.same-sign");
}
