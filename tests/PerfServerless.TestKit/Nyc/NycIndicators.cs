using System.Globalization;

namespace PerfServerless.TestKit.Nyc;

/// <summary>Reads the indicators of New York City's agencies.</summary>
public static class NycIndicators
{
    public const string Variable = "PERF_NYC_INDICATORS";

    private static readonly string[] Missing = ["", "NA", "N/A", "*"];

    /// <summary>The file that the environment names, else the one in a <c>shared</c> folder beside the project; null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? (File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names '{named}', which does not exist."))
        : Beside();

    public static IReadOnlyList<NycIndicator> Read()
    {
        var rows = CsvText.Rows(File.ReadAllText(Path!));
        var column = rows[0].Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);

        return [.. rows.Skip(1).Select(row =>
        {
            string Cell(string name) => row[column[name]].Trim();
            decimal? Number(string name) => Cell(name) is var text && Missing.Contains(text) ? null
                : decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number
                : throw new InvalidDataException($"{Path}: '{text}' in column '{name}' of indicator {Cell("ID")} is no number.");

            return new NycIndicator(
                Cell("ID"), Cell("Agency"), Cell("Service"), Cell("Goal"), Cell("Indicator"), Cell("DesiredDirection") == "Up", Cell("Critical") == "Yes",
                column.Keys.Where(k => k.StartsWith("FY", StringComparison.Ordinal) && Number(k) is not null).ToDictionary(k => int.Parse(k[2..], CultureInfo.InvariantCulture), k => Number(k)!.Value),
                Number("Target"),
                Missing.Contains(Cell("Outcome")) ? null : Cell("Outcome"));
        })];
    }

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.Path.Combine(folder.FullName, "shared", "data", "nyc", "indicators.csv") is var file && File.Exists(file)) return file;

        return null;
    }
}
