using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.StandIns;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>Who stands in owes numbers of his own: whichever of the two comes to his desk first, he is asked for both, and for neither too long.</summary>
public sealed class StandInOrderTests
{
    private static readonly CycleKey Cycle = AcmeReview.First.Key;

    private static async Task PutAsync(WorldStores stores, PersonId person, params OwedItem[] items)
    {
        var desk = await stores.CheckIns.DeskAsync(new(Acme.Tenant, person), default);
        await stores.CheckIns.CommitAsync(
            new(Acme.Tenant)
            {
                NewRequests = [new() { Key = new(Cycle, person), Owed = items, OpenedAt = AcmeReview.First.Times.OpensAt }],
                Desk = desk.With(desk.Value.WithOpened(Cycle)),
            },
            default);
    }

    [Fact]
    public void What_is_his_own_comes_to_what_he_answers_in_anothers_place() => ReviewWorld.Play(async world =>
    {
        // The absent one was opened first, and his desk was quicker than the opening of the others.
        await PutAsync(world.Stores, Acme.Ken, new OwedItem(new("ole-1"), AcmeReview.Week) { For = Acme.Ole });
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddMinutes(5));

        Assert.Equal(
            ["ken-1", "ken-2", "ken-3", "ken-4", "ken-5", "ken-6", "ken-7", "ken-8", "ole-1"],
            (await world.RequestAsync(Acme.Ken)).Owed.Select(o => o.Kpi.Value).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void What_he_answers_in_anothers_place_comes_to_what_was_opened_in_the_same_moment()
    {
        var stores = WorldStores.InMemory();
        var meanwhile = new Meanwhile(stores.CheckIns);
        ReviewWorld.Play(
            async world =>
            {
                await world[Acme.Ole].SayAsync("away until 3 June, Ana stands in");
                meanwhile.Next = (new(Cycle, Acme.Ana), () => PutAsync(stores, Acme.Ana, new OwedItem(new("ana-1"), AcmeReview.Week)));

                var owned = new CheckInRequest
                {
                    Key = new(Cycle, Acme.Ole), Owed = [new(new("ole-1"), AcmeReview.Week)], OpenedAt = world.Now,
                };
                await world.Process.Get<StandInRouting>().SettleAsync(
                    world.Scorecard, world.Scorecard.Find(Acme.Ole)!, await world.DeskAsync(Acme.Ole), [owned], default);

                Assert.Null(meanwhile.Next);
                Assert.Equal(["ana-1", "ole-1"], (await world.RequestAsync(Acme.Ana)).Owed.Select(o => o.Kpi.Value));
            },
            stores: stores with { CheckIns = meanwhile });
    }

    [Fact]
    public void What_goes_back_is_asked_on_no_receipt_any_more() => ReviewWorld.Play(async world =>
    {
        await world[Acme.Ole].SayAsync("away until Monday, Ana stands in");
        await world.UntilAsync(AcmeReview.First.Times.OpensAt.AddMinutes(5));
        await world[Acme.Ana].SubmitAsync(("ana-1", "1"), ("ole-1", "11"));
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        var message = Assert.Single(world[Acme.Ana].Forms);
        Assert.Equal(["for Ole"], ForWhom(message.Card));

        await world[Acme.Ole].SayAsync("back");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(RequestState.Complete, (await world.RequestAsync(Acme.Ana)).State);
        Assert.Empty(Assert.IsType<ChatCard.Receipt>(world[Acme.Ana].Messages.Single(m => m.Id == message.Id).Card).StillOwed);
        Assert.Empty(world[Acme.Ana].Forms);

        await world[Acme.Ole].SubmitAsync(("ole-2", "12"), ("ole-3", "13"));
        Assert.Equal(["given by Ana"], ForWhom(world[Acme.Ole].Messages.Last(m => m.Card is ChatCard.Receipt).Card));

        string[] ForWhom(ChatCard card) =>
        [
            .. Assert.IsType<ChatCard.Receipt>(card).Lines.Select(l => l.InPlace).OfType<Domain.Words.Saying>()
                .Select(s => (Readers.English with { NameOf = id => world.Scorecard.Find(id)?.Name }).Say(s)),
        ];
    });
}
