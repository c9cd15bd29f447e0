namespace PerfServerless.Domain.Forecasts;

/// <summary>What a series is expected to do.</summary>
/// <param name="RuleId">The method's rule; <c>forecast.too-little</c> where there is no forecast.</param>
/// <param name="Points">One a period ahead; empty where there is no forecast.</param>
internal sealed record SeriesForecast(string RuleId, IReadOnlyList<ForecastPoint> Points);
