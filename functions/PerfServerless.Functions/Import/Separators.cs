using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Functions.Import;

/// <summary>Finds what stands between the cells of a CSV file: commas, semicolons where a comma stands before decimals, or tabs.</summary>
internal static class Separators
{
    private static readonly char[] Possible = [',', ';', '\t', '|'];

    // Enough for a title and a header, and no more than that of a file without a line break.
    private const int Looked = 16 * 1024;

    /// <param name="file">The file it is, whose columns may be somebody else's.</param>
    /// <returns>The text behind a line that names the separator, how many lines that were, and the separator.</returns>
    public static (string Text, int LinesBefore, char Separator) Of(string text, FileFormat file)
    {
        // Excel's own first line: sep=;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            if (end > 0) return (text[(end + 1)..], 1, text[4]);
        }

        var head = text.AsSpan(0, Math.Min(Looked, text.Length));
        var separator = ',';
        var most = 0;
        foreach (var possible in Possible)
        {
            var names = Names(head, possible, file);
            if (names > most) (separator, most) = (possible, names);
        }

        return (text, 0, separator);
    }

    /// <summary>The most names of columns that one of the first lines holds between such separators.</summary>
    private static int Names(ReadOnlySpan<char> head, char separator, FileFormat file)
    {
        var most = 0;
        foreach (var line in head.EnumerateLines())
        {
            var names = 0;
            foreach (var cell in line.Split(separator))
            {
                var name = line[cell].Trim().Trim('"');
                if (!name.IsEmpty && name.Length < 64 && (file.IsForeign ? file.HasColumn(name.ToString()) : ImportFormat.HasColumn(name.ToString()))) names++;
            }

            most = Math.Max(most, names);
        }

        return most;
    }
}
