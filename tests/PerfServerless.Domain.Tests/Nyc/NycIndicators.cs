using System.Globalization;

namespace PerfServerless.Domain.Tests.Nyc;

/// <summary>Reads the indicators of New York City's agencies.</summary>
internal static class NycIndicators
{
    public const string Variable = "PERF_NYC_INDICATORS";

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
            decimal? Number(string name) => Cell(name) is { Length: > 0 } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

            return new NycIndicator(
                Cell("ID"), Cell("Agency"), Cell("Service"), Cell("Goal"), Cell("Indicator"), Cell("DesiredDirection") == "Up", Cell("Critical") == "Yes",
                column.Keys.Where(k => k.StartsWith("FY", StringComparison.Ordinal) && Cell(k).Length > 0).ToDictionary(k => int.Parse(k[2..], CultureInfo.InvariantCulture), k => Number(k)!.Value),
                Number("Target"),
                Cell("Outcome") is { Length: > 0 } outcome ? outcome : null);
        })];
    }

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.Path.Combine(folder.FullName, "shared", "data", "nyc", "indicators.csv") is var file && File.Exists(file)) return file;

        return null;
    }
}
