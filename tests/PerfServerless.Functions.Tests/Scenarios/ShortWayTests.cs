using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>A submission is decided by what its process remembers, and never by what stands otherwise in the store by then.</summary>
public sealed class ShortWayTests
{
    [Fact]
    public void A_submission_asks_the_store_for_nothing_but_its_commit() => ReviewWorld.Play(async world =>
    {
        await OpenAsync(world);
        world.Process.HoldsBack = true;
        var before = world.Process.Steps;

        var receipt = await SubmitAsync(world, Acme.Ole, ("ole-1", "5"), ("ole-2", "6"), ("ole-3", "7"));

        Assert.Equal(3, receipt.Lines.Count);
        Assert.Equal(2, world.Process.Steps - before); // one call of one door, counted on its way in and on its way out
        Assert.Equal(
            ["changed to c", "changed to p"],
            (await world.Stores.CheckIns.PendingAsync(Acme.Tenant, default)).Select(e => $"{e.EventName} to {e.InstanceId[0]}").Order());
    });

    [Fact]
    public void A_value_that_another_process_took_since_shows_on_the_receipt() => ReviewWorld.Play(async world =>
    {
        await OpenAsync(world);
        await world.Stores.Actuals.AppendAsync(Acme.Tenant, [Pushed(world, "ole-2", 6)], default);

        var receipt = await SubmitAsync(world, Acme.Ole, ("ole-1", "5"));

        Assert.Equal([5m, 6m], receipt.Lines.Select(l => l.Value.Value));
        Assert.Equal([new("ole-3")], receipt.StillOwed.SelectMany(s => s.Fields).Select(f => f.Kpi));
    });

    [Fact]
    public void A_value_that_another_process_took_for_the_same_week_is_corrected_and_not_forked() => ReviewWorld.Play(async world =>
    {
        await OpenAsync(world);
        await world.Stores.Actuals.AppendAsync(Acme.Tenant, [Pushed(world, "ole-1", 6)], default);

        await SubmitAsync(world, Acme.Ole, ("ole-1", "5"));

        var line = (await world.Stores.Actuals.ReadAsync(Acme.Tenant, [new("ole-1")], default))[new("ole-1")];
        Assert.Equal([null, "pushed-ole-1"], line.Select(a => a.Corrects));
        Assert.Equal(5, ActualOrder.Standing(line, AcmeReview.Week)!.Value);
    });

    [Fact]
    public void A_status_stated_through_another_process_shows_on_the_receipt() => ReviewWorld.Play(async world =>
    {
        await OpenAsync(world);
        var other = new ReviewProcess(world);
        await other.Desk.TakeStatementAsync(
            Acme.Tenant, Acme.Ana, new(AcmeReview.Request(Acme.Ana), "stated", "ana-1", nameof(Status.AtRisk), "the count is late"), default);

        var receipt = await SubmitAsync(world, Acme.Ana, ("ana-1", "10"));

        Assert.Equal(Status.AtRisk, receipt.Lines.Single().Standing!.Stated);
    });

    [Fact]
    public void What_others_say_of_a_driver_is_read_and_not_remembered() => ReviewWorld.Play(
        async world =>
        {
            await OpenAsync(world);
            await world.Stores.Actuals.AppendAsync(Acme.Tenant, [Pushed(world, "ken-1", 6)], default);

            var recalled = await world.Process.Get<DeskReader>().RecallAsync(world.Scorecard, Acme.Ana, default);

            Assert.Equal([6m], recalled!.Context.Actuals[new("ken-1")].Select(a => a.Value));
            Assert.DoesNotContain(new KpiId("ken-1"), recalled.Actuals.Keys);
        },
        scorecard: AcmeReview.Scorecard with
        {
            Kpis = [.. AcmeReview.Scorecard.Kpis.Select(k => k.Id == new KpiId("ana-1") ? k with { Drivers = [new("ken-1")] } : k)],
        });

    [Fact]
    public void A_review_that_closed_elsewhere_takes_nothing_more() => ReviewWorld.Play(async world =>
    {
        await OpenAsync(world);
        var submission = Actor.Submission(Acme.Ole, world[Acme.Ole].Form.Id, "late", [("ole-1", "5")]);
        await world.UntilAsync(AcmeReview.First.Times.MeetingAt);

        Assert.IsNotType<ChatCard.Receipt>(await world.Process.Desk.SubmitAsync(world.Scorecard, Acme.Ole, submission, default));
        Assert.Null(await world.ValueAsync("ole-1"));
    });

    private static Task OpenAsync(ReviewWorld world) => world.UntilAsync(AcmeReview.First.Times.OpensAt);

    private static async Task<ChatCard.Receipt> SubmitAsync(ReviewWorld world, PersonId person, params (string Kpi, string Text)[] values)
    {
        var submission = Actor.Submission(person, world[person].Form.Id, "pressed", values);
        return Assert.IsType<ChatCard.Receipt>(await world.Process.Desk.SubmitAsync(world.Scorecard, person, submission, default));
    }

    private static Actual Pushed(ReviewWorld world, string kpi, decimal value) => new()
    {
        Id = $"pushed-{kpi}",
        Kpi = new(kpi),
        Period = AcmeReview.Week,
        Value = value,
        RecordedAt = world.Now,
        Source = ActualSource.Api,
    };
}
