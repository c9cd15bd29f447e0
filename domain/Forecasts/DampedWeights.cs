namespace PerfServerless.Domain.Forecasts;

/// <summary>How much of a surprise goes into the level, the trend and the season, and what a period leaves of the trend.</summary>
internal sealed record DampedWeights(double Level, double Trend, double Damping, double Season);
