using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>Ole's desk in the week before Thursday 4 June 2026, as a test needs it: the weekly review, and where wanted the monthly one a week later.</summary>
internal sealed class DeskScene
{
    public static readonly CycleKey Month = new(Tenant, new("monthly"), "20260611");

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly List<Kpi> kpis = [];
    private readonly List<OwedItem> owed = [];
    private readonly List<OwedItem> monthly = [];
    private readonly Dictionary<KpiId, IReadOnlyList<Actual>> actuals = [];
    private string locale = "en-US";
    private DateTimeOffset now = Planned.Times.OpensAt;
    private CycleState state = CycleState.Open;
    private bool hasMonth;

    public DeskScene Locale(string name) { locale = name; return this; }

    public DeskScene At(DateTimeOffset moment) { now = moment; return this; }

    public DeskScene Closed() { state = CycleState.Closed; return this; }

    public DeskScene Owes(string id, decimal? last = null, Func<Kpi, Kpi>? with = null)
    {
        Add(id, with);
        owed.Add(new(new(id), "2026-W22"));
        actuals[new(id)] = last is { } value ? [Actual(id, "2026-W21", value)] : [];
        return this;
    }

    public DeskScene Gave(string id, decimal value, string? note = null, string? corrects = null, Func<Kpi, Kpi>? with = null)
    {
        Add(id, with);
        var actual = Actual(id, "2026-W22", value, note, Ole, corrects, order: 1);
        owed.Add(new(new(id), "2026-W22", actual.Id));
        actuals[new(id)] = [actual];
        return this;
    }

    /// <summary>Another value came for what he gave, through whichever door; his requests do not know it.</summary>
    public DeskScene Corrected(string id, decimal value, string? note = null)
    {
        var known = actuals[new(id)];
        actuals[new(id)] = [.. known, Actual(id, "2026-W22", value, note, corrects: known[^1].Id, order: known.Count + 1)];
        return this;
    }

    /// <summary>He gave another period of a KPI that is there already.</summary>
    public DeskScene GaveToo(string id, string period, decimal value)
    {
        var actual = Actual(id, period, value, by: Ole);
        owed.Add(new(new(id), period, actual.Id));
        actuals[new(id)] = [.. actuals[new(id)], actual];
        return this;
    }

    /// <summary>The monthly review needs a number too.</summary>
    public DeskScene OwesForMonth(string id, string period = "2026-W22")
    {
        if (!kpis.Exists(k => k.Id.Value == id)) Add(id, null);
        hasMonth = true;
        monthly.Add(new(new(id), period, owed.Find(o => o.Kpi.Value == id && o.Period == period)?.ActualId));
        return this;
    }

    public DeskContext Build(Func<CheckInRequest, CheckInRequest>? with = null)
    {
        var card = Scorecard([.. kpis]);
        var scorecard = card with { People = [.. card.People.Select(p => p.Id == Ole ? p with { Locale = locale } : p)] };
        var request = new CheckInRequest { Key = new(ThisCycle, Ole), Owed = owed, OpenedAt = Planned.Times.OpensAt };
        return new()
        {
            Scorecard = scorecard,
            Owner = scorecard.Find(Ole)!,
            Reviews = [new(Weekly(), with?.Invoke(request) ?? request), .. hasMonth ? [Monthly()] : Array.Empty<OpenReview>()],
            Actuals = actuals,
            Verdicts = new(Scoring.Read(scorecard, actuals, Planned.MeetingDay).Kpis),
            Now = now,
        };
    }

    public static Submission Submission(
        IEnumerable<(string Kpi, string Text)> values, IEnumerable<(string Kpi, string Text)>? notes =
            null, bool correcting = false, int page = 1, string? confidence = null, string? blocker = null) =>
        new(new(Tenant, Ole), "activity-1", null, correcting, page,
            values.ToDictionary(v => Input(v.Kpi), v => v.Text), (notes ?? []).ToDictionary(n => Input(n.Kpi), n => n.Text), confidence, blocker);

    /// <summary>A KPI's number of week 22, or of the period after an @.</summary>
    private static (KpiId, string) Input(string kpi) => kpi.Split('@') is [var id, var period] ? (new(id), period) : (new(kpi), "2026-W22");

    private Cycle Weekly() => new()
    {
        Key = ThisCycle, CadenceName = "Weekly review", MeetingDay = Planned.MeetingDay, Times = Planned.Times, State = state, ScorecardVersion = "v1",
    };

    private OpenReview Monthly()
    {
        var times = Planned.Times;
        var later = new CycleTimes(times.OpensAt + Week, [], times.DueAt + Week, times.EscalateAt + Week, times.BriefAt + Week, times.MeetingAt + Week);
        return new(
            new()
            {
                Key = Month,
                CadenceName = "Monthly review",
                MeetingDay = Planned.MeetingDay.AddDays(7),
                Times = later,
                State = CycleState.Open,
                ScorecardVersion = "v1",
            },
            new() { Key = new(Month, Ole), Owed = monthly, OpenedAt = times.OpensAt.AddHours(1) });
    }

    private void Add(string id, Func<Kpi, Kpi>? with)
    {
        var kpi = Kpi(id, Ole) with { Targets = new([new("2026", 100)]), Unit = new(UnitKind.Count, "", 1) };
        kpis.Add(with?.Invoke(kpi) ?? kpi);
    }
}
