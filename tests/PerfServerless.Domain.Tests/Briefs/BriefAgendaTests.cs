using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

public sealed class BriefAgendaTests
{
    [Fact]
    public void Of_what_is_off_track_the_level_counts_then_how_far_off_then_the_name()
    {
        var brief = new BriefScene()
            .Kpi("d", Ole, values: 60).Kpi("c", Ole, values: 50).Kpi("b", Ole, values: 50)
            .Kpi("individual", Ole, KpiLevel.Individual, values: 10).Kpi("strategic", Ole, KpiLevel.Strategic, values: 80)
            .Compile();

        Assert.Equal(["KPI strategic", "KPI b", "KPI c", "KPI d", "KPI individual"], brief.Agenda.Select(a => a.Name));
    }

    [Fact]
    public void How_far_off_is_measured_by_what_was_expected_so_that_units_compare()
    {
        var brief = new BriefScene()
            .Kpi("large", Ole, with: k => k with { Targets = new([new("2026", 1000)]) }, values: 800) // a fifth
            .Kpi("small", Ole, with: k => k with { Targets = new([new("2026", 10)]) }, values: 5) // half
            .Kpi("zero", Ole, with: k => k with { Direction = Direction.LowerIsBetter, Targets = new([new("2026", 0)]) }, values: 1) // anything off a zero
            .Kpi("debt", Ole, with: k => k with { Targets = new([new("2026", -10)]) }, values: -17) // seven tenths of a negative
            .Compile();

        Assert.Equal(["KPI zero", "KPI debt", "KPI small", "KPI large"], brief.Agenda.Select(a => a.Name));
    }

    [Fact]
    public void What_is_stale_for_longer_comes_first()
    {
        var brief = new BriefScene().Kpi("a", Ole, weeksAgo: 10, values: 100).Kpi("b", Ole, weeksAgo: 20, values: 100).Compile();

        Assert.Equal(["KPI b", "KPI a"], brief.Agenda.Select(a => a.Name));
    }

    [Fact]
    public void Only_a_strategic_kpi_without_information_is_on_the_agenda() =>
        Assert.Equal(
            ["agenda.no-information KPI s"],
            Items(new BriefScene().Kpi("s", Ole, KpiLevel.Strategic).Kpi("o", Ole).Kpi("i", Ole, KpiLevel.Individual)));

    [Theory]
    [InlineData(Confidence.Low, "no access", true)]
    [InlineData(Confidence.Low, "", false)]
    [InlineData(Confidence.Low, null, false)]
    [InlineData(Confidence.Medium, "no access", false)]
    [InlineData(null, "no access", false)]
    public void Somebody_is_blocked_who_says_so_and_has_low_confidence(Confidence? confidence, string? blocker, bool listed) =>
        Assert.Equal(
            listed ? ["agenda.blocked Ole"] : [],
            Items(new BriefScene().Kpi("a", Ole, values: 100).Request(Ole, RequestState.Complete, confidence: confidence, blocker: blocker, items: ("a", true))));

    [Fact]
    public void The_blocked_come_by_name()
    {
        var scene = new BriefScene();
        foreach (var person in new[] { Ole, Mona, Ana }) scene.Request(
            person,
            RequestState.Complete,
            confidence: Confidence.Low,
            blocker: "stuck",
            items: ("a", true));

        Assert.Equal(
            ["Ana has low confidence and is blocked: stuck", "Mona has low confidence and is blocked: stuck", "Ole has low confidence and is blocked: stuck"],
            scene.Compile().Agenda.Select(a => BriefScene.English.Say(a.Reason)));
    }

    [Theory]
    [InlineData("fine", Status.OnTrack)]
    [InlineData("fine none", Status.NoInformation)]
    [InlineData("none old", Status.Stale)]
    [InlineData("old risk", Status.AtRisk)]
    [InlineData("risk off fine", Status.OffTrack)]
    [InlineData("unknown", Status.NoInformation)] // asked for, and no KPI any more
    public void A_blocked_owner_of_what_is_not_spoken_about_shows_the_worst_of_it(string owed, Status worst)
    {
        var scene = new BriefScene().Objective("later", Perspective.Customer, postponed: true)
            .Kpi("fine", Ana, with: Later, values: 100)
            .Kpi("none", Ana, with: Later)
            .Kpi("old", Ana, weeksAgo: 17, with: Later, values: 100)
            .Kpi("risk", Ana, with: Later, values: 93)
            .Kpi("off", Ana, with: Later, values: 50)
            .Request(Ole, RequestState.Complete, confidence: Confidence.Low, blocker: "stuck", items: [.. owed.Split(' ').Select(k => (k, true))]);

        Assert.Equal(worst, scene.Compile().Agenda.Single(a => a.RuleId == "agenda.blocked").Status);

        static Kpi Later(Kpi kpi) => kpi with { Objective = new("later") };
    }

