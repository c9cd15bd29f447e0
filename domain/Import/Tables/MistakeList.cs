namespace PerfServerless.Domain.Import.Tables;

/// <summary>Gathers what is wrong with all files. A file of a million wrong lines still makes a list that a person can read.</summary>
internal sealed class MistakeList
{
    private const int Listed = 1000;

    private readonly List<ImportMistake> mistakes = [];
    private int notListed;

    public bool Any => mistakes.Count > 0;

    public void Add(ImportMistake mistake)
    {
        if (mistakes.Count < Listed) mistakes.Add(mistake);
        else notListed++;
    }

    public ImportResult.Refused Refuse() =>
        new([.. mistakes.OrderBy(m => FileOrder(m.File)).ThenBy(m => m.Line ?? 0).ThenBy(m => m.Column ?? 0)], notListed);

    private static int FileOrder(string file)
    {
        for (var i = 0; i < ImportFormat.Files.Count; i++)
        {
            if (ImportFormat.Files[i].Name == file) return i;
        }

        return -1;
    }
}
