namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>How long something took or takes, in at most two units.</summary>
public static class SpanWords
{
    public static readonly Word<Part.Number> Milliseconds = new("operations.span.ms", "count");

    public static readonly Word<Part.Number> Seconds = new("operations.span.s", "count");

    public static readonly Word<Part.Number> Minutes = new("operations.span.min", "count");

    public static readonly Word<Part.Number> Hours = new("operations.span.h", "count");

    public static readonly Word<Part.Number> Days = new("operations.span.d", "count");

    public static readonly Word<Part.Number, Part.Number> MinutesAndSeconds = new("operations.span.min-s", "minutes", "seconds");

    public static readonly Word<Part.Number, Part.Number> HoursAndMinutes = new("operations.span.h-min", "hours", "minutes");

    public static readonly Word<Part.Number, Part.Number> DaysAndHours = new("operations.span.d-h", "days", "hours");
}
