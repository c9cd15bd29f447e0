using PerfServerless.Domain.Forecasts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Tests.Rules;

namespace PerfServerless.Domain.Tests.Forecasts;

/// <summary>A KPI's forecast from values written in a line.</summary>
internal static class ForecastScene
{
    public const string Five = "2026-01=10 2026-02=12 2026-03=10 2026-04=12 2026-05=10";

    public static Forecast Of(Kpi kpi, string values, string asOf = "2026-06-02") => KpiForecast.Of(kpi, Series(kpi, values, asOf), A.Day(asOf));

    public static IReadOnlyList<SeriesPoint> Series(Kpi kpi, string values, string asOf) =>
        Scoring.SeriesOf(A.Scorecard(kpi), new Dictionary<KpiId, IReadOnlyList<Actual>> { [kpi.Id] = A.Actuals(values) }, A.Day(asOf))[kpi.Id];
}
