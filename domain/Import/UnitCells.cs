using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Reads a KPI's unit from its three columns.</summary>
internal static class UnitCells
{
    private static readonly string[] Durations = ["s", "min", "h", "d"];

    public static Unit? Read(RowCells row)
    {
        var kind = row.Word<UnitKind>("unitKind", required: true);
        var symbol = row.Name("unit", required: false) ?? "";
        var decimals = row.Whole("decimals", 0, 6) ?? 0;
        if (kind is null) return null;

        var sentence = (kind.Value, symbol) switch
        {
            (UnitKind.Money, var code) when !IsCurrency(code) => $"'{code}' is not a currency: write its ISO 4217 code in capitals, such as EUR.",
            (UnitKind.Duration, var d) when !Durations.Contains(d, StringComparer.Ordinal) => $"'{d}' is not a unit of time: write one of {string.Join(", ", Durations)}.",
            (UnitKind.Percent or UnitKind.Ratio, { Length: > 0 } text) => $"A {kind.Value.ToString().ToLowerInvariant()} has no unit of its own: leave '{text}' out.",
            (UnitKind.Count, { Length: > 24 }) => "The noun is longer than 24 characters: it stands beside every number.",
            _ => null,
        };
        if (sentence is null) return new(kind.Value, symbol, decimals);

        row.Mistake("unit", sentence);
        return null;
    }

    private static bool IsCurrency(string code) => Currencies.Value.Contains(code);

    private static readonly Lazy<HashSet<string>> Currencies = new(() =>
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name).ISOCurrencySymbol).Where(s => s.Length == 3)]);
}
