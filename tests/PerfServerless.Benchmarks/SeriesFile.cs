using System.Globalization;

namespace PerfServerless.Benchmarks;

/// <summary>Reads series with what came after them: the columns <c>series,frequency,train,test</c>, numbers separated by spaces, oldest first.</summary>
internal static class SeriesFile
{
    private const string Header = "series,frequency,train,test";

    /// <exception cref="FormatException">The file is not like that; the message says where and why.</exception>
    public static IReadOnlyList<SeriesWithTest> Read(string path)
    {
        if (!File.Exists(path)) throw new FormatException($"There is no file {path}.");

        var lines = File.ReadAllLines(path);
        var header = lines.Length == 0 ? "" : string.Join(',', Cells(lines[0]).Select(c => c.ToLowerInvariant()));
        if (header != Header) throw new FormatException($"{path} must begin with the line \"{Header}\"; it begins with \"{header}\".");

        var all = lines.Select((line, i) => (line, Number: i + 1))
            .Skip(1)
            .Where(l => l.line.Trim().Length > 0)
            .Select(l => Of(path, l.Number, l.line))
            .ToList();
        return all.Count > 0 ? all : throw new FormatException($"{path} has no series.");
    }

    private static SeriesWithTest Of(string path, int line, string text)
    {
        var cells = Cells(text);
        if (cells.Length != 4) throw new FormatException($"{path}, line {line}: four cells are expected, {Header}, and there are {cells.Length}.");

        var frequency = cells[1].ToLowerInvariant();
        if (frequency is not ("yearly" or "quarterly" or "monthly" or "weekly"))
            throw new FormatException($"{path}, line {line}: the frequency is yearly, quarterly, monthly or weekly, not \"{cells[1]}\".");

        var (train, test) = (Numbers(path, line, "train", cells[2]), Numbers(path, line, "test", cells[3]));
        return new(cells[0], frequency, train, test);
    }

    private static double[] Numbers(string path, int line, string column, string text)
    {
        var numbers = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(t => double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? number
                : throw new FormatException($"{path}, line {line}: \"{t}\" in the column {column} is no number."))
            .ToArray();
        return numbers.Length > 0 ? numbers : throw new FormatException($"{path}, line {line}: the column {column} is empty.");
    }

    private static string[] Cells(string line) => [.. line.Split(',').Select(c => c.Trim().Trim('"', '\uFEFF').Trim())];
}
