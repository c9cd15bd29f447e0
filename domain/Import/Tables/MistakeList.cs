using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>
/// Gathers what is wrong with all files: one message a cause, with the places where it stands. A file of a million wrong lines still
/// makes a list that a person can read, in a time that he can wait.
/// </summary>
/// <param name="folder">Tells which files are sheets of a workbook.</param>
internal sealed class MistakeList(SourceFolder folder)
{
    private const int Listed = 1000;

    // Whoever has more has one mistake that nobody found yet, and not so many.
    private const int Counted = 10_000;

    private readonly Dictionary<string, string?> sheets = folder.Tables.DistinctBy(t => t.File).ToDictionary(t => t.File, t => t.Sheet);
    private readonly Dictionary<MistakeCause, int> places = [];
    private readonly List<ImportMistake> mistakes = [];
    private readonly Suggestion suggestion = new();
    private int notListed;
    private int counted;

    public bool Any => mistakes.Count > 0;

    /// <summary>There are so many that nothing more is judged.</summary>
    public bool Enough => counted >= Counted;

    public void Add(ImportMistake mistake)
    {
        counted++;
        var cause = MistakeCause.Of(mistake);
        if (places.TryGetValue(cause, out var at)) mistakes[at] = mistakes[at].Again(mistake.Line);
        else if (mistakes.Count < Listed)
        {
            places.Add(cause, mistakes.Count);
            mistakes.Add(mistake with { Sheet = mistake.Sheet ?? SheetOf(mistake.File) });
        }
        else notListed++;
    }

    /// <returns><c>Did you mean 'x'?</c>, or null where no known word is near, or where enough was suggested.</returns>
    public Saying? Suggest(string written, IEnumerable<string> known) => suggestion.Among(written, known);

    public ImportResult.Refused Refuse() =>
        new([.. mistakes.OrderBy(m => FileOrder(m.File)).ThenBy(m => m.Line ?? 0).ThenBy(m => m.Column ?? 0)], notListed);

    // A sheet that is missing is called as it should be.
    private string? SheetOf(string file) => sheets.GetValueOrDefault(file) ?? (folder.IsWorkbook ? ImportFormat.Find(file)?.SheetName : null);

    private static int FileOrder(string file)
    {
        for (var i = 0; i < ImportFormat.Files.Count; i++)
        {
            if (ImportFormat.Files[i].Name == file) return i;
        }

        return -1;
    }
}
