using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>The product's verdicts in the page's terms.</summary>
internal static class PageVerdicts
{
    public static PageVerdict Of(Verdict verdict) => new(
        verdict.Status,
        verdict.RuleId,
        verdict.Basis.Reported() is VerdictBasis.Judged judged
            ? new(judged.Value, judged.Expected, judged.ExpectedHigh is { } high ? (Fraction)high : null, Fraction.Zero, judged.Covered?.Count, judged.MissingPeriods) { Run = judged.Run }
            : null,
        (verdict.Basis as VerdictBasis.Stale)?.LastReported);

    /// <summary>Both to twelve decimals, where only the order of multiplying and dividing could show, and without what is no part of a verdict.</summary>
    public static PageVerdict Comparable(PageVerdict verdict) => verdict with
    {
        Judged = verdict.Judged is { } judged
            ? judged with
            {
                Value = judged.Value.Rounded(12), Expected = judged.Expected.Rounded(12), High = judged.High is { } high ? (Fraction)high.Rounded(12) : null,
                Unit = Fraction.Zero, Own = default,
            }
            : null,
    };
}
