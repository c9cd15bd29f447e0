using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Functions.FactTables;

/// <summary>A KPI in a brief.</summary>
internal sealed record VerdictFact(Brief Brief, BriefRow Row)
{
    /// <summary>The value that the verdict rests on, also where staleness hides it.</summary>
    public VerdictBasis.Known? Known { get; } = Row.Verdict.Basis.Reported() as VerdictBasis.Known;

    public VerdictBasis.Judged? Judged => Known as VerdictBasis.Judged;

    public VerdictBasis.Stale? Stale => Row.Verdict.Basis as VerdictBasis.Stale;
}
