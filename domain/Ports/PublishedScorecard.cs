using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Ports;

/// <summary>A scorecard with the version its content makes.</summary>
public sealed record PublishedScorecard(string Version, Scorecard Scorecard, DateTimeOffset PublishedAt);
