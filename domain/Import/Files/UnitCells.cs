using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads a KPI's unit from its three columns.</summary>
internal static class UnitCells
{
    private const int MaxNoun = 24;

    private static readonly string[] Durations = ["s", "min", "h", "d"];

    public static Unit? Read(RowCells row)
    {
        var kind = row.Word<UnitKind>("unitKind", required: true);
        var symbol = row.Name("unit", required: false) ?? "";
        var decimals = row.Whole("decimals", 0, 6) ?? 0;
        if (kind is null) return null;

        Saying? sentence = (kind.Value, symbol) switch
        {
            (UnitKind.Money, var code) when !IsCurrency(code) => ImportKpiWords.NoCurrency.Say(code),
            (UnitKind.Duration, var d) when !Durations.Contains(d, StringComparer.Ordinal) => ImportKpiWords.NoTimeUnit.Say(d, string.Join(", ", Durations)),
            (UnitKind.Percent or UnitKind.Ratio, { Length: > 0 } text) => ImportKpiWords.NoUnit.Say(Part.Of(kind.Value), text),
            (UnitKind.Count, { Length: > MaxNoun }) => ImportKpiWords.NounTooLong.Say(MaxNoun),
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
