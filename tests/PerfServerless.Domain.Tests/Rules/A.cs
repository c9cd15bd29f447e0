using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

/// <summary>Makes the nouns that rule tests speak of: a KPI with values, read on a day.</summary>
internal static class A
{
    public static readonly KpiId Id = new("kpi");

    public static Kpi Kpi(
        Direction direction = Direction.HigherIsBetter,
        Accumulation accumulation = Accumulation.Level,
        Frequency frequency = Frequency.Monthly,
        KpiRules? rules = null,
        decimal? baseline = null,
        int? freshFor = null,
        string id = "kpi",
        params PeriodTarget[] targets) => new()
        {
            Id = new(id),
            Name = "A KPI",
            Unit = new(UnitKind.Count, Decimals: 2),
            Direction = direction,
            Accumulation = accumulation,
            Frequency = frequency,
            Rules = rules,
            FreshFor = freshFor,
            Targets = new(targets, baseline),
        };

    public static Scorecard Scorecard(params Kpi[] kpis) => new()
    {
        Organisation = new() { Tenant = new("test"), Name = "Test", EntraTenantId = "00000000-0000-0000-0000-000000000000" },
        Kpis = kpis,
    };

    /// <summary>Values as "2026-01=90 2026-02=95", recorded in that order on the day after each period's end.</summary>
    public static IReadOnlyList<Actual> Actuals(string values, string kpi = "kpi", ActualSource source = ActualSource.CheckIn) =>
        [
            .. values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(
                (part, i) => Actual(part.Split('=')[0], Number(part.Split('=')[1]), i, kpi, source)),
        ];

    public static Actual Actual(string period, decimal value, int number = 0, string kpi = "kpi", ActualSource source = ActualSource.CheckIn, string? corrects = null) => new()
    {
        Id = $"{kpi}-{number}",
        Kpi = new(kpi),
        Period = period,
        Value = value,
        RecordedAt = new DateTimeOffset(Period.TryParse(period)!.Last.AddDays(1).ToDateTime(new(9, 0)), TimeSpan.Zero).AddMinutes(number),
        Source = source,
        Corrects = corrects,
    };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Verdict Verdict(Kpi kpi, string values, string asOf) => Reading([kpi], Day(asOf), Actuals(values, kpi.Id.Value)).Kpis[kpi.Id];

    /// <summary>What the last value alone was compared with, also where staleness hides it.</summary>
    public static VerdictBasis.Judged Judged(this Verdict verdict) => Assert.IsType<VerdictBasis.Judged>(verdict.Basis.Reported());

    public static LastValue Last(this Verdict verdict) => Assert.IsAssignableFrom<VerdictBasis.Known>(verdict.Basis).Last;

    /// <summary>The verdict's sentence in English.</summary>
    public static string Sentence(Kpi kpi, string values, string asOf) => Sentence(kpi, Verdict(kpi, values, asOf));

    public static string Sentence(Kpi kpi, Verdict verdict) => VerdictSentence.Of(verdict, kpi.Unit, kpi.Direction, 1).En();

    /// <summary>A finding's rule and what it says in English.</summary>
    public static (string RuleId, string Sentence) Said(this Finding finding) => (finding.RuleId, finding.Sentence.En());

    public static IReadOnlyList<(string RuleId, string Sentence)> Said(this IEnumerable<Finding> findings) => [.. findings.Select(Said)];

    public static ScorecardReading Reading(Kpi[] kpis, DateOnly asOf, params IReadOnlyList<Actual>[] actuals) => Reading(Scorecard(kpis), asOf, actuals);

    public static ScorecardReading Reading(Scorecard scorecard, DateOnly asOf, params IReadOnlyList<Actual>[] actuals) =>
        Scoring.Read(scorecard, actuals.Where(a => a.Count > 0).ToDictionary(a => a[0].Kpi, a => a), asOf);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
