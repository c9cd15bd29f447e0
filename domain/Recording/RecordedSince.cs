using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Recording;

/// <summary>What was recorded from a moment on.</summary>
/// <param name="Actuals">In order of recording, without notes.</param>
/// <param name="IsPart">There was more than was looked at: this is the oldest of it.</param>
public sealed record RecordedSince(IReadOnlyList<Actual> Actuals, bool IsPart);
