namespace PerfServerless.Bot.Cards.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Legend">Plain text in every client.</param>
/// <param name="Color">One of the names that Teams gives its colours.</param>
internal sealed record ChartSeries(string Legend, string Color, IReadOnlyList<ChartValue> Values);
