using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Says where in a folder something is, such as <c>kpis.csv, line 12, column 4 (owner)</c>.</summary>
internal static class ImportPlace
{
    /// <param name="name">A column's name, or the id of what the line declares.</param>
    public static Saying Of(string file, int? line, int? column, string? name) => (line, column, name) switch
    {
        (null, _, null) => ImportWords.AtFile.Say(file),
        (null, _, _) => ImportWords.AtNamedFile.Say(file, name),
        ({ } l, null, null) => ImportWords.AtLine.Say(file, AsWritten.Of(l)),
        ({ } l, null, _) => ImportWords.AtNamedLine.Say(file, AsWritten.Of(l), name),
        ({ } l, { } c, null) => ImportWords.AtColumn.Say(file, AsWritten.Of(l), AsWritten.Of(c)),
        ({ } l, { } c, _) => ImportWords.AtNamedColumn.Say(file, AsWritten.Of(l), AsWritten.Of(c), name),
    };
}
