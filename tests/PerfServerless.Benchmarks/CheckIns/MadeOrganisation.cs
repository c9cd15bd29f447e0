using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Benchmarks.CheckIns;

/// <summary>An organisation in which everybody owns two weekly KPIs with half a year of values, and owes the last week's.</summary>
internal sealed class MadeOrganisation
{
    private const int KpisEach = 1;
    private const int Weeks = 8;

    public MadeOrganisation(int owners)
    {
        Owners = [.. Enumerable.Range(0, owners).Select(i => $"p-{i}")];
        Scorecard = new()
        {
            Organisation = new() { Tenant = new("made"), Name = "Made", EntraTenantId = "6b1b36c8-9a4a-4b0e-8f7e-2c3d5e6f7a81" },
            People = [.. Owners.Select(Person)],
            Kpis = [.. Owners.SelectMany(o => Enumerable.Range(0, KpisEach).Select(n => Kpi(o, n)))],
            Cadences = [Weekly],
        };
        Actuals = [.. Scorecard.Kpis.SelectMany(Values)];
    }

    public IReadOnlyList<string> Owners { get; }

    public Scorecard Scorecard { get; }

    public IReadOnlyList<Actual> Actuals { get; }

    /// <summary>A minute after the review of 4 June 2026 opened.</summary>
    public DateTimeOffset OpensAt =>
        CyclePlanner.Next(Weekly, Scorecard.Organisation, new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)).Times.OpensAt.AddMinutes(1);

    public static string ObjectIdOf(string person) =>
        string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{int.Parse(person[2..], CultureInfo.InvariantCulture):D12}");

    private static Cadence Weekly { get; } = new()
    {
        Id = new("weekly"),
        Name = "Weekly review",
        Weekday = DayOfWeek.Thursday,
        MeetingAt = new(10, 0),
        TimeZone = "Europe/Berlin",
        Owner = new("p-0"),
        Leaders = [new("p-0")],
    };

    private static Person Person(string id) => new()
    {
        Id = new(id),
        Name = $"Person {id[2..]}",
        UserPrincipalName = $"{id}@made.example",
        EntraObjectId = ObjectIdOf(id),
        Manager = id == "p-0" ? null : new PersonId("p-0"),
        TimeZone = "Europe/Berlin",
        Locale = "en-GB",
    };

    private static Kpi Kpi(string owner, int n) => new()
    {
        Id = new($"k-{owner}-{n}"),
        Name = $"KPI {n} of {owner}",
        Owner = new PersonId(owner),
        Unit = new(UnitKind.Count),
        Frequency = Frequency.Weekly,
        Targets = new([new("2026", 110)]),
    };

    private static IEnumerable<Actual> Values(Kpi kpi)
    {
        // The last week of May ends on the 31st and is not among them: it is what is asked for.
        for (var week = 1; week <= Weeks; week++)
        {
            var monday = new DateOnly(2026, 5, 18).AddDays(-7 * (Weeks - week));
            var period = string.Create(
                CultureInfo.InvariantCulture,
                $"{ISOWeek.GetYear(monday.ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(monday.ToDateTime(default)):00}");
            yield return new()
            {
                Id = $"{kpi.Id}-{period}",
                Kpi = kpi.Id,
                Period = period,
                Value = 100 + (week % 7),
                RecordedAt = new(monday.AddDays(7).ToDateTime(new(9, 0)), TimeSpan.Zero),
                Source = ActualSource.Import,
            };
        }
    }
}
