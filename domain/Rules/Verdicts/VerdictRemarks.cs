using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>Says what a reader should know beside a status: the value's marks, and what other rules noticed.</summary>
internal static class VerdictRemarks
{
    /// <returns>One sentence each, a finding's with the rules that it rests on.</returns>
    public static IReadOnlyList<Remark> Of(Verdict verdict) =>
    [
        // That the owner states something else is a finding with its reason already.
        .. verdict.Marks.Where(m => m is not Mark.Overridden).Select(m => new Remark(Words(m))),
        .. verdict.Findings.Select(f => new Remark(f.Sentence, RulesBehind.Of(f))),
    ];

    private static Saying Words(Mark mark) => mark switch
    {
        Mark.Provisional => MarkWords.Provisional,
        Mark.Late => MarkWords.Late,
        Mark.Corrected => MarkWords.Corrected,
        Mark.Overridden => throw new ArgumentOutOfRangeException(nameof(mark), mark, "a finding says it"),
    };
}
