using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Import.Cells;
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
        var symbol = row.Name("unit", required: false) ?? "";
        var sign = Currency(row.Text("unitKind"));
        var kind = sign is null ? row.Word<UnitKind>("unitKind", required: true) : UnitKind.Money;
        if (symbol.Length == 0 && sign is not null) symbol = sign;
        if (kind is UnitKind.Money) symbol = Currency(symbol) ?? symbol;
        if (kind is UnitKind.Percent && symbol == "%") symbol = "";
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

    /// <returns>The code of the currency that alone has such a sign, or is written so but for its capitals; null where there is none.</returns>
    private static string? Currency(string? text)
    {
        if (text is null) return null;
        if (IsCurrency(text.ToUpperInvariant())) return text.ToUpperInvariant();
        return NumberMarks.CurrenciesOf(text) is [var code] ? code : null;
    }

    private static bool IsCurrency(string code) => Currencies.Value.Contains(code);

    private static readonly Lazy<HashSet<string>> Currencies = new(() =>
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name).ISOCurrencySymbol).Where(s => s.Length == 3)]);
}
