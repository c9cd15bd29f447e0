using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Instances;

/// <summary>A step of an instance's history.</summary>
/// <param name="Turn">The turn it belongs to, from 1.</param>
/// <param name="Kind">A short name for its kind, such as "called" or "answered"; programs choose by it.</param>
/// <param name="Words">What happened.</param>
public sealed record HistoryLine(DateTimeOffset At, int Turn, string Kind, Saying Words);
