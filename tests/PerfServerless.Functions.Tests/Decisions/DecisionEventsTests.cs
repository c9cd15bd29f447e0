using System.Text.Json;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Functions.Tests.Events;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Decisions;

/// <summary>What other systems hear of decisions: every line of the ledger, once, in its order.</summary>
public sealed class DecisionEventsTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private readonly RecordingDestination listener = new("listener") { Types = ["DecisionRecorded", "ActionChanged"] };

    [Fact]
    public void Each_line_of_the_ledger_is_told_once_and_in_order_whoever_presses_twice() => ReviewWorld.Play(
        async world =>
        {
            var key = await DecidedAsync(world);
            await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 12 June", id: "said"); // the channel delivers it again
            await world[Acme.Ole].PressAsync(key, ActionMove.Accept, id: "p1");
            await world[Acme.Ole].PressAsync(key, ActionMove.Accept, id: "p1");
            await world[Acme.Ken].PressAsync(key, ActionMove.Finish); // he may not
            await Task.WhenAll(
                world[Acme.Ole].PressAsync(key, ActionMove.Finish, "a secret of mine", id: "p2"), world[Acme.Ceo].PressAsync(key, ActionMove.Drop, id: "p3"));
            await world.WaitAsync(TimeSpan.FromDays(20)); // reminders and sentences are no lines of the ledger
            await world.Process.DeliverAsync();

            var entries = await world.Stores.Decisions.EntriesAsync(key, default);
            Assert.Equal(["DecisionRecorded", .. entries.Skip(1).Select(_ => "ActionChanged")], Told().Select(e => e.Type));
            Assert.Equal(
                entries.Skip(1).Select(e => $"{e.Number} {e.What} {e.By}".ToUpperInvariant()),
                Told().Skip(1).Select(Data).Select(d => $"{d.GetProperty("entry")} {d.GetProperty("what")} {d.GetProperty("by")}".ToUpperInvariant()));
            Assert.All(Told(), e => Assert.Equal($"cycle/weekly/20260601w/decision/{key.Id}", e.Subject));
            Assert.All(Told(), e => Assert.False(
                e.Data.Contains("supplier", StringComparison.Ordinal) || e.Data.Contains("secret", StringComparison.Ordinal), e.Data));
        },
        listener: listener);

    [Fact]
    public void What_was_committed_before_a_crash_is_told_after_it_and_once() => ReviewWorld.Play(
        async world =>
        {
            listener.Before = _ => throw new HttpRequestException("away");
            var key = await DecidedAsync(world);
            await world[Acme.Ole].PressAsync(key, ActionMove.Accept);
            await world.CrashAsync();
            Assert.Empty(listener.Taken);

            listener.Before = null;
            await world[Acme.Ole].PressAsync(key, ActionMove.Finish);
            await world.WaitAsync(TimeSpan.FromHours(2));
            await world.Process.DeliverAsync();
            Assert.Equal(
                ["recorded", "accept", "finish"], Told().Select(e => e.Type == "DecisionRecorded" ? "recorded" : Data(e).GetProperty("what").GetString()));
            Assert.Equal(3, listener.Ids.Distinct().Count());
        },
        listener: listener);

    [Fact]
    public void What_the_log_keeps_says_what_the_decision_says_under_ids_made_from_it() => ReviewWorld.Play(
        async world =>
        {
            var key = await DecidedAsync(world);
            await world[Acme.Ole].PressAsync(key, ActionMove.MoveDate, due: "19 June");
            await world.Process.DeliverAsync();

            var logged = await world.Stores.EventLog.ReadAsync(Acme.Tenant, 0, 100, default);
            var decision = (await world.Stores.Decisions.FindAsync(key, default))!.Value;
            Assert.Equal(ActionChanged.Of(decision, personal: false), logged[^1].Event);
            Assert.Equal(Told().Select(e => e.Id), logged.Select(l => l.Event).Where(e => listener.Wants(e.Type)).Select(e => e.Id));
        },
        listener: listener);

    private static async Task<Domain.Identity.DecisionKey> DecidedAsync(ReviewWorld world)
    {
        await world.Process.DeliverAsync();
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        await world[Acme.Ceo].SayAsync("decide Ole calls the supplier by 12 June", id: "said");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        return Assert.Single(await world.Stores.Decisions.ListAsync(AcmeReview.First.Key, default)).Key;
    }

    private IReadOnlyList<OutgoingEvent> Told() => [.. listener.Taken.OrderBy(e => e.Position).Select(e => e.Event)];

    private static JsonElement Data(OutgoingEvent told) => JsonSerializer.Deserialize<JsonElement>(told.Data);
}
