using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Compiling;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>What a brief says of objectives that were put off.</summary>
public sealed class BriefPostponedTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_meeting_does_not_speak_about_KPIs_of_postponed_objectives(bool postponed)
    {
        var brief = Scene(postponed).Compile();

        Assert.Equal(postponed ? [] : ["KPI off", "KPI old", "KPI none"], brief.Agenda.Select(a => a.Name));
        Assert.Equal(postponed ? "1 KPI is on track." : "1 KPI is off track; 2 of 4 cannot be judged.", brief.Headline.En());
        Assert.Equal(postponed ? (BriefTrust.High, 4) : (BriefTrust.Low, 144), (brief.Trust, brief.Completeness.OldestDays));
    }

    [Fact]
    public void They_are_still_shown_and_counted_as_what_they_are()
    {
        var brief = Scene(postponed: true).Compile();

        Assert.Equal(["KPI none", "KPI off", "KPI old"], brief.Rows.Where(r => r.Postponed).Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Status.OffTrack, brief.Rows.Single(r => r.Kpi.Value == "off").Verdict.Status);
        Assert.Equal(
            (1, 0, 0, 0, 3),
            (brief.Count(Status.OnTrack), brief.Count(Status.OffTrack), brief.Count(Status.Stale), brief.Count(Status.NoInformation), brief.CountPostponed()));
        Assert.Equal(
            (1, 1, 1, 1, 0),
            Scene(postponed: false).Compile() is var all
                ? (all.Count(Status.OnTrack), all.Count(Status.OffTrack), all.Count(Status.Stale), all.Count(Status.NoInformation), all.CountPostponed())
                : default);
    }

    [Fact]
    public void Who_was_asked_for_their_numbers_is_still_named_as_missing() =>
        Assert.Equal(
            "Ole was asked and has not given KPI old.",
            BriefScene.English.Say(Assert.Single(Scene(postponed: true).Request(Ole, items: ("old", false)).Compile().Agenda).Reason));

    [Fact]
    public void Where_everything_is_postponed_nothing_can_be_judged()
    {
        var brief = new BriefScene()
            .Objective("later", Perspective.Customer, postponed: true)
            .Kpi("a", Ole, with: k => k with { Objective = new("later") }, values: 100)
            .Compile();

        Assert.Equal(("Nothing can be judged.", "No number was due, no values yet"), (brief.Headline.En(), brief.Completeness.Sentence.En()));
    }

    [Fact]
    public void Roll_ups_name_with_what_an_objective_is_postponed()
    {
        Objective Of(string id, string? parent, bool postponed = false, Perspective perspective = Perspective.Financial) =>
            new() { Id = new(id), Name = $"Objective {id}", Perspective = perspective, Parent = parent is null ? null : new(parent), Postponed = postponed };
        var card = Scorecard() with
        {
            Objectives = [Of("top", null), Of("later", "top", postponed: true), Of("below", "later"), Of("care", "below", perspective: Perspective.Customer)],
        };
        var cycle = new Cycle
        {
            Key = ThisCycle,
            CadenceName = "Weekly review",
            MeetingDay = Planned.MeetingDay,
            Times = Planned.Times,
            State = CycleState.Open,
            ScorecardVersion = "v1",
        };
        var reading = Scoring.Read(card, new Dictionary<KpiId, IReadOnlyList<Actual>>(), Planned.MeetingDay);

        var brief = BriefCompiler.Compile(
            new(card, cycle, [], new Dictionary<KpiId, IReadOnlyList<Actual>>(), reading.Kpis, Planned.Times.BriefAt) { Reading = reading });

        Assert.Equal(
            [("top", false, null), ("later", true, null), ("below", true, "Objective later"), ("care", true, "Objective later")],
            brief.RollUps.Where(r => r.Kind == BriefRollUpKind.Objective).Select(r => (r.Id!, r.Postponed, r.PostponedWith)));
    }

    /// <summary>One KPI that is pursued, and three below an objective that may be postponed: off track, stale, and without a target.</summary>
    private static BriefScene Scene(bool postponed) => new BriefScene()
        .Objective("now", Perspective.Financial)
            .Objective("later", Perspective.Financial, postponed: postponed)
            .Objective("below", Perspective.Customer, "later")
        .Kpi("fine", Ole, with: k => k with { Objective = new("now") }, values: 100)
        .Kpi("off", Ole, with: k => k with { Objective = new("below") }, values: 10)
        .Kpi("old", Ole, weeksAgo: 20, with: k => k with { Objective = new("later") }, values: 100)
        .Kpi("none", Ole, KpiLevel.Strategic, with: k => k with { Objective = new("later"), Targets = TargetProfile.None }, values: 100);
}
