using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Facts;

/// <summary>An actual with its place among all of its tenant.</summary>
/// <param name="Place">See <see cref="ActualPlaces"/>; never another one's, and the same for ever.</param>
public sealed record PlacedActual(string Place, Actual Actual);
