using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Forecasts;

/// <summary>What a KPI is expected to reach by the end of its target's period, or of the span over which its sum runs.</summary>
public sealed record Forecast
{
    /// <summary>The method's rule; <c>forecast.too-little</c> where there is no forecast and only the sentence is set.</summary>
    public required string RuleId { get; init; }

    /// <summary>The forecast with its numbers, or why there is none.</summary>
    public required Saying Sentence { get; init; }

    /// <summary>The code of the period whose end is forecast.</summary>
    public string? Period { get; init; }

    /// <summary>The value to expect at that end: a level's, or a sum's with what is known already.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The interval that holds the value in four of five cases.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>
    /// The chance to meet the target, 0 to 1; null where there is no target, where a sum's profile does not cover what is left of its
    /// span, and where a sum misses values.
    /// </summary>
    public double? ChanceToMeet { get; init; }

    /// <summary>How many periods of a sum, before its last value, have none; they are not in what is expected.</summary>
    public int MissingPeriods { get; init; }

    /// <summary>The ids of the rules it rests on: the method's, and that of the chance where one is told.</summary>
    public IReadOnlyList<string> RulesBehind() => ChanceToMeet is null ? [RuleId] : [RuleId, ForecastRules.Chance.Id];
}
