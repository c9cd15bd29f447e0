using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class EscalationPolicyTests
{
    private static readonly CycleTimes Times = Planned.Times;

    [Fact]
    public void Each_manager_is_told_of_his_silent_people_and_a_silent_manager_of_himself_through_his_own() =>
        Assert.Equal(["ceo: mona", "mona: ana, ole"], Plan([Ole, Ana, Mona]));

    [Fact]
    public void Somebody_without_a_manager_is_told_to_the_cadences_owner() => Assert.Equal(["mona: ceo"], Plan([Ceo]));

    [Fact]
    public void Nobody_is_told_about_himself() =>
        Assert.Empty(Plan([Ceo], cadence: Weekly with { Owner = Ceo }));

    [Theory]
    [InlineData("ole", "mona")] // his own manager
    [InlineData("ana", "ana")] // Ana's manager is Ole and Ole's is Ana: the nearest who is not himself
    public void A_circle_of_managers_ends_at_the_nearest_other_or_at_the_cadences_owner(string manager, string told)
    {
        var scorecard = Scorecard() with { People = [Person(Ceo), Person(Mona, Ceo), Person(Ole, new PersonId(manager)), Person(Ana, Ole)] };

        Assert.Equal(new PersonId(told), EscalationPolicy.WhoIsTold(Weekly, scorecard, Ole, new HashSet<PersonId>()));
        Assert.Equal(Mona, EscalationPolicy.WhoIsTold(Weekly, scorecard, Ole, new HashSet<PersonId> { Ana }));
    }

    [Fact]
    public void Who_has_answered_or_is_excused_is_not_told() =>
        Assert.Empty(Plan([Ole, Ana], state: p => p == Ole ? RequestState.Complete : RequestState.Excused));

    [Fact]
    public void Who_cannot_be_reached_is_left_to_the_brief() => Assert.Equal(["mona: ana"], Plan([Ole, Ana], unreachable: [Ole]));

    [Fact]
    public void A_manager_who_cannot_be_reached_is_passed_over_up_the_line() => Assert.Equal(["ceo: ole"], Plan([Ole], unreachable: [Mona]));

    [Fact]
    public void With_nobody_up_the_line_in_reach_nobody_is_told() => Assert.Empty(Plan([Ole], unreachable: [Mona, Ceo]));

    [Fact]
    public void Who_was_asked_only_after_the_due_moment_is_not_late() => Assert.Empty(Plan([Ole], askedLate: true));

    [Fact]
    public void Who_was_never_asked_is_not_late() => Assert.Empty(Plan([Ole], askedInTime: false));

    [Fact]
    public void The_next_level_goes_to_the_managers_manager_and_a_line_that_ends_before_it_to_the_cadences_owner() =>
        Assert.Equal(["ceo: ana, ole"], Plan([Ole, Ana, Ceo], level: 2).Where(g => g.StartsWith("ceo", StringComparison.Ordinal)));

    [Theory]
    [InlineData(RequestState.Complete, RequestState.Excused, true)]
    [InlineData(RequestState.Complete, RequestState.Open, false)]
    [InlineData(RequestState.Closed, RequestState.Complete, false)]
    public void An_escalation_is_resolved_when_nothing_of_it_is_missing_any_more(RequestState ole, RequestState ana, bool resolved)
    {
        var notice = new EscalationNotice { Cycle = ThisCycle, Manager = Mona, People = [Ole, Ana], EscalatedAt = Times.EscalateAt };
        CheckInRequest Of(PersonId person, RequestState state) => new() { Key = new(ThisCycle, person), Owed = [], OpenedAt = Times.OpensAt, State = state };

        Assert.Equal(resolved, EscalationPolicy.IsResolved(notice, [Of(Ole, ole), Of(Ana, ana)]));
    }

    private static IEnumerable<string> Plan(
        PersonId[] silent, Cadence? cadence =
            null, Func<PersonId, RequestState>? state = null, PersonId[]? unreachable = null, bool askedInTime = true, bool askedLate = false,
        int level = 1) =>
        EscalationPolicy.Plan(
                cadence ?? Weekly,
                Scorecard(),
                Times,
                silent.Select(p => new CheckInRequest
                {
                    Key = new(ThisCycle, p),
                    Owed = [new(new("a"), "2026-W22", state?.Invoke(p) == RequestState.Complete ? "x" : null)],
                    OpenedAt = Times.OpensAt,
                    State = state?.Invoke(p) ?? RequestState.Open,
                    Sent = askedInTime || askedLate ? [new(MessageCause.Ask, askedLate ? Times.DueAt : Times.OpensAt)] : [],
                }),
                (unreachable ?? []).ToHashSet(),
                level)
            .Select(g => $"{g.To}: {string.Join(", ", g.People)}");
}
