using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.TestKit.Organisations;

/// <summary>
/// The small organisation of the tests, with nouns that are valid as they are, so that a test changes what it is about. Ole and Ana
/// report to Mona, Ken to Kim, and both of them to the CEO, who leads the Thursday review.
/// </summary>
public static class Acme
{
    public static readonly TenantId Tenant = new("acme");
    public static readonly CadenceId WeeklyId = new("weekly");
    public static readonly PersonId Ceo = new("ceo");
    public static readonly PersonId Mona = new("mona");
    public static readonly PersonId Kim = new("kim");
    public static readonly PersonId Ole = new("ole");
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Ken = new("ken");

    public static Organisation Organisation(params DateOnly[] holidays) =>
        new() { Tenant = Tenant, Name = "Acme", EntraTenantId = "00000000-0000-0000-0000-000000000001", Holidays = holidays };

    public static Cadence Weekly { get; } = new()
    {
        Id = WeeklyId,
        Name = "Weekly review",
        Weekday = DayOfWeek.Thursday,
        MeetingAt = new(10, 0),
        TimeZone = "Europe/Berlin",
        Owner = Mona,
        Leaders = [Ceo],
    };

    public static Person Person(PersonId id, PersonId? manager = null, string zone = "Europe/Berlin", string locale = "en-US") => new()
    {
        Id = id,
        Name = char.ToUpperInvariant(id.Value[0]) + id.Value[1..],
        UserPrincipalName = $"{id}@acme.example",
        Manager = manager,
        TimeZone = zone,
        Locale = locale,
    };

    public static Kpi Kpi(string id, PersonId? owner, Frequency frequency = Frequency.Weekly, KpiLevel level = KpiLevel.Operational) =>
        new() { Id = new(id), Name = $"KPI {id}", Owner = owner, Unit = new(UnitKind.Count), Frequency = frequency, Level = level };

    public static IReadOnlyList<Person> People { get; } =
        [Person(Ceo), Person(Mona, Ceo), Person(Kim, Ceo), Person(Ole, Mona), Person(Ana, Mona), Person(Ken, Kim, locale: "de-DE")];

    public static Scorecard Scorecard(params Kpi[] kpis) => new()
    {
        Organisation = Organisation(),
        People = People,
        Kpis = kpis,
        Cadences = [Weekly],
    };

    /// <summary>Thursday 4 June 2026, 10:00 in Berlin; opens Friday 29 May.</summary>
    public static PlannedCycle Planned { get; } = CyclePlanner.Next(Weekly, Organisation(), new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    public static CycleKey ThisCycle { get; } = new(Tenant, WeeklyId, Planned.Occurrence);

    public static Actual Actual(string kpi, string period, decimal value, string? note = null, PersonId? by = null, string? corrects = null, int order = 0) =>
        new()
    {
        Id = $"{kpi}-{period}-{order}",
        Kpi = new(kpi),
        Period = period,
        Value = value,
        Note = note,
        RecordedBy = by,
        RecordedAt = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(order),
        Source = by is null ? ActualSource.Import : ActualSource.CheckIn,
        Corrects = corrects,
    };
}
