using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>A brief keeps its numbers; what comes later stands beside them.</summary>
public sealed class BriefUpdatedTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void A_late_answer_and_a_correction_stand_beside_the_numbers_of_card_and_page() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ole].SubmitAsync(("ole-1", "7"), ("ole-2", "8"));
        await world.UntilAsync(Times.BriefAt);
        var frozen = await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default);
        var messages = world[Acme.Ceo].Messages.Count;
        Assert.Empty(Card(world).Updated);

        await world.WaitAsync(TimeSpan.FromMinutes(10));
        await world[Acme.Ana].SubmitAsync(("ana-1", "5"));
        await world[Acme.Ole].CorrectAsync(world[Acme.Ole].Latest, "ole-1", "9");
        await world.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(
            ["KPI ana-1: 5.0 for week 22 of 2026, new", "KPI ole-1: 9.0 for week 22 of 2026, instead of 7.0"], Card(world).Updated.Select(u => u.En()).Order());
        Assert.Equal(messages, world[Acme.Ceo].Messages.Count); // the card is rewritten in place: nobody's phone rings
        Assert.Equal(frozen, await world.Stores.Cycles.FindBriefAsync(AcmeReview.First.Key, default));

        var brief = BriefJson.Read(frozen!);
        var news = await new BriefNews(world.Stores.Actuals).OfAsync(brief, default);
        var page = BriefPage.Render(brief, Readers.Of(world.Scorecard.Find(Acme.Ceo)!, world.Scorecard), since: news);
        Assert.Contains("2 KPIs have other values since this brief was compiled.", page, StringComparison.Ordinal);
    });

    private static ChatCard.Brief Card(ReviewWorld world) => (ChatCard.Brief)world[Acme.Ceo].Brief!.Card;
}
