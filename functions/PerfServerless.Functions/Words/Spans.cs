using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Functions.Words;

/// <summary>Spans of time as people say them, in at most two units.</summary>
public static class Spans
{
    /// <param name="span">Not negative.</param>
    public static Saying Of(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => SpanWords.Milliseconds.Say(new((decimal)span.TotalMilliseconds, 0)),
        { TotalMinutes: < 1 } => SpanWords.Seconds.Say(new((decimal)span.TotalSeconds, 1)),
        { TotalHours: < 1, Seconds: 0 } => SpanWords.Minutes.Say(Whole(span.Minutes)),
        { TotalHours: < 1 } => SpanWords.MinutesAndSeconds.Say(Whole(span.Minutes), Whole(span.Seconds)),
        { TotalDays: < 1, Minutes: 0 } => SpanWords.Hours.Say(Whole(span.Hours)),
        { TotalDays: < 1 } => SpanWords.HoursAndMinutes.Say(Whole(span.Hours), Whole(span.Minutes)),
        { Hours: 0 } => SpanWords.Days.Say(Whole(span.Days)),
        _ => SpanWords.DaysAndHours.Say(Whole(span.Days), Whole(span.Hours)),
    };

    private static Part.Number Whole(int count) => new(count, 0);
}
