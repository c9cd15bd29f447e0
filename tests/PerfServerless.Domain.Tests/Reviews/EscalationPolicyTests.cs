using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

/// <summary>Due on Tuesday 2 June 2026 at 17:00 in Berlin; managers are told on Wednesday at 9:00, those above them at 17:00; the meeting is on Thursday at 10:00.</summary>
public sealed class EscalationPolicyTests
{
    private static readonly CycleTimes Times = Planned.Times;
    private static readonly DateTimeOffset Escalates = Times.EscalateAt, Climbs = Times.EscalateAt.AddHours(8);

    [Fact]
    public void Each_manager_is_told_of_his_silent_people_and_a_silent_manager_of_himself_through_his_own() =>
        Assert.Equal(["ceo 1: mona", "mona 1: ana, ole"], new World().Silent(Ole, Ana, Mona).Told(Escalates));

    [Fact]
    public void Nobody_is_told_before_it_is_time() => Assert.Equal(Escalates, new World().Silent(Ole).Next(Times.DueAt));

    [Fact]
    public void Somebody_without_a_manager_is_told_to_the_cadences_owner() => Assert.Equal(["mona 1: ceo"], new World().Silent(Ceo).Told(Escalates));

    [Fact]
    public void Nobody_is_told_about_himself() => Assert.Empty(new World { Cadence = Weekly with { Owner = Ceo } }.Silent(Ceo).Told(Climbs));

    [Theory]
    [InlineData("ole", "mona 1: ole")] // his own manager
    [InlineData("ana", "ana 1: ole")] // Ana's manager is Ole and Ole's is Ana: the nearest who is not himself
    public void A_circle_of_managers_ends_at_the_nearest_other_or_at_the_cadences_owner(string manager, string told)
    {
        var people = new[] { Person(Ceo), Person(Mona, Ceo), Person(Ole, new PersonId(manager)), Person(Ana, Ole) };

        Assert.Equal([told], new World { People = people }.Silent(Ole).Told(Escalates));
        Assert.Equal(["mona 1: ole"], new World { People = people, Unreachable = [Ana] }.Silent(Ole).Told(Escalates));
    }

    [Theory]
    [InlineData(RequestState.Complete)]
    [InlineData(RequestState.Excused)]
    [InlineData(RequestState.Closed)]
    public void Who_has_answered_or_is_excused_is_not_told(RequestState state) => Assert.Empty(new World().Silent(state, Ole, Ana).Told(Climbs));

    [Fact]
    public void What_is_dropped_is_not_missed() =>
        Assert.Empty(new World().Silent(Ole).Change(r => r with { Owed = [r.Owed[0] with { Dropped = true }] }).Told(Climbs));

    [Fact]
    public void Who_cannot_be_reached_goes_to_his_manager_as_such() =>
        Assert.Equal(["mona 1: ana, ole"], new World { Unreachable = [Ole] }.Silent(Ole, Ana).Change(r => r.Key.Person == Ole ? r with { Sent = [] } : r).Told(Escalates));

    [Fact]
    public void A_manager_who_cannot_be_reached_is_passed_over_up_the_line() => Assert.Equal(["ceo 1: ole"], new World { Unreachable = [Mona] }.Silent(Ole).Told(Escalates));

    [Fact]
    public void With_nobody_up_the_line_in_reach_nobody_is_told() => Assert.Empty(new World { Unreachable = [Mona, Ceo] }.Silent(Ole).Told(Climbs));

    [Fact]
    public void Who_was_asked_only_after_the_due_moment_or_never_is_not_late()
    {
        Assert.Empty(new World().Silent(Ole).Change(r => r with { Sent = [new(MessageCause.Ask, Times.DueAt)] }).Told(Climbs));
        Assert.Empty(new World().Silent(Ole).Change(r => r with { Sent = [] }).Told(Climbs));
    }

    [Fact]
    public void An_absent_manager_is_passed_over_for_who_stands_in_for_him_or_for_the_next_one()
    {
        Assert.Equal(["ceo 1: ole"], new World().Away(Mona).Silent(Ole).Told(Escalates));
        Assert.Equal(["kim 1: ole"], new World().Away(Mona, Kim).Silent(Ole).Told(Escalates));
        Assert.Equal(["ceo 1: ole"], new World().Away(Mona, Ole).Silent(Ole).Told(Escalates)); // nobody is told about himself
        Assert.Equal(["ceo 1: ole"], new World().Away(Mona, Kim).Away(Kim).Silent(Ole).Told(Escalates));
    }

