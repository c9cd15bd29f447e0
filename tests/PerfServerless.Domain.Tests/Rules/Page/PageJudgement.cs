using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>A value beside what the page of rules expects of it.</summary>
/// <param name="High">The upper edge of a band; null where there is none.</param>
/// <param name="Unit">By what a miss is measured where what is missed is 0.</param>
/// <param name="Days">How many days of a sum are counted; null for a level.</param>
/// <param name="Missing">How many periods are missing in a sum.</param>
internal sealed record PageJudgement(Fraction Value, Fraction Expected, Fraction? High, Fraction Unit, int? Days, int Missing)
{
    public Status Own { get; init; }

    public int Run { get; init; }
}
