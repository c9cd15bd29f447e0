namespace PerfServerless.Functions.Api;

/// <summary>How to move a virtual clock: to a moment, by a time span, or to whatever is due next.</summary>
/// <param name="Glide">Go there in steps of an hour or so with short pauses, so that people who act by this clock can act on the way.</param>
/// <param name="By">An ISO 8601 duration such as <c>PT8H</c> or <c>P1D</c>.</param>
internal sealed record ClockMove(DateTimeOffset? To = null, string? By = null, bool Next = false, bool Glide = false);