    [Fact]
    public void A_manager_outside_his_hours_is_told_when_they_begin()
    {
        var world = new World { People = [.. People.Select(p => p.Id == Mona ? p with { TimeZone = "America/New_York" } : p)] }.Silent(Ole);

        Assert.Empty(world.Told(Escalates));
        Assert.Equal(LocalTimes.At(new(2026, 6, 3), new(8, 0), "America/New_York"), world.Next(Escalates));
        Assert.Equal(["mona 1: ole"], world.Told(world.Next(Escalates)!.Value));
    }

    [Fact]
    public void An_absent_owners_ladder_is_held() => Assert.Empty(new World().Away(Ole).Silent(Ole).Told(Climbs));

    [Fact]
    public void The_next_level_is_told_once_the_values_own_clock_says_so()
    {
        var world = new World().Silent(Ole).Tell(Mona, 1, Escalates, acknowledged: true);

        Assert.Equal(Climbs, world.Next(Escalates));
        Assert.Equal(["ceo 2: ole"], world.Told(Climbs));
        Assert.Empty(world.Tell(Ceo, 2, Climbs, acknowledged: true).Told(Climbs.AddHours(3)));
    }

    [Fact]
    public void A_card_that_is_not_answered_climbs_one_level_once()
    {
        var world = new World().Silent(Ole).Tell(Mona, 1, Escalates);
        var until = Escalates.AddHours(4); // of Mona's working time

        Assert.Equal(until, world.Next(Escalates));
        Assert.Equal(["ceo 2: ole"], world.Told(until));
        Assert.Empty(world.Tell(Ceo, 2, until).Told(Climbs)); // whichever clock comes second finds the level told
        Assert.Empty(world.Told(Climbs.AddHours(1)));
    }

    [Fact]
    public void An_answer_to_the_card_leaves_the_values_clock_alone() =>
        Assert.Equal(["ceo 2: ole"], new World().Silent(Ole).Tell(Mona, 1, Escalates, acknowledged: true).Told(Climbs));

    [Fact]
    public void The_values_clock_first_leaves_the_card_nothing_to_climb_with()
    {
        var people = People.Select(p => p.Id == Mona ? p with { Hours = new(new(9, 0), new(10, 0)) } : p).ToArray(); // her four hours take days
        var world = new World { People = people }.Silent(Ole).Tell(Mona, 1, Escalates);

        Assert.Equal(["ceo 2: ole"], world.Told(Climbs));
        Assert.Empty(world.Tell(Ceo, 2, Climbs, acknowledged: true).Told(Times.MeetingAt.AddMinutes(-1)));
    }

    [Fact]
    public void After_an_outage_every_level_is_told_at_once() => Assert.Equal(["ceo 2: ole", "mona 1: ole"], new World().Silent(Ole).Told(Climbs));

    [Fact]
    public void A_manager_who_leads_the_review_too_hears_of_a_value_once()
    {
        var world = new World { Cadence = Weekly with { Leaders = [Mona] } }.Silent(Ole).Tell(Mona, 1, Escalates, acknowledged: true).Tell(Ceo, 2, Climbs, acknowledged: true);

        Assert.Empty(world.At(Times with { MeetingAt = Times.MeetingAt.AddDays(5) }).Told(Climbs.AddDays(2)));
    }

    [Fact]
    public void The_top_of_the_line_has_nobody_above_but_the_cadences_owner() =>
        Assert.Equal(["mona 1: kim"], new World { People = [.. People.Select(p => p.Id == Kim ? p with { Manager = null } : p)] }.Silent(Kim).Told(Climbs));

    [Fact]
    public void Who_could_not_be_reached_with_it_is_passed_over_and_not_tried_again() =>
        Assert.Equal(["ceo 1: ole"], new World().Silent(Ole).Tell(Mona, 1, Escalates, missed: true).Told(Escalates));

    [Fact]
    public void What_was_extended_and_is_missing_again_is_told_anew()
    {
        var world = new World().Silent(Ole).Tell(Mona, 1, Escalates, acknowledged: true)
            .Change(r => r.Extend(Mona, Times.DueAt.AddDays(1), Escalates.AddMinutes(1))!);

        Assert.Empty(world.Told(Climbs));
        Assert.Equal(["mona 1: ole"], world.At(Times with { MeetingAt = Times.MeetingAt.AddDays(1) }).Told(Escalates.AddDays(1)));
    }

    [Fact]
    public void A_nudge_budget_that_is_used_up_holds_the_card_back_and_says_so()
    {
        var world = new World { Budget = new(1), Sent = Escalates.AddDays(-6) }.Silent(Ole);

        Assert.Empty(world.Told(Escalates));
        Assert.Equal([Mona], world.Plan(Escalates).Full);
    }

