using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Storage.Tests.Stores;

/// <summary>Valid things to store, of the small organisation; each test changes what it is about.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, 123, TimeSpan.FromHours(1));
    public static readonly CadenceId Weekly = Acme.WeeklyId;
    public static readonly PersonId Ann = new("ann"), Bob = new("bob"), Cid = new("cid");
    public static readonly KpiId Revenue = new("revenue"), Churn = new("churn");

    public static CycleKey Cycle(TenantId tenant, string occurrence = "20260306") => new(tenant, Weekly, occurrence);

    public static Cycle ACycle(CycleKey key) => new()
    {
        Key = key,
        CadenceName = "Weekly review",
        MeetingDay = DateOnly.ParseExact(key.Occurrence, "yyyyMMdd", CultureInfo.InvariantCulture),
        Times = new(Now, [Now.AddDays(1), Now.AddDays(2)], Now.AddDays(2), Now.AddDays(3), Now.AddDays(4), Now.AddDays(4)),
        ScorecardVersion = "v1",
        Asked = [Ann, Bob],
        EscalatedTo = 1,
        BriefSent = true,
    };

    public static CheckInRequest ARequest(CycleKey cycle, PersonId? person = null) => new()
    {
        Key = new(cycle, person ?? Ann),
        Owed = [new(Revenue, "2026-02"), new(Churn, "2026-W09", "given")],
        OpenedAt = Now,
        Confidence = Confidence.Low,
        Blocker = "The \"feed\" is down; see notes\n統計",
        Submissions = ["f:1", "f:2"],
        Nudges = [new(Bob, Now)],
        Sent = [new(MessageCause.Ask, Now), new(MessageCause.Nudge, Now.AddHours(1), Bob, 1)],
        Unreachable = Unreachable.Refused,
    };

    public static Desk ADesk(TenantId tenant, PersonId? person = null) => new()
    {
        Key = new(tenant, person ?? Ann),
        PausedAt = Now,
        Open = [Cycle(tenant), Cycle(tenant, "20260313") with { Cadence = new("monthly") }],
        Last = Cycle(tenant, "20260227"),
        Forms = [new("ask-0-weekly-20260306", At("1"), Now), new("again-f:1", At("2"), Now.AddHours(1)) { UsedAt = Now.AddHours(2) }],
        Steps = ["ask-0-weekly-20260306", "again-f:1"],
        Retired = [At("0")],
        Receipt = At("2"),
    };

    public static MessageReference At(string message) => new("teams", $"a:1/x?y#z|{message}");

    public static Actual AnActual(string id, KpiId? kpi = null, string period = "2026-02", decimal value = 12.50m, DateTimeOffset? at = null) => new()
    {
        Id = id,
        Kpi = kpi ?? Revenue,
        Period = period,
        Value = value,
        Note = "as booked",
        RecordedBy = Ann,
        RecordedAt = at ?? Now,
        Source = ActualSource.CheckIn,
    };

    public static TimelineEntry Told(string id, int minute = 0, TimelineEvent? what = null) =>
        new(id, Now.AddMinutes(minute), what ?? new TimelineEvent.Asked(Ann, 3));

    public static OutboxMessage AnEvent(string id) => new(id, "q:acme:weekly:20260306:ann", "Submitted", $"{{\"id\":\"{id}\"}}");

    public static EscalationNotice ANotice(CycleKey cycle, PersonId manager) => new()
    {
        Cycle = cycle,
        Manager = manager,
        People = [Ann, Cid],
        EscalatedAt = Now,
        Nudged = new Dictionary<PersonId, DateTimeOffset> { [Ann] = Now.AddHours(1) },
    };

    public static SentMessage AMessage(CycleKey cycle, PersonId person, MessageStep step, int minute = 0) =>
        new(new(cycle, person, step), At("1709370000000"), Now.AddMinutes(minute));

    public static ChannelAddress AnAddress(PersonId person, string alias, string channel = "teams") =>
        new(channel, person, alias, """{"conversation":"a:1/x?y#z","serviceUrl":"https://smba.trafficmanager.net/emea/"}""");

    public static PublishedScorecard AScorecard(TenantId tenant, string version, int kpis = 1) => new(
        version,
        new Scorecard
        {
            Organisation = Acme.Organisation() with { Tenant = tenant },
            People = [Acme.Person(Ann, locale: "de-DE") with { Name = "Ann Ägir" }],
            Objectives = [new() { Id = new("grow"), Name = "Grow", Perspective = Perspective.Financial, Owner = Ann }],
            Kpis =
            [
                .. Enumerable.Range(0, kpis).Select(i => new Kpi
                {
                    Id = new($"kpi-{i}"),
                    Name = $"Number {i}",
                    Unit = new(UnitKind.Money, "EUR", 2),
                    Owner = Ann,
                    Minimum = -1.5m,
                    Targets = new([new("2026-01", 10.25m * i, Stretch: 12), new("2026-02", 11)], Baseline: 3),
                    Formula = i == 0 ? new(FormulaKind.Ratio, [Revenue, Churn], [0.5, 1.5]) : null,
                }),
            ],
            Cadences = [Acme.Weekly with { Owner = Ann, Leaders = [Ann, Bob] }],
        },
        Now);
}
