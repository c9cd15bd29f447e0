using MathNet.Numerics.Distributions;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Benchmarks;

/// <summary>
/// A made scorecard with 1,000 monthly KPIs and five years of values: a third wander, a third follow a trend, a third a season.
/// It is the same in every run.
/// </summary>
internal static class MonthlyScorecard
{
    public static readonly DateOnly AsOf = new(2026, 6, 5);

    private const int Count = 1_000;
    private const int Months = 60;
    private const int ObjectiveCount = 120;
    private const int PersonCount = 150;

    public static Scorecard Scorecard { get; } = new()
    {
        Organisation = new() { Tenant = new("made"), Name = "Made", EntraTenantId = "6b1b36c8-9a4a-4b0e-8f7e-2c3d5e6f7a81" },
        People = [.. Enumerable.Range(0, PersonCount).Select(i => new Person { Id = new($"p-{i}"), Name = $"Person {i}", UserPrincipalName = $"p-{i}@made.example", TimeZone = "Europe/Berlin", Locale = "de-DE", Unit = $"Unit {i % 30}" })],
        Objectives = [.. Enumerable.Range(0, ObjectiveCount).Select(i => new Objective
        {
            Id = new($"o-{i}"), Name = $"Objective {i}", Perspective = (Perspective)(i % 4), Parent = i < 12 ? null : new ObjectiveId($"o-{i % 12}"),
        })],
        Kpis = [.. Enumerable.Range(0, Count).Select(i => new Kpi
        {
            Id = Id(i), Name = $"KPI {i}", Objective = new ObjectiveId($"o-{i % ObjectiveCount}"), Owner = new PersonId($"p-{i % PersonCount}"),
            Unit = new(UnitKind.Count, "pieces", 1), Direction = Direction.HigherIsBetter, Frequency = Frequency.Monthly, Targets = new([new("2026", 110)]),
        })],
    };

    public static IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> Actuals { get; } = Enumerable.Range(0, Count)
        .ToDictionary(Id, i => (IReadOnlyList<Actual>)Values(i));

    private static KpiId Id(int i) => new($"k-{i}");

    private static List<Actual> Values(int i)
    {
        var noise = new Normal(0, 2, new Random(i));
        var (values, wandered) = (new List<Actual>(), 0.0);
        for (var m = 0; m < Months; m++)
        {
            wandered += noise.Sample();
            var value = 100 + (i % 3) switch { 0 => wandered, 1 => (0.4 * m) + noise.Sample(), _ => (15 * Math.Sin(m * Math.PI / 6)) + noise.Sample() };
            var month = new DateOnly(2021, 6, 1).AddMonths(m);
            values.Add(new()
            {
                Id = $"k-{i}-{month:yyyy-MM}", Kpi = Id(i), Period = $"{month:yyyy-MM}", Value = Math.Round((decimal)value, 2),
                RecordedAt = new(month.AddMonths(1).ToDateTime(new(9, 0)), TimeSpan.Zero), Source = ActualSource.Import,
            });
        }

        return values;
    }
}
