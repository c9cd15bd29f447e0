using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Says where in a folder something is, such as <c>kpis.csv, line 12, column 4 (owner)</c>.</summary>
internal static class ImportPlace
{
    /// <param name="sheet">The sheet's name; null where the file is none.</param>
    /// <param name="name">A column's name, or the id of what the line declares.</param>
    public static Saying Of(string file, string? sheet, int? line, int? column, string? name) => (line, column, name) switch
    {
        (null, _, null) => ImportWords.AtFile.Say(sheet ?? file),
        (null, _, _) => ImportWords.AtNamedFile.Say(sheet ?? file, name),
        ({ } l, null, null) => ImportWords.AtLine.Say(sheet ?? file, AsWritten.Of(l)),
        ({ } l, null, _) => ImportWords.AtNamedLine.Say(sheet ?? file, AsWritten.Of(l), name),
        ({ } l, { } c, null) => ImportWords.AtColumn.Say(sheet ?? file, AsWritten.Of(l), Column(c, sheet)),
        ({ } l, { } c, _) => ImportWords.AtNamedColumn.Say(sheet ?? file, AsWritten.Of(l), Column(c, sheet), name),
    };

    // A spreadsheet names its columns by letters.
    private static string Column(int number, string? sheet)
    {
        if (sheet is null) return AsWritten.Of(number);

        var letters = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
