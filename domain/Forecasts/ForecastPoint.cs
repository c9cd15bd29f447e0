namespace PerfServerless.Domain.Forecasts;

/// <summary>One period ahead: the value to expect, and the interval that holds it with the asked probability.</summary>
internal sealed record ForecastPoint(double Mean, double Low, double High);
