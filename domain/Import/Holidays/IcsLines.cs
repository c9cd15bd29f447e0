using System.Text;

namespace PerfServerless.Domain.Import.Holidays;

/// <summary>Splits an iCalendar file into its content lines: folded ones are put together, whatever ends its lines.</summary>
internal static class IcsLines
{
    /// <returns>Each line with its number; null in place of one that is no content line.</returns>
    public static IEnumerable<(int Line, IcsLine? Read)> Of(string text)
    {
        var folded = new StringBuilder();
        var (first, number) = (0, 0);
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Select(l => l.TrimEnd('\r')))
        {
            number++;
            if (line.Length > 0 && line[0] is ' ' or '\t' && first > 0)
            {
                folded.Append(line, 1, line.Length - 1);
                continue;
            }

            if (folded.Length > 0) yield return (first, Parse(first, folded.ToString()));
            folded.Clear().Append(line.Trim().Length == 0 ? "" : line);
            first = number;
        }

        if (folded.Length > 0) yield return (first, Parse(first, folded.ToString()));
    }

    private static IcsLine? Parse(int number, string line)
    {
        var parts = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            if (quoted || line[i] is not (':' or ';')) continue;

            parts.Add(line[start..i]);
            start = i + 1;
            if (line[i] == ':') break;
        }

        if (parts.Count == 0 || start == 0 || line[start - 1] != ':' || !parts[0].All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || parts[0].Length == 0)
            return null;

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            if (part.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at)) return null;
            parameters[part[..at].ToUpperInvariant()] = part[(at + 1)..].Trim('"');
        }

        return new(number, parts[0].ToUpperInvariant(), parameters, line[start..].TrimEnd());
    }
}
