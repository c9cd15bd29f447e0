using MathNet.Numerics.Distributions;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Benchmarks.Briefs;

/// <summary>
/// A made scorecard with monthly KPIs and their values up to May 2026: a third wander, a third follow a trend, a third a season. It is the same
/// in every run.
/// </summary>
internal sealed class MonthlyScorecard
{
    public static readonly DateOnly AsOf = new(2026, 6, 5);

    private const int KpisAnObjective = 8;
    private const int KpisAPerson = 7;

    private readonly int months;

    /// <param name="months">How many values each KPI has.</param>
    public MonthlyScorecard(int kpis, int months)
    {
        this.months = months;
        var (objectives, people) = (Math.Max(1, kpis / KpisAnObjective), Math.Max(1, kpis / KpisAPerson));
        var tops = Math.Min(12, objectives);
        Scorecard = new()
        {
            Organisation = new() { Tenant = new("made"), Name = "Made", EntraTenantId = "6b1b36c8-9a4a-4b0e-8f7e-2c3d5e6f7a81" },
            People = [.. Enumerable.Range(0, people).Select(i => new Person { Id = new($"p-{i}"), Name = $"Person {i}", UserPrincipalName = $"p-{i}@made.example", TimeZone = "Europe/Berlin", Locale = "de-DE", Unit = $"Unit {i % 30}" })],
            Objectives = [.. Enumerable.Range(0, objectives).Select(i => new Objective
            {
                Id = new($"o-{i}"), Name = $"Objective {i}", Perspective = (Perspective)(i % 4), Parent = i < tops ? null : new ObjectiveId($"o-{i % tops}"),
            })],
            Kpis = [.. Enumerable.Range(0, kpis).Select(i => new Kpi
            {
                Id = Id(i), Name = $"KPI {i}", Objective = new ObjectiveId($"o-{i % objectives}"), Owner = new PersonId($"p-{i % people}"),
                Unit = new(UnitKind.Count, "pieces", 1), Direction = Direction.HigherIsBetter, Frequency = Frequency.Monthly, Targets = new([new("2026", 110)]),
            })],
            Cadences = [Review],
        };
        Actuals = Enumerable.Range(0, kpis).ToDictionary(Id, i => (IReadOnlyList<Actual>)Values(i));
    }

    /// <summary>Whose briefs are measured.</summary>
    public static Cadence Review { get; } = new()
    {
        Id = new("measured"),
        Name = "Measured review",
        Weekday = DayOfWeek.Friday,
        MeetingAt = new(12, 0),
        TimeZone = "Etc/UTC",
        Owner = new("p-0"),
        Leaders = [new("p-0")],
    };

    public Scorecard Scorecard { get; }

    public IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> Actuals { get; }

    private static KpiId Id(int i) => new($"k-{i}");

    private List<Actual> Values(int i)
    {
        var noise = new Normal(0, 2, new Random(i));
        var (values, wandered) = (new List<Actual>(), 0.0);
        for (var m = 60 - months; m < 60; m++)
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
