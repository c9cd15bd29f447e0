namespace PerfServerless.Domain.Amounts;

/// <summary>A KPI's unit and how many decimals it is shown with.</summary>
/// <param name="Kind">What the number counts. Percent values are stored as shown: 12.5 means 12.5 %.</param>
/// <param name="Symbol">
/// Money: the ISO 4217 code. Duration: one of s, min, h, d. Count: an optional noun ("tickets"). Otherwise empty.
/// </param>
/// <param name="Decimals">0 to 6.</param>
public sealed record Unit(UnitKind Kind, string Symbol = "", int Decimals = 0);
