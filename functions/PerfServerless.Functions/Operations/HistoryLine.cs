namespace PerfServerless.Functions.Operations;

/// <summary>A step of an instance's history, in words.</summary>
/// <param name="Turn">The turn it belongs to, from 1.</param>
/// <param name="Kind">A short word for its kind, such as "called" or "answered".</param>
/// <param name="Sentence">What happened.</param>
public sealed record HistoryLine(DateTimeOffset At, int Turn, string Kind, string Sentence);
