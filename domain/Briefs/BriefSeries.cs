using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Briefs;

/// <summary>A KPI's values as its target and its forecast are to be held against them: of a sum what it had come to, period by period.</summary>
public static class BriefSeries
{
    /// <returns>Oldest first; of a sum only the periods of the span that its status rests on.</returns>
    public static IReadOnlyList<BriefPoint> Of(BriefRow row)
    {
        if (row.Verdict.Basis.Reported() is not VerdictBasis.Judged judged || !IsSum(judged)) return row.Points;

        var points = row.Points.TakeLast(Math.Max(1, judged.Periods - judged.MissingPeriods)).ToList();
        var sums = new BriefPoint[points.Count];
        var sum = judged.Value;
        for (var i = points.Count - 1; i >= 0; sum -= points[i--].Value) sums[i] = points[i] with { Value = sum };

        return sums;
    }

    /// <summary>All of a sum is there, from nothing on.</summary>
    public static bool BeginsAtNothing(BriefRow row) =>
        row.Verdict.Basis.Reported() is VerdictBasis.Judged judged && IsSum(judged) && judged.Periods - judged.MissingPeriods <= row.Points.Count;

    internal static bool IsSum(BriefRow row) => row.Verdict.Basis.Reported() is VerdictBasis.Judged judged && IsSum(judged);

    // 1.0.0 stored no days.
    private static bool IsSum(VerdictBasis.Judged judged) => judged.Covered is not null || judged.Periods > 1 || judged.Value != judged.Last.Actual.Value;
}
