using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Cadences;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.World;

/// <summary>
/// Acme's Thursday review, for which everybody but the CEO and Kim owes numbers. The first review is on Thursday 4 June 2026 at 10:00 in Berlin; its collection opens on Friday 29 May at 09:00.
/// </summary>
internal static class AcmeReview
{
    /// <summary>The afternoon before the first collection opens.</summary>
    public static readonly DateTimeOffset Start = new(2026, 5, 28, 12, 0, 0, TimeSpan.Zero);

    public static Scorecard Scorecard { get; } = new()
    {
        Organisation = Acme.Organisation(),
        People = Acme.People,
        Kpis =
        [
            Kpi("ole-1", Acme.Ole), Kpi("ole-2", Acme.Ole), Kpi("ole-3", Acme.Ole),
            Kpi("ana-1", Acme.Ana),
            .. Enumerable.Range(1, 8).Select(i => Kpi($"ken-{i}", Acme.Ken)),
            Kpi("mona-1", Acme.Mona),
        ],
        Cadences = [Acme.Weekly],
    };

    public static CyclePlan First { get; } = Plan(Start);

    public static CyclePlan Second { get; } = Plan(First.Times.MeetingAt);

    /// <summary>The week that ended before the first meeting, which everybody owes.</summary>
    public const string Week = "2026-W22";

    public static RequestKey Request(PersonId person) => new(First.Key, person);

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
        var next = CyclePlanner.Next(Acme.Weekly, Scorecard.Organisation, after);
        return new(new(Acme.Tenant, Acme.WeeklyId, next.Occurrence), next.MeetingDay, next.Times);
    }
}
