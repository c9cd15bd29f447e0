using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Compiling;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Misses;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;
using PerfServerless.TestKit.Organisations;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>A scorecard on the morning of its meeting, with whatever a test gives it.</summary>
internal sealed class BriefScene
{
    /// <summary>Reads English and knows the scene's people.</summary>
    public static Reader English { get; } = Knowing(Readers.English);

    private readonly List<Kpi> kpis = [];
    private readonly Dictionary<KpiId, IReadOnlyList<Actual>> actuals = [];
    private readonly List<CheckInRequest> requests = [];
    private readonly List<Objective> objectives = [];
    private readonly List<Decision> decided = [];
    private readonly Dictionary<KpiId, BriefBefore> before = [];
    private HumanView human = HumanView.None;
    private int? minutes;

    public BriefScene Objective(string id, Perspective perspective, string? parent = null, bool postponed = false, double weight = 1)
    {
        objectives.Add(
            new() { Id = new(id), Name = id, Perspective = perspective, Parent = parent is null ? null : new(parent), Postponed = postponed, Weight = weight });
        return this;
    }

    /// <summary>A weekly KPI with a target of 100 and these values, the last one for the week before the meeting.</summary>
    public BriefScene Kpi(
        string id,
        PersonId? owner,
        KpiLevel level = KpiLevel.Operational,
        int weeksAgo = 0,
        Func<Kpi, Kpi>? with = null,
        params decimal[] values)
    {
        var kpi = Acme.Kpi(id, owner, level: level) with { Targets = new([new("2026", 100)]) };
        kpis.Add(with?.Invoke(kpi) ?? kpi);
        var last = Period.LastBefore(Frequency.Weekly, Planned.MeetingDay.AddDays(-7 * weeksAgo));
        var list = new List<Actual>();
        for (var i = values.Length - 1; i >= 0; i--, last = last.Previous()) list.Insert(0, Actual(id, last.Code, values[i], by: owner));
        actuals[new(id)] = list;
        return this;
    }

    public BriefScene Request(
        PersonId person,
        RequestState state = RequestState.Open,
        Unreachable? unreachable = null,
        Confidence? confidence = null,
        string? blocker = null,
        params (string Kpi, bool Given)[] items)
    {
        requests.Add(new()
        {
            Key = new(ThisCycle, person),
            Owed = [.. items.Select(i => new OwedItem(new(i.Kpi), "2026-W22", i.Given ? $"{i.Kpi}-2026-W22-0" : null))],
            OpenedAt = Planned.Times.OpensAt,
            State = state,
            Unreachable = unreachable,
            Confidence = confidence,
            Blocker = blocker,
            ExcusedBy = state == RequestState.Excused ? Mona : null,
        });
        return this;
    }

    /// <summary>How the KPI stood at the review of the week before.</summary>
    public BriefScene Before(string id, Status status, decimal? value = null, string? period = null)
    {
        before[new(id)] = new(status, value, period);
        return this;
    }

    public BriefScene Confident(string id)
    {
        human = human with { Confidence = new Dictionary<KpiId, Confidence>(human.Confidence) { [new(id)] = Confidence.High } };
        return this;
    }

    public BriefScene Meeting(int meetingMinutes)
    {
        minutes = meetingMinutes;
        return this;
    }

    /// <summary>The KPI's values came through this door, and nobody recorded them.</summary>
    public BriefScene From(string id, ActualSource source)
    {
        actuals[new(id)] = [.. actuals[new(id)].Select(a => a with { RecordedBy = null, Source = source })];
        return this;
    }

    public static Reader Knowing(Reader reader) => reader with { NameOf = id => Scorecard().Find(id)?.Name };

    /// <summary>The last meeting decided that somebody does something until then.</summary>
    public BriefScene Decided(PersonId owner, string what, DateOnly until, Func<Decision, Decision>? with = null)
    {
        var last = ThisCycle with { Occurrence = "20260525w" };
        var decision = DecisionChanges.Record(
            new(last, $"d{decided.Count}"), new(what, owner, until), Mona, Planned.Times.OpensAt.AddDays(-2));
        decided.Add(with?.Invoke(decision) ?? decision);
        return this;
    }

    /// <summary>Its owner says why it misses.</summary>
    public BriefScene Because(string id, MissCause cause)
    {
        var known = actuals[new(id)];
        actuals[new(id)] = [.. known.SkipLast(1), known[^1] with { Cause = cause }];
        return this;
    }

    public Brief Compile()
    {
        var scorecard = Scorecard([.. kpis]) with { Objectives = objectives, Cadences = [Weekly with { MeetingMinutes = minutes }] };
        var cycle = new Cycle
        {
            Key = ThisCycle,
            CadenceName = "Weekly review",
            MeetingDay = Planned.MeetingDay,
            Times = Planned.Times,
            State = CycleState.Open,
            ScorecardVersion = "v1",
        };
        var reading = Scoring.Read(scorecard, actuals, Planned.MeetingDay, human);
        return BriefCompiler.Compile(new(scorecard, cycle, requests, actuals, reading.Kpis, Planned.Times.BriefAt)
        {
            Reading = reading,
            Decided = decided,
            Last = before.Count == 0 ? null : new(Planned.MeetingDay.AddDays(-7), before),
        });
    }
}
