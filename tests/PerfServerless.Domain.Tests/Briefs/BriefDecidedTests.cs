using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards.Misses;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>What was decided before comes first, and why KPIs miss says what is to be done about them.</summary>
public sealed class BriefDecidedTests
{
    [Fact]
    public void What_is_overdue_or_due_by_the_meeting_is_the_first_item_with_its_owners_and_days()
    {
        var meeting = Planned.MeetingDay;
        var brief = new BriefScene().Kpi("off", Ole, values: [60, 10])
            .Decided(Ana, "calls the supplier", meeting.AddDays(-7)).Decided(Ole, "hires two", meeting).Decided(Ole, "later", meeting.AddDays(1))
            .Compile();

        Assert.Equal(["agenda.decided", "agenda.off-track"], brief.Agenda.Select(a => a.RuleId));
        Assert.Equal("Decided before", BriefScene.English.Show(BriefText.Subject(brief.Agenda[0])));
        Assert.Equal(
            "Decided and not done: Ana: calls the supplier (by Thu 5/28/2026) and Ole: hires two (by Thu 6/4/2026).", BriefScene.English.Say(brief.Agenda[0].Reason));
        Assert.Equal("Ana finishes it by a new date, or the meeting drops it.", Needed(brief, 0));
        Assert.True(brief.Agenda[0].Minutes >= 3);
        Assert.Contains("agenda.decided", brief.Rules);
    }

    [Fact]
    public void Many_of_them_are_counted_and_what_is_done_or_taken_back_is_no_item()
    {
        var scene = new BriefScene().Kpi("fine", Ole, values: [100]);
        for (var i = 0; i < 7; i++) scene.Decided(Ole, $"thing {i}", Planned.MeetingDay.AddDays(-i));
        var reason = BriefScene.English.Say(scene.Compile().Agenda.Single().Reason);
        Assert.Contains("thing 6 (by Fri 5/29/2026)", reason, StringComparison.Ordinal);
        Assert.EndsWith("and 3 more.", reason, StringComparison.Ordinal);

        Assert.Empty(new BriefScene().Kpi("fine", Ole, values: [100])
            .Decided(Ole, "done", Planned.MeetingDay, d => d with { Action = d.Action! with { State = ActionState.Done } })
            .Decided(Ole, "taken back", Planned.MeetingDay, d => d with { WithdrawnAt = d.At })
            .Compile().Agenda);
    }

    [Theory]
    [InlineData(ProposalState.Open, "Decided and not done: Kim has neither agreed to nor declined the new target: target of KPI a to 45.")]
    [InlineData(ProposalState.Agreed, null)]
    [InlineData(ProposalState.Declined, null)]
    [InlineData(ProposalState.Withdrawn, null)]
    public void A_new_target_that_nobody_has_answered_since_the_last_meeting_is_on_the_agenda(ProposalState state, string? reason)
    {
        var target = new DecisionTarget
        {
            Kpi = new("a"), After = new("2026-Q3", 45), EffectiveFrom = new(2026, 5, 28), Unit = new(UnitKind.Count), By = Ceo, To = Kim, Desk = Ole, Proposal = "p1",
            State = state,
        };
        var brief = new BriefScene().Kpi("a", Ole, values: [100])
            .Decided(Ole, "target of KPI a to 45", Planned.MeetingDay, d => d with { Action = null, Target = target }).Compile();

        Assert.Equal(reason, brief.Agenda is [var item] ? BriefScene.English.Say(item.Reason) : null);
    }

    [Theory]
    [InlineData(MissCause.Execution, "Decide what closes the gap of 90; Ole carries it out.")]
    [InlineData(MissCause.Assumption, "Decide with Ole what of the plan still stands, and what replaces what did not hold.")]
    [InlineData(MissCause.Capacity, "Mona says where people, money or parts come from, or what waits for them.")]
    [InlineData(MissCause.StrategicShift, "Ole confirms that something else matters more, and proposes the target that follows.")]
    [InlineData(MissCause.Data, "Ole sees to it that the number says what happened.")]
    public void What_is_to_be_done_follows_from_the_cause(MissCause cause, string needed)
    {
        var brief = new BriefScene().Kpi("off", Ole, values: [60, 10]).Because("off", cause).Compile();

        Assert.Equal(needed, Needed(brief, 0));
    }

    [Fact]
    public void KPIs_that_miss_are_grouped_by_their_causes()
    {
        var brief = new BriefScene()
            .Kpi("a", Ole, values: [10]).Because("a", MissCause.Data).Kpi("b", Ole, values: [10]).Because("b", MissCause.Capacity)
            .Kpi("c", Ole, values: [10]).Because("c", MissCause.Capacity).Kpi("fine", Ole, values: [100]).Because("fine", MissCause.Capacity).Kpi("silent", Ole, values: [10])
            .Compile();

        Assert.Equal(["Missed for Capacity: KPI b and KPI c.", "Missed for Data: KPI a."], BriefCauses.Of(brief).Select(c => c.En()));
    }

    private static string Needed(Brief brief, int item) =>
        BriefScene.English.Say(BriefQuestions.Of(brief, brief.Agenda[item])[^1].Answers.Single().Sentence);
}
