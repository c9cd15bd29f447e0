namespace PerfServerless.Domain.Words;

/// <summary>The words inside parts: periods, days, shares.</summary>
public static class PartWords
{
    public static readonly Word<string, string, string> WeekWithDays = new("part.week-with-days", "week", "first", "last");

    public static readonly Word<string, string> Week = new("part.week", "week", "year");

    public static readonly Word<string, string> Quarter = new("part.quarter", "quarter", "year");

    public static readonly Word<string, string> Day = new("part.day", "weekday", "day");

    public static readonly Word<DateOnly, TimeOnly> Moment = new("part.moment", "day", "time");

    public static readonly Word<Part.Amount> LessThan = new("part.less-than", "share");

    public static readonly Word<Part.Amount> MoreThan = new("part.more-than", "share");

    /// <summary>A distance that rounds to nothing.</summary>
    public static readonly Word Just = new("part.just");

    /// <summary>A distance between percentages.</summary>
    public static readonly Word<Part.Text, Part.Number> Points = new("part.points", "number", "count");

    /// <summary>Something of which there is none.</summary>
    public static readonly Word None = new("part.none");

    /// <summary>Two sentences, one after the other.</summary>
    public static readonly Word<Saying, Saying> Both = new("part.both", "first", "second");

    public static readonly Word<Saying, Saying> Lines = new("part.lines", "first", "second");

    /// <summary>Words that are not ours, alone.</summary>
    public static readonly Word<string> Verbatim = new("part.verbatim", "text");
}
