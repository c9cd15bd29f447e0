using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Rules.Verdicts;

/// <summary>Says on which side of what is expected a judged value lies, and how far.</summary>
internal static class VerdictStand
{
    private static readonly Part.Choice Target = new("target");
    private static readonly Part.Choice Limit = new("limit");
    private static readonly Part.Choice Pace = new("pace");

    public static Saying Of(VerdictBasis.Judged basis, Saying judged, Unit unit, Direction direction)
    {
        if (basis.ExpectedHigh is { } high) return OfRange(basis, judged, unit, basis.Expected, high);

        var (value, expected) = (basis.Value, basis.Expected);
        var shouldBeLow = direction is Direction.LowerIsBetter;
        var goal = basis.OnTheWay ? Pace : shouldBeLow ? Limit : Target;
        if (value == expected) return VerdictWords.Meets.Say(judged, goal, new(expected, unit));

        var word = (value > expected, shouldBeLow) switch
        {
            (true, false) => VerdictWords.Above,
            (false, false) => VerdictWords.Below,
            (true, true) => VerdictWords.Over,
            (false, true) => VerdictWords.Better,
        };
        return word.Say(judged, new(Math.Abs(value - expected), unit), goal, new(expected, unit));
    }

    private static Saying OfRange(VerdictBasis.Judged basis, Saying judged, Unit unit, decimal low, decimal high)
    {
        var goal = basis.OnTheWay ? Pace : Target;
        if (basis.Shortfall <= 0) return VerdictWords.InRange.Say(judged, goal, new(low, unit), new(high, unit));

        var word = basis.Value < low ? VerdictWords.BelowRange : VerdictWords.AboveRange;
        return word.Say(judged, new(basis.Shortfall, unit), goal, new(low, unit), new(high, unit));
    }
}
