using System.Globalization;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat;

/// <summary>Says what a reader should know beside a status: the value's marks, and what other rules noticed.</summary>
public static class VerdictRemarks
{
    /// <returns>One sentence each, a finding's with the rules that it rests on.</returns>
    public static IReadOnlyList<Remark> Of(Verdict verdict, Unit unit, CultureInfo culture, int fiscalYearStartMonth) =>
    [
        // That the owner states something else is a finding with its reason already.
        .. verdict.Marks.Where(m => m is not Mark.Overridden).Select(m => new Remark(Words(m))),
        .. verdict.Findings.Select(f => new Remark(f.Say(unit, culture, fiscalYearStartMonth), RulesBehind.Of(f))),
    ];

    private static string Words(Mark mark) => mark switch
    {
        Mark.Provisional => "Provisional: its period has not ended, so it may still change.",
        Mark.Late => "Late: it came later than its freshness allows.",
        _ => "Corrected: it replaced another value.",
    };
}
