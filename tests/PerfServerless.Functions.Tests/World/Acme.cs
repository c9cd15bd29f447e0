using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Cadences;

namespace PerfServerless.Functions.Tests.World;

/// <summary>
/// Acme and its Thursday review: Ole and Ana report to Mona, Ken to Kim, both of them to the CEO, who is the leader. The first
/// review is on Thursday 4 June 2026 at 10:00 in Berlin; its collection opens on Friday 29 May at 09:00.
/// </summary>
internal static class Acme
{
    public static readonly TenantId Tenant = new("acme");
    public static readonly CadenceId WeeklyId = new("weekly");
    public static readonly PersonId Ceo = new("ceo");
    public static readonly PersonId Mona = new("mona");
    public static readonly PersonId Kim = new("kim");
    public static readonly PersonId Ole = new("ole");
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Ken = new("ken");

    /// <summary>The afternoon before the first collection opens.</summary>
    public static readonly DateTimeOffset Start = new(2026, 5, 28, 12, 0, 0, TimeSpan.Zero);

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

    public static Scorecard Scorecard { get; } = new()
    {
        Organisation = new() { Tenant = Tenant, Name = "Acme", EntraTenantId = "00000000-0000-0000-0000-000000000001" },
        People = [Person(Ceo), Person(Mona, Ceo), Person(Kim, Ceo), Person(Ole, Mona), Person(Ana, Mona), Person(Ken, Kim, locale: "de-DE")],
        Kpis =
        [
            Kpi("ole-1", Ole), Kpi("ole-2", Ole), Kpi("ole-3", Ole),
            Kpi("ana-1", Ana),
            .. Enumerable.Range(1, 8).Select(i => Kpi($"ken-{i}", Ken)),
            Kpi("mona-1", Mona),
        ],
        Cadences = [Weekly],
    };

    public static CyclePlan First { get; } = Plan(Start);

    public static CyclePlan Second { get; } = Plan(First.Times.MeetingAt);

    /// <summary>The week that ended before the first meeting, which everybody owes.</summary>
    public const string Week = "2026-W22";

    public static RequestKey Request(PersonId person) => new(First.Key, person);

    public static Person Person(PersonId id, PersonId? manager = null, string locale = "en-US") => new()
    {
        Id = id,
        Name = char.ToUpperInvariant(id.Value[0]) + id.Value[1..],
        UserPrincipalName = $"{id}@acme.example",
        Manager = manager,
        TimeZone = "Europe/Berlin",
        Locale = locale,
    };

    public static Kpi Kpi(string id, PersonId? owner) => new()
    {
        Id = new(id),
        Name = $"KPI {id}",
        Owner = owner,
        Unit = new(UnitKind.Count, Decimals: 1),
        Frequency = Frequency.Weekly,
        Minimum = 0,
        Maximum = 1_000,
        Targets = new([new("2026", 100)]),
    };

    private static CyclePlan Plan(DateTimeOffset after)
    {
        var next = CyclePlanner.Next(Weekly, Scorecard.Organisation, after);
        return new(new(Tenant, WeeklyId, next.Occurrence), next.MeetingDay, next.Times);
    }
}