    [Fact]
    public void A_notice_of_the_first_release_named_people_alone_and_asks_for_no_answer()
    {
        var world = new World().Silent(Ole);
        world = world with { Notices = [new() { Cycle = ThisCycle, Manager = Mona, People = [Ole], EscalatedAt = Escalates }] };

        Assert.Empty(world.Told(Escalates.AddHours(5)));
        Assert.Equal(["ceo 2: ole"], world.Told(Climbs));
    }

    [Theory]
    [InlineData(RequestState.Complete, RequestState.Excused, true)]
    [InlineData(RequestState.Complete, RequestState.Open, false)]
    [InlineData(RequestState.Closed, RequestState.Complete, false)]
    public void An_escalation_is_resolved_when_nothing_of_it_is_missing_any_more(RequestState ole, RequestState ana, bool resolved)
    {
        var notice = new EscalationNotice { Cycle = ThisCycle, Manager = Mona, People = [Ole, Ana], EscalatedAt = Escalates };

        Assert.Equal(resolved, EscalationPolicy.IsResolved(notice, [.. new World().Silent(ole, Ole).Requests, .. new World().Silent(ana, Ana).Requests]));
    }

    private sealed record World
    {
        public Cadence Cadence { get; init; } = Weekly;
        public IReadOnlyList<Person> People { get; init; } = TestKit.Organisations.Acme.People;
        public PersonId[] Unreachable { get; init; } = [];
        public IReadOnlyList<CheckInRequest> Requests { get; init; } = [];
        public IReadOnlyList<EscalationNotice> Notices { get; init; } = [];
        public NudgeBudget Budget { get; init; } = NudgeBudget.Default;
        public DateTimeOffset? Sent { get; init; }
        public CycleTimes CycleTimes { get; init; } = Times;
        private Dictionary<PersonId, Absence> Absences { get; init; } = [];

        public World At(CycleTimes times) => this with { CycleTimes = times };

        public World Silent(params PersonId[] people) => Silent(RequestState.Open, people);

        public World Silent(RequestState state, params PersonId[] people) => this with
        {
            Requests = [.. people.Select(p => new CheckInRequest
            {
                Key = new(ThisCycle, p),
                Owed = [new(new("a"), "2026-W22", state == RequestState.Complete ? "x" : null)],
                OpenedAt = Times.OpensAt,
                State = state,
                Sent = [new(MessageCause.Ask, Times.OpensAt)],
            })],
        };

        public World Change(Func<CheckInRequest, CheckInRequest> change) => this with { Requests = [.. Requests.Select(change)] };

        /// <summary>Away all week.</summary>
        public World Away(PersonId person, PersonId? standIn = null) => this with
        {
            Absences = new(Absences) { [person] = new(new(2026, 6, 1), new(2026, 6, 5), standIn) },
        };

        public World Tell(PersonId manager, int level, DateTimeOffset at, bool acknowledged = false, bool missed = false) => this with
        {
            Notices =
            [
                .. Notices, new()
                {
                    Cycle = ThisCycle,
                    Manager = manager,
                    People = [Ole],
                    EscalatedAt = at,
                    Items = [new(Ole, new("a"), "2026-W22", level, at, Card: 1) { Missed = missed }],
                    AcknowledgedCard = acknowledged ? 1 : 0,
                },
            ],
        };

        public ClimbPlan Plan(DateTimeOffset now) => EscalationPolicy.Plan(
            new()
            {
                Scorecard = Scorecard(Kpi("a", Ole)) with { People = People, Cadences = [Cadence] },
                Cadence = Cadence,
                Times = CycleTimes,
                Rules = LadderRules.Default,
                Requests = Requests,
                Notices = Notices,
                Unreachable = Unreachable.ToHashSet(),
                Sending = p => new(
                    PersonCalendars.Of(p, Organisation(), Absences.TryGetValue(p.Id, out var absence) ? [absence] : []), Sent is { } sent ? [sent] : [], Budget),
            },
            now);

        public DateTimeOffset? Next(DateTimeOffset now) => Plan(now).Next;

        /// <summary>Who is told now, with the level and of whom.</summary>
        public IEnumerable<string> Told(DateTimeOffset now) => Plan(now).Due
            .SelectMany(g => g.Items!.GroupBy(i => i.Level).Select(i => string.Create(
                CultureInfo.InvariantCulture, $"{g.To} {i.Key}: {string.Join(", ", i.Select(x => x.Person).Distinct())}")));
    }
}
