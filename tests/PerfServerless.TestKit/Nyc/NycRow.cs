using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfServerless.TestKit.Nyc;

/// <summary>Reads one row of the file. What it cannot mean is refused with a sentence that names the row.</summary>
internal sealed partial class NycRow
{
    private const int LastYear = 2023;

    private static readonly string[] Missing = ["", "NA", "N/A", "NaN", "*"];

    private readonly Dictionary<string, string> cells;
    private readonly int row;

    /// <param name="row">Its number, the header's being 1.</param>
    public NycRow(IReadOnlyList<string> header, IReadOnlyList<string> cells, int row)
    {
        this.row = row;
        if (cells.Count != header.Count) throw Refused($"has {cells.Count} cells, the header has {header.Count}");
        this.cells = header.Zip(cells).DistinctBy(c => c.First).ToDictionary(c => c.First, c => Blanks().Replace(c.Second, " ").Trim(), StringComparer.Ordinal);
    }

    public NycIndicator Read(NycCodes codes)
    {
        var id = cells["ID"];
        var years = cells.Keys.Select(k => FiscalYear().Match(k))
            .Where(m => m.Success)
            .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
            .Where(y => y <= LastYear);
        var target = Number("Target");
        return new(
            id,
            codes.Of(id),
            Named("Agency", "Without an agency"),
            Named("Service", "Without a service"),
            Named("Goal", "Without a goal"),
            Named("Indicator", $"Indicator {id}"),
            HigherIsBetter(target is not null),
            Is("Critical", "Yes"),
            years.Select(y => (Year: y, Value: Number($"FY{y}"))).Where(v => v.Value is not null).ToDictionary(v => v.Year, v => v.Value!.Value),
            target,
            Outcome());
    }

    private bool HigherIsBetter(bool hasTarget) =>
        Is("DesiredDirection", "Up") || (Is("DesiredDirection", "Down") || !hasTarget
            ? false
            : throw Refused($"has a target and the desired direction '{cells["DesiredDirection"]}', which is neither Up nor Down"));

    private string? Outcome() => cells["Outcome"] switch
    {
        var text when Missing.Contains(text, StringComparer.OrdinalIgnoreCase) => null,
        NycIndicator.Met or NycIndicator.Missed => cells["Outcome"],
        var text => throw Refused($"has the outcome '{text}', which is neither {NycIndicator.Met} nor {NycIndicator.Missed}"),
    };

    private decimal? Number(string column) =>
        Missing.Contains(cells[column], StringComparer.OrdinalIgnoreCase) ? null
        : decimal.TryParse(cells[column], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number
        : throw Refused($"has '{cells[column]}' in column {column}, which is no number");

    private string Named(string column, string otherwise) => cells[column].Length > 0 ? cells[column] : otherwise;

    private bool Is(string column, string word) => string.Equals(cells[column], word, StringComparison.OrdinalIgnoreCase);

    private InvalidDataException Refused(string what) =>
        new($"Row {row}{(cells is not null && cells["ID"].Length > 0 ? $" (indicator {cells["ID"]})" : "")} {what}: mend the file, or leave the row out.");

    [GeneratedRegex(@"^FY(\d{4})$")]
    private static partial Regex FiscalYear();

    // A name stands on one line, whatever the cell holds.
    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blanks();
}
