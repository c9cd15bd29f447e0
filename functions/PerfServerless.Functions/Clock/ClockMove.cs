namespace PerfServerless.Functions.Clock;

/// <summary>How to move a virtual clock: to a moment, by a time span, or to whatever is due next.</summary>
/// <param name="By">An ISO 8601 duration such as <c>PT8H</c> or <c>P1D</c>.</param>
public sealed record ClockMove(DateTimeOffset? To = null, string? By = null, bool Next = false);
