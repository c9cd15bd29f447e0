using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Lookups;

/// <summary>Makes the line that says how a KPI stands.</summary>
internal static class StandingLines
{
    private const int ShownValues = 8;

    public static BriefLine Of(Kpi kpi, Verdict verdict, IReadOnlyList<SeriesPoint> series, int fiscalYearStartMonth) => new(
        kpi.Name,
        verdict.Basis.Reported() switch
        {
            VerdictBasis.Judged judged => new Part.Amount(judged.Value, kpi.Unit),
            _ => verdict.Basis is VerdictBasis.Known { Last.Actual: var latest } ? new Part.Amount(latest.Value, kpi.Unit) : null,
        },
        verdict.Status,
        VerdictSentence.Of(verdict, kpi.Unit, kpi.Direction, fiscalYearStartMonth))
    {
        Since = Since(kpi, series, fiscalYearStartMonth),
        Values = [.. series.TakeLast(ShownValues).Select(p => p.Value)],
        Stated = verdict.Stated?.Status,
    };

    private static Saying? Since(Kpi kpi, IReadOnlyList<SeriesPoint> series, int fiscalYearStartMonth)
    {
        // Of a sum one part more or less says little.
        if (kpi.Accumulation == Accumulation.Cumulative || series is not [.., var before, var last]) return null;

        var period = new Part.Period(before.Period.Code, fiscalYearStartMonth);
        return (last.Value - before.Value) switch
        {
            > 0 and var more => BriefCardWords.Up.Say(new(more, kpi.Unit), period),
            < 0 and var less => BriefCardWords.Down.Say(new(-less, kpi.Unit), period),
            _ => BriefCardWords.Same.Say(period),
        };
    }
}
