using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Ole works in North, which is a part of Sales with Ana; Ken works in Operations. The weekly review is that of Sales.</summary>
public sealed class UnitBriefTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private static Scorecard Scores(string? unit = "Sales") => AcmeReview.Scorecard with
    {
        People =
        [
            .. Acme.People.Select(p => p with { Unit = p.Id == Acme.Ole ? "north" : p.Id == Acme.Ana ? "Sales" : p.Id == Acme.Ken ? "Operations" : null }),
        ],
        Units = [new("North", Parent: "Sales"), new("Sales"), new("Operations")],
        Objectives = [Objective("growth"), Objective("more", "growth"), Objective("costs")],
        Kpis =
        [
            .. AcmeReview.Scorecard.Kpis.Select(k => k with { Objective = new(k.Owner == Acme.Ole ? "more" : "costs"), Level = KpiLevel.Strategic }),
            Sum("sum-sales", "ole-1", "ana-1"), Sum("sum-all", "ole-1", "ken-1"), Sum("sum-of-sums", "sum-sales", "ole-2"),
        ],
        Cadences = [Acme.Weekly with { Unit = unit }],
    };

    private static Objective Objective(string id, string? parent = null) =>
        new() { Id = new(id), Name = id, Perspective = Perspective.Financial, Parent = parent is null ? null : new(parent) };

    private static Kpi Sum(string id, params string[] operands) =>
        AcmeReview.Kpi(id, null) with { Formula = new(FormulaKind.Sum, [.. operands.Select(o => new KpiId(o))]), Targets = TargetProfile.None };

    private static async Task<Brief> BriefAsync(ReviewWorld world) => BriefJson.Read((await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default))!);

    [Fact]
    public void A_units_brief_tells_of_its_own_KPIs_on_card_page_and_agenda() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.OpensAt);
            await world[Acme.Ole].SubmitAsync(("ole-1", "10"), ("ole-2", "20"));
            await world[Acme.Ana].SubmitAsync(("ana-1", "5"));
            await world.UntilAsync(Times.BriefAt);

            var brief = await BriefAsync(world);
            Assert.Equal(["ana-1", "ole-1", "ole-2", "ole-3", "sum-of-sums", "sum-sales"], brief.Rows.Select(r => r.Kpi.Value).Order(StringComparer.Ordinal));
            Assert.Equal(35m, Assert.Single(brief.Rows, r => r.Kpi.Value == "sum-of-sums").Points[^1].Value);
            Assert.All(brief.Agenda, a => Assert.DoesNotContain("ken", a.Kpi?.Value ?? a.Person?.Value ?? "", StringComparison.Ordinal));
            Assert.Equal(["Sales", "", "costs", "growth", "more", "Sales", "north"], brief.RollUps.Select(r => r.Name));

            var card = (ChatCard.Brief)world[Acme.Ceo].Brief!.Card;
            var page = BriefPage.Render(brief, Readers.Of(world.Scorecard.Find(Acme.Ceo)!, world.Scorecard));
            Assert.All(card.Agenda, a => Assert.DoesNotContain("ken-", a.Name.ToString(), StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("ken-1", page, StringComparison.Ordinal);
            Assert.DoesNotContain("sum-all", page, StringComparison.Ordinal);
            Assert.Contains("sum-sales", page, StringComparison.Ordinal);
            Assert.StartsWith("3 of 4 numbers updated", brief.Completeness.Sentence.En(), StringComparison.Ordinal);
        },
        scorecard: Scores());

    [Fact]
    public void The_organisations_brief_tells_of_all_of_them() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.BriefAt);
            Assert.Equal(world.Scorecard.Kpis.Count, (await BriefAsync(world)).Rows.Count);
            Assert.Equal("Acme", (await BriefAsync(world)).RollUps[0].Name);
        },
        scorecard: Scores(unit: null));

    [Fact]
    public void A_unit_in_which_nobody_owns_anything_has_an_empty_brief() => ReviewWorld.Play(
        async world =>
        {
            await world.UntilAsync(Times.BriefAt);
            var brief = await BriefAsync(world);
            Assert.Empty(brief.Rows);
            Assert.Empty(brief.RollUps);
        },
        scorecard: Scores("Legal") with { Units = [new("Legal")] });

    [Fact]
    public void A_unit_below_with_a_cadence_of_its_own_is_asked_by_that_and_told_of_by_both()
    {
        var heir = Acme.Weekly with { Id = new("north"), Name = "North", Unit = "North", Inherits = Acme.WeeklyId };
        var scorecard = Scores() with { Cadences = [Acme.Weekly with { Unit = "Sales" }, heir] };

        Assert.DoesNotContain(CadenceScope.Of(scorecard, scorecard.Cadences[0]).Kpis, k => k.Owner == Acme.Ole);
        Assert.Contains(new KpiId("ole-1"), CadenceScope.ToldOf(scorecard, scorecard.Cadences[0])!);
        Assert.Equal(["ole-1", "ole-2", "ole-3"], CadenceScope.ToldOf(scorecard, heir)!.Select(k => k.Value).Order());
    }
}
