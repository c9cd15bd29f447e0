namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>Why a value that another system sends is not taken, over the API or from a queue.</summary>
public static class PushWords
{
    public static readonly Word<string> NoKpi = new("push.no-kpi", "kpi");

    public static readonly Word<string> Calculated = new("push.calculated", "kpi");

    public static readonly Word<string, string, Part.Choice, string> NoPeriod = new("push.no-period", "period", "kpi", "frequency", "example");

    public static readonly Word NoValue = new("push.no-value");

    /// <summary>Values as programs write them, to be found again in what was sent.</summary>
    public static readonly Word<string, string> TooLarge = new("push.too-large", "value", "most");

    public static readonly Word<string, string, string, string> OutOfRange = new("push.out-of-range", "value", "kpi", "minimum", "maximum");

    public static readonly Word<int, int> LongNote = new("push.long-note", "length", "most");

    public static readonly Word<int, int> LongKey = new("push.long-key", "length", "most");

    public static readonly Word<string, string> Early = new("push.early", "period", "first");

    /// <summary>What was sent, cut short.</summary>
    public static readonly Word<string> AsOfUnreadable = new("push.as-of-unreadable", "asOf");

    public static readonly Word<string, string> AsOfAhead = new("push.as-of-ahead", "asOf", "now");

    public static readonly Word<string, string, string> AsOfBefore = new("push.as-of-before", "asOf", "period", "first");

    /// <summary>What came once more, whose it is, and what stands.</summary>
    public static readonly Word<Part.Amount, string, string, Part.Amount> Returns = new("push.returns", "value", "kpi", "period", "standing");

    public static readonly Word<string> KeyTaken = new("push.key-taken", "kpi");
}
