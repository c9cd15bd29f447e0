using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Actuals;

/// <summary>Chat and the API are doors into the same house.</summary>
public sealed class OneDoorTests
{
    [Fact]
    public void After_a_push_the_owners_receipt_and_form_show_what_was_pushed() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt);
        var on = world[Acme.Ole].Form;
        await world[Acme.Ole].SubmitAsync(on, [("ole-1", "5")], id: "pressed");
        await PushAsync(world, 6);

        // The channel delivers the press once more: what is shown is what stands.
        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].SubmitAsync(on, [("ole-1", "5")], id: "pressed"));
        Assert.Equal(6, receipt.Lines.Single().Value.Value);
        Assert.Equal(6, await world.ValueAsync("ole-1"));

        var corrected = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].CorrectAsync(on, "ole-1", "5"));
        Assert.Null(corrected.Remark);
        Assert.Equal((5m, 5m), (corrected.Lines.Single().Value.Value, await world.ValueAsync("ole-1")));
        await AssertOneLineAsync(world, 3);
    });

    [Fact]
    public void A_system_that_says_the_same_under_a_key_of_its_own_corrects_nothing() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt);
        await world[Acme.Ole].SubmitAsync(("ole-1", "5"));
        await PushAsync(world, 5, "nightly-1");

        var receipt = Assert.IsType<ChatCard.Receipt>(await world.CallAsync(p => p.Desk.ShowAsync(Acme.Tenant, Acme.Ole, default)));
        Assert.False(receipt.Lines.Single().Corrected);
    });

    [Fact]
    public void A_new_value_on_a_form_that_was_there_before_the_push_is_taken() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt);
        var on = world[Acme.Ole].Form;
        await PushAsync(world, 6);

        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].SubmitAsync(on, [("ole-1", "7")]));

        Assert.Equal((7m, 7m), (receipt.Lines.Single().Value.Value, await world.ValueAsync("ole-1")));
        await AssertOneLineAsync(world, 2);
    });

    [Fact]
    public void An_old_form_does_not_bring_back_a_value_that_was_replaced() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.First.Times.OpensAt);
        var on = world[Acme.Ole].Form;
        await world[Acme.Ole].SubmitAsync(on, [("ole-1", "5")]);
        await world[Acme.Ole].CorrectAsync(on, "ole-1", "8");

        // Pressed on another device, which still shows the form as it was filled in first.
        var receipt = Assert.IsType<ChatCard.Receipt>(await world[Acme.Ole].SubmitAsync(on, [("ole-1", "5"), ("ole-2", "3")]));

        Assert.Contains("had a value already", receipt.Remark!.En(), StringComparison.Ordinal);
        Assert.Equal((8m, 3m), (await world.ValueAsync("ole-1"), await world.ValueAsync("ole-2")));
    });

    private static Task<object?> PushAsync(ReviewWorld world, decimal value, string? key = null) => world.CallAsync(async p =>
        (object)await p.Get<ActualPushes>().TakeAsync(world.Scorecard, new("ole-1", AcmeReview.Week, value), key, default));

    private static async Task AssertOneLineAsync(ReviewWorld world, int length)
    {
        var all = (await world.Stores.Actuals.ReadAsync(Acme.Tenant, [new("ole-1")], default))[new("ole-1")];
        var line = new List<Actual>();
        for (var at = ActualOrder.Standing(all); at is not null; at = all.FirstOrDefault(a => a.Id == at.Corrects)) line.Add(at);
        Assert.Equal((length, length), (all.Count, line.Count));
    }
}
