using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class TreeTests
{
    [Fact]
    public void Kpis_make_their_objective_and_objectives_their_parent()
    {
        var reading = Read([Objective("top"), Objective("left", "top"), Objective("right", "top", weight: 3)], ("left", 100), ("right", 0));

        Assert.Equal(Status.OnTrack, reading.Objectives[new("left")].Status);
        Assert.Equal(Status.OffTrack, reading.Objectives[new("right")].Status);
        Assert.Equal(0.25, reading.Objectives[new("top")].Score);
    }

    [Fact]
    public void What_is_postponed_weighs_nothing_above_and_keeps_its_own_status()
    {
        var reading = Read([Objective("top"), Objective("left", "top"), Objective("right", "top") with { Postponed = true }], ("left", 100), ("right", 0));

        Assert.Equal(1.0, reading.Objectives[new("top")].Score);
        Assert.Equal(Status.OffTrack, reading.Objectives[new("right")].Status);
    }

    [Fact]
    public void What_stands_below_a_postponed_objective_counts_in_that_one_only()
    {
        var reading = Read([Objective("top"), Objective("later", "top") with { Postponed = true }, Objective("below", "later")], ("top", 100), ("below", 0));

        Assert.Equal((0.0, 1.0), (reading.Objectives[new("later")].Score, reading.Objectives[new("top")].Score));
        Assert.Equal((1.0, 1.0), (reading.Perspectives[Perspective.Financial].Score, reading.Whole.Score));
    }

    [Theory] // a customer objective below a postponed financial one, and a customer objective beside it
    [InlineData(false, 0.5, 0.5)]
    [InlineData(true, 1.0, 1.0)]
    public void A_postponed_objective_takes_what_stands_below_it_in_another_perspective_along(bool postponed, double customer, double whole)
    {
        var reading = Read(
            [
                Objective("money"), Objective("later", "money") with { Postponed = postponed }, Objective("care", "later", perspective: Perspective.Customer),
                Objective("choice", perspective: Perspective.Customer),
            ],
            ("money", 100), ("care", 0), ("choice", 100));

        Assert.Equal(customer, reading.Perspectives[Perspective.Customer].Score);
        Assert.Equal(Status.OffTrack, reading.Objectives[new("care")].Status);
        Assert.Equal(whole, reading.Whole.Score);
    }

    [Fact]
    public void A_perspective_of_which_all_is_postponed_says_so_and_weighs_nothing_in_the_whole()
    {
        var reading = Read([Objective("money"), Objective("care", perspective: Perspective.Customer) with { Postponed = true }], ("money", 100), ("care", 0));

        Assert.Equal(("rollup.empty", "Everything below it is postponed."), Said(reading.Perspectives[Perspective.Customer]));
        Assert.Equal((1.0, 0.0), (reading.Whole.Score, reading.Whole.UnknownShare));
    }

    [Fact]
    public void Where_all_is_postponed_the_whole_says_so() =>
        Assert.Equal(("rollup.empty", "Everything below it is postponed."), Said(Read([Objective("top") with { Postponed = true }], ("top", 0)).Whole));

    [Fact]
    public void A_perspective_without_KPIs_is_missing_in_the_whole_and_not_postponed()
    {
        var reading = Read([Objective("money"), Objective("care", perspective: Perspective.Customer)], ("money", 100));

        Assert.Equal(1.0, reading.Perspectives[Perspective.Customer].MissingShare);
        Assert.Equal(0.5, reading.Whole.MissingShare);
        Assert.Equal(("rollup.empty", "There is no KPI below it."), Said(reading.Objectives[new("care")]));
        Assert.Equal(("rollup.empty", "There is no KPI below it."), Said(Read([]).Whole));
    }

    [Fact]
    public void An_objective_whose_parts_are_all_postponed_says_so() =>
        Assert.Equal(
            ("rollup.empty", "Everything below it is postponed."),
            Said(Read([Objective("top"), Objective("later", "top") with { Postponed = true }], ("later", 0)).Objectives[new("top")]));

    [Fact]
    public void What_is_postponed_weighs_nothing_in_its_owners_unit()
    {
        var kpis = new[] { Kpi("a", "top"), Kpi("b", "later"), Kpi("c", "below"), Kpi("d", "later") }.Select(
            k => k with { Owner = new(k.Id.Value == "d" ? "bob" : "ann") });
        var scorecard = A.Scorecard([.. kpis]) with
        {
            Objectives =
            [
                Objective("top"),
                Objective("later", "top") with { Postponed = true },
                Objective("below", "later", perspective: Perspective.Customer),
            ],
            People = [Person("ann", "Sales"), Person("bob", "Export")],
        };

        var reading = A.Reading(
            scorecard,
            A.Day("2026-02-02"),
            A.Actuals("2026-01=100", "a"),
            A.Actuals("2026-01=0", "b"),
            A.Actuals("2026-01=0", "c"),
            A.Actuals("2026-01=0", "d"));

        Assert.Equal((1.0, 0.0), (reading.Units["Sales"].Score, reading.Units["Sales"].UnknownShare));
        Assert.Equal(("rollup.empty", "Everything below it is postponed."), Said(reading.Units["Export"]));
    }

    [Fact]
    public void An_objective_rolls_up_as_it_says() =>
        Assert.Equal(
            Status.OffTrack,
            Read([Objective("top") with { RollUp = RollUp.WorstChild }], ("top", 100), ("top", 100), ("top", 0)).Objectives[new("top")].Status);

    [Fact]
    public void A_perspective_rests_on_its_topmost_objectives_and_the_whole_on_the_perspectives()
    {
        var reading = Read(
            [Objective("money"), Objective("more", "money"), Objective("care", "money", perspective: Perspective.Customer)],
            ("more", 100), ("care", 0));

        Assert.Equal(0.5, reading.Perspectives[Perspective.Financial].Score); // money, of more and care
        Assert.Equal(0.0, reading.Perspectives[Perspective.Customer].Score); // care is the topmost of its own
        Assert.Equal(0.25, reading.Whole.Score);
        Assert.Equal(2, reading.Perspectives.Count);
    }

    [Fact]
    public void A_parent_that_does_not_exist_leaves_its_child_topmost() =>
        Assert.Equal(1.0, Read([Objective("lost", "nowhere")], ("lost", 100)).Perspectives[Perspective.Financial].Score);

    [Fact]
    public void A_unit_rests_on_the_kpis_its_people_own()
    {
        var sales = new PersonId("ann");
        var kpis = new[] { Kpi("a", "top") with { Owner = sales }, Kpi("b", "top") with { Owner = new("bob") }, Kpi("c", "top") };
        var scorecard = A.Scorecard(kpis) with
        {
            Objectives = [Objective("top")],
            People = [Person("ann", "Sales"), Person("bob", null)],
        };

        var reading = A.Reading(scorecard, A.Day("2026-02-02"), A.Actuals("2026-01=100", "a"), A.Actuals("2026-01=0", "b"));

        Assert.Equal(["Sales"], reading.Units.Keys);
        Assert.Equal(1.0, reading.Units["Sales"].Score);
    }

    [Fact]
    public void The_unknown_share_is_carried_to_the_top()
    {
        var reading = Read([Objective("top"), Objective("left", "top"), Objective("right", "top")], ("left", 100), ("right", null));

        Assert.Equal(0.5, reading.Objectives[new("top")].MissingShare);
        Assert.Equal(0.5, reading.Whole.MissingShare);
    }

    [Fact]
    public void Parents_in_a_circle_are_refused_by_name() =>
        Assert.StartsWith(
            "The parents of a, b run in a circle",
            Assert.Throws<ArgumentException>(() => Read([Objective("a", "b"), Objective("b", "a")])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_reading_names_its_day() => Assert.Equal(A.Day("2026-02-02"), Read([Objective("top")]).AsOf);

    private static (string RuleId, string Sentence) Said(RollUpReading reading) => (reading.RuleId, reading.Sentence.En());

    private static ScorecardReading Read(Objective[] objectives, params (string Objective, int? Value)[] kpis)
    {
        var scorecard = A.Scorecard([.. kpis.Select((k, i) => Kpi($"k{i}", k.Objective))]) with { Objectives = objectives };
        return A.Reading(scorecard, A.Day("2026-02-02"), [.. kpis.Select((k, i) => k.Value is { } value ? A.Actuals($"2026-01={value}", $"k{i}") : [])]);
    }

    private static Kpi Kpi(string id, string objective) => A.Kpi(id: id, targets: new PeriodTarget("2026-01", 100)) with { Objective = new(objective) };

    private static Objective Objective(string id, string? parent = null, double weight = 1, Perspective perspective = Perspective.Financial) =>
        new() { Id = new(id), Name = id, Perspective = perspective, Parent = parent is null ? null : new ObjectiveId(parent), Weight = weight };

    private static Person Person(string id, string? unit) =>
        new() { Id = new(id), Name = id, UserPrincipalName = $"{id}@example.com", TimeZone = "Etc/UTC", Locale = "en-US", Unit = unit };
}