    [Fact]
    public void Who_has_not_given_most_comes_first_and_those_alike_by_name()
    {
        var brief = new BriefScene().Kpi("a", Ole).Kpi("b", Ole)
            .Request(Ole, items: ("a", false)).Request(Mona, items: [("a", false), ("b", false)]).Request(Ana, items: ("gone", false))
            .Compile();

        Assert.Equal(
            [
                (Mona, "Mona was asked and has not given KPI a and KPI b."),
                (Ana, "Ana was asked and has not given gone."),
                (Ole, "Ole was asked and has not given KPI a."),
            ],
            brief.Agenda.Select(a => (a.Person!.Value, BriefScene.English.Say(a.Reason))));
        Assert.All(brief.Agenda, a => Assert.Equal(Status.NoInformation, a.Status));
    }

    [Fact]
    public void Names_come_by_their_characters_whatever_the_language_of_the_machine()
    {
        var adam = new PersonId("adam"); // small letters come after capitals, in no dictionary's order

        var blocked = new BriefScene();
        foreach (var person in new[] { adam, Ole }) blocked.Request(
            person,
            RequestState.Complete,
            confidence: Confidence.Low,
            blocker: "stuck",
            items: ("a", true));
        var silent = new BriefScene().Request(adam, items: ("a", false)).Request(Ole, items: ("a", false));

        Assert.Equal(["Ole", "adam"], blocked.Compile().Agenda.Select(Subject));
        Assert.Equal(["Ole", "adam"], silent.Compile().Agenda.Select(Subject));
    }

    [Theory]
    [InlineData(RequestState.Open, false, true, "silent")]
    [InlineData(RequestState.Closed, false, true, "silent")]
    [InlineData(RequestState.Open, true, true, "unreachable")]
    [InlineData(RequestState.Closed, true, true, "unreachable")]
    [InlineData(RequestState.Excused, true, true, "excused")]
    [InlineData(RequestState.Complete, false, true, "")]
    [InlineData(RequestState.Open, false, false, "")] // everything was given
    public void A_person_is_silent_unreachable_or_excused_and_only_while_something_is_missing(RequestState state, bool blocked, bool missing, string listed)
    {
        var brief = new BriefScene().Request(Ole, state, blocked ? Unreachable.Refused : null, items: ("a", !missing)).Compile();

        var lists = new[] { ("silent", brief.Silent), ("unreachable", brief.Unreachable), ("excused", brief.Excused) };
        Assert.Equal(listed, string.Join(' ', lists.Where(l => l.Item2.Count > 0).Select(l => l.Item1)));
    }

    [Fact]
    public void People_are_listed_by_name()
    {
        var brief = new BriefScene().Request(Ole, items: ("a", false)).Request(Ana, items: [("a", false), ("b", false), ("c", true)]).Compile();

        Assert.Equal([new BriefPerson(Ana, 2), new BriefPerson(Ole, 1)], brief.Silent);
    }

    [Fact]
    public void Rows_go_by_perspective_then_objective_then_name_and_those_without_come_last()
    {
        KpiId[] rows = [.. new BriefScene()
            .Objective("zeal", Perspective.Financial).Objective("aim", Perspective.Financial).Objective("care", Perspective.Customer)
            .Kpi("none", Ole)
                .Kpi("care", Ole, with: In("care"))
                .Kpi("zeal", Ole, with: In("zeal"))
                .Kpi("aim-2", Ole, with: In("aim"))
                .Kpi("aim-1", Ole, with: In("aim"))
            .Compile().Rows.Select(r => r.Kpi)];

        Assert.Equal("aim-1 aim-2 zeal care none", string.Join(' ', rows));

        static Func<Kpi, Kpi> In(string objective) => k => k with { Objective = new(objective) };
    }

    private static IEnumerable<string> Items(BriefScene scene) => scene.Compile().Agenda.Select(a => $"{a.RuleId} {Subject(a)}");

    private static string Subject(AgendaItem item) => BriefScene.English.Show(BriefText.Subject(item));
}
