using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Doubts;

/// <summary>One question for many cells.</summary>
internal static class Repeated
{
    private const int Shown = 5;

    /// <param name="cells">The first is the one that the sentence speaks of.</param>
    public static Saying Say(Saying sentence, IEnumerable<NumberCell> cells)
    {
        var lines = cells.Skip(1).Select(c => c.Row.Line).ToList();
        var shown = string.Join(", ", lines.Take(Shown).Select(AsWritten.Of)) + (lines.Count > Shown ? ", …" : "");
        return lines.Count == 0 ? sentence : Sentences.Starting(sentence, ImportWords.Again.Say(lines.Count, shown));
    }
}
