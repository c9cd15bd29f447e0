using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.Domain.Tests.Reviews.Sample;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>Ole's check-in of the week before Thursday 4 June 2026, as a test needs it.</summary>
internal sealed class CheckInScene
{
    private readonly List<Kpi> kpis = [];
    private readonly List<OwedItem> owed = [];
    private readonly Dictionary<KpiId, IReadOnlyList<Actual>> actuals = [];
    private string locale = "en-US";
    private DateTimeOffset now = Planned.Times.OpensAt;
    private CycleState state = CycleState.Open;

    public CheckInScene Locale(string name) { locale = name; return this; }

    public CheckInScene At(DateTimeOffset moment) { now = moment; return this; }

    public CheckInScene Closed() { state = CycleState.Closed; return this; }

    public CheckInScene Owes(string id, decimal? last = null, Func<Kpi, Kpi>? with = null)
    {
        Add(id, with);
        owed.Add(new(new(id), "2026-W22"));
        actuals[new(id)] = last is { } value ? [Actual(id, "2026-W21", value)] : [];
        return this;
    }

    public CheckInScene Gave(string id, decimal value, string? note = null, string? corrects = null, Func<Kpi, Kpi>? with = null)
    {
        Add(id, with);
        var actual = Actual(id, "2026-W22", value, note, Ole, corrects, order: 1);
        owed.Add(new(new(id), "2026-W22", actual.Id));
        actuals[new(id)] = [actual];
        return this;
    }

    public CheckInContext Build(Func<CheckInRequest, CheckInRequest>? with = null)
    {
        var card = Scorecard([.. kpis]);
        var scorecard = card with { People = [.. card.People.Select(p => p.Id == Ole ? p with { Locale = locale } : p)] };
        var request = new CheckInRequest { Key = new(ThisCycle, Ole), Owed = owed, OpenedAt = Planned.Times.OpensAt };
        return new()
        {
            Scorecard = scorecard,
            Cycle = new() { Key = ThisCycle, CadenceName = "Weekly review", MeetingDay = Planned.MeetingDay, Times = Planned.Times, State = state, ScorecardVersion = "v1" },
            Request = with?.Invoke(request) ?? request,
            Actuals = actuals,
            Verdicts = Scoring.Read(scorecard, actuals, Planned.MeetingDay).Kpis,
            Now = now,
        };
    }

    public static Submission Submission(
        IEnumerable<(string Kpi, string Text)> values, IEnumerable<(string Kpi, string Text)>? notes = null, bool correcting = false, int page = 1, string? confidence = null, string? blocker = null) =>
        new(new(ThisCycle, Ole), "activity-1", null, correcting, page,
            values.ToDictionary(v => new KpiId(v.Kpi), v => v.Text), (notes ?? []).ToDictionary(n => new KpiId(n.Kpi), n => n.Text), confidence, blocker);

    private void Add(string id, Func<Kpi, Kpi>? with)
    {
        var kpi = Kpi(id, Ole) with { Targets = new([new("2026", 100)]), Unit = new(UnitKind.Count, "", 1) };
        kpis.Add(with?.Invoke(kpi) ?? kpi);
    }
}
