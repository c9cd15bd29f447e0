namespace PerfServerless.Bot.Cards.Charts;

/// <summary>A point of a line.</summary>
/// <param name="X">A day as ISO 8601 writes it.</param>
internal sealed record ChartValue(string X, double Y);
