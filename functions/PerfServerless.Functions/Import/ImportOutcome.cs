using PerfServerless.Domain.Import;

namespace PerfServerless.Functions.Import;

/// <summary>How an import ended.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { } // closed: only the cases below can exist

    public sealed record Imported(ImportSummary Summary) : ImportOutcome;

    /// <summary>Nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<ImportMistake> Mistakes, int NotListed) : ImportOutcome
    {
        /// <summary>How many mistakes there are, in a sentence.</summary>
        public string Sentence => (Mistakes.Count + NotListed) switch
        {
            1 => "Nothing was imported: there is 1 mistake to mend.",
            var n => $"Nothing was imported: there are {n} mistakes to mend{(NotListed > 0 ? $", of which the first {Mistakes.Count} are listed" : "")}.",
        };
    }
}
