using PerfServerless.TestKit.Files;

namespace PerfServerless.TestKit.Nyc;

/// <summary>Reads the indicators of New York City's agencies.</summary>
public static class NycIndicators
{
    public const string Variable = "PERF_NYC_INDICATORS";

    private static readonly string[] Needed =
        ["ID", "Agency", "Service", "Goal", "Indicator", "DesiredDirection", "Critical", "Target", "Outcome"];

    /// <summary>The file that the environment names, else the one in a <c>shared</c> folder beside the project; null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? (File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names '{named}', which does not exist."))
        : RepositoryFiles.FindAbove("shared", "data", "nyc", "indicators.csv");

    public static IReadOnlyList<NycIndicator> Read() => Parse(File.ReadAllText(Path!));

    /// <exception cref="InvalidDataException">The text is no such file; the sentence names the row.</exception>
    public static IReadOnlyList<NycIndicator> Parse(string text)
    {
        var rows = CsvText.Rows(text);
        if (rows.Count == 0) throw new InvalidDataException("The file is empty: it needs a header and a row for each indicator.");

        var header = rows[0].Select(name => name.Trim()).ToList();
        if (Needed.Where(name => header.Count(h => h == name) != 1).ToList() is { Count: > 0 } missing)
            throw new InvalidDataException($"The header needs each of these columns once: {string.Join(", ", missing)}.");

        var codes = new NycCodes();
        return [.. rows.Skip(1).Select((cells, i) => new NycRow(header, cells, i + 2).Read(codes))];
    }
}
