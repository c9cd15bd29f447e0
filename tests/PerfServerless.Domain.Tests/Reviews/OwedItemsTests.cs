using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class OwedItemsTests
{
    private static readonly DateOnly MeetingDay = new(2026, 6, 4);

    [Theory]
    [InlineData(Frequency.Weekly, "2026-W22")]
    [InlineData(Frequency.Monthly, "2026-05")]
    [InlineData(Frequency.Quarterly, "2026-Q1")]
    [InlineData(Frequency.Yearly, "2025")]
    public void A_kpi_is_owed_for_the_last_period_of_its_own_that_ended_before_the_meeting(Frequency frequency, string period) =>
        Assert.Equal([$"a {period}"], Owed(Ole, [Kpi("a", Ole, frequency)]));

    [Fact]
    public void A_yearly_kpi_follows_the_fiscal_year()
    {
        var scorecard = Scorecard(Kpi("a", Ole, Frequency.Yearly)) with { Organisation = Organisation() with { FiscalYearStartMonth = 6 } };

        Assert.Equal("FY2026", OwedItems.For(scorecard, Actuals(), Verdicts(), MeetingDay)[Ole].Single().Period);
    }

    [Fact]
    public void What_was_given_already_is_not_asked_again_and_who_owes_nothing_is_not_asked()
    {
        var owed = OwedItems.For(
            Scorecard(
                Kpi("a", Ole),
                Kpi("b", Ana),
                Kpi("c", owner: null),
                Kpi("d", new("stranger")),
                Kpi("e", Mona) with { Formula = new(FormulaKind.Sum, [new("a")]) }),
            Actuals(Actual("a", "2026-W21", 1), Actual("b", "2026-W21", 1), Actual("b", "2026-W22", 1)),
            Verdicts(),
            MeetingDay);

        Assert.Equal([Ole], owed.Keys);
    }

    [Fact]
    public void The_most_urgent_comes_first()
    {
        Kpi[] kpis =
        [
            Kpi("z-fine", Ole), Kpi("y-unknown", Ole), Kpi("x-risk", Ole), Kpi("w-off", Ole), Kpi("v-off-old", Ole, Frequency.Quarterly),
            Kpi("u-off", Ole), Kpi("t-off-strategic", Ole, level: KpiLevel.Strategic), Kpi("s-stale", Ole),
        ];
        (string, Status)[] statuses =
        [
            ("z-fine", Status.OnTrack), ("x-risk", Status.AtRisk), ("w-off", Status.OffTrack), ("v-off-old", Status.OffTrack),
            ("u-off", Status.OffTrack), ("t-off-strategic", Status.OffTrack), ("s-stale", Status.Stale),
        ];

        Assert.Equal(
            [
                "s-stale 2026-W22",
                "t-off-strategic 2026-W22",
                "v-off-old 2026-Q1",
                "u-off 2026-W22",
                "w-off 2026-W22",
                "x-risk 2026-W22",
                "y-unknown 2026-W22",
                "z-fine 2026-W22",
            ],
            Owed(Ole, kpis, statuses));
    }

    private static IEnumerable<string> Owed(PersonId person, Kpi[] kpis, params (string Kpi, Status Status)[] statuses) =>
        OwedItems.For(Scorecard(kpis), Actuals(), Verdicts(statuses), MeetingDay)[person].Select(o => $"{o.Kpi} {o.Period}");

    private static Dictionary<KpiId, IReadOnlyList<Actual>> Actuals(params Actual[] actuals) =>
        actuals.GroupBy(a => a.Kpi).ToDictionary(g => g.Key, g => (IReadOnlyList<Actual>)[.. g]);

    private static Dictionary<KpiId, Verdict> Verdicts(params (string Kpi, Status Status)[] statuses) =>
        statuses.ToDictionary(s => new KpiId(s.Kpi), s => new Verdict { Kpi = new(s.Kpi), Status = s.Status, RuleId = "r" });
}
