using System.Diagnostics;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>How an import ended.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome() { } // closed: only the cases below can exist

    public T Match<T>(Func<Imported, T> imported, Func<Refused, T> refused) => this switch
    {
        Imported one => imported(one),
        Refused one => refused(one),
        _ => throw new UnreachableException(),
    };

    public sealed record Imported(ImportSummary Summary) : ImportOutcome;

    /// <summary>Nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<ImportMistake> Mistakes, int NotListed) : ImportOutcome
    {
        /// <summary>How many mistakes there are, in a sentence.</summary>
        public Saying Sentence => NotListed == 0
            ? ImportOutcomeWords.Refused.Say(Mistakes.Count)
            : ImportOutcomeWords.RefusedListed.Say(Mistakes.Count + NotListed, Mistakes.Count);
    }
}
