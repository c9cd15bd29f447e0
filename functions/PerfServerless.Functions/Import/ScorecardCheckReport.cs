using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Import;

/// <summary>What a check of a folder found.</summary>
/// <param name="Importable">An import would take the folder as it is.</param>
/// <param name="Findings">Mistakes, or what is worth mending: each with its place and how to mend it.</param>
/// <param name="Rules">The ids of the rules behind the findings, each once, in their order.</param>
/// <param name="Summary">How it ended, with the count.</param>
public sealed record ScorecardCheckReport(bool Importable, IReadOnlyList<Saying> Findings, IReadOnlyList<string> Rules, Saying Summary)
{
    /// <summary>What differs from the earlier state; null where none was named, or where the folder cannot be imported.</summary>
    public Saying? Compared { get; init; }
}
