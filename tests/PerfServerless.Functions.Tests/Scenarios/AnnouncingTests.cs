using System.Text.Json;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Tests.Events;
using PerfServerless.Functions.Tests.World;
using PerfServerless.Functions.Webhooks;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>What another system hears of a review.</summary>
public sealed class AnnouncingTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    private readonly RecordingDestination listener = new("listener");

    [Fact]
    public void A_week_is_told_as_it_happens() => ReviewWorld.Play(
        async world =>
        {
            await world.Process.DeliverAsync();
            await world.UntilAsync(Times.OpensAt);
            await world[Acme.Ana].AnswerAllAsync();
            await world.UntilAsync(Times.EscalateAt);
            await world[Acme.Ken].AnswerAllAsync();
            await world.WaitAsync(TimeSpan.FromSeconds(5));
            await world.UntilAsync(Times.MeetingAt);
            await world.Process.DeliverAsync();

            var order = Told("KpiWentStale").Select(e => $"{e.Type} {e.Subject}").ToList();
            Assert.Equal("CheckInReceived person/ana", order[1]);
            Assert.Equal("BriefPublished cycle/weekly/20260601w", order[^1]);
            Assert.Equal(
                new[]
                {
                    "KpiUpdated kpi/ana-1", "CheckInReceived person/ana",
                    "EscalationRaised cycle/weekly/20260601w/escalation/ceo", "EscalationRaised cycle/weekly/20260601w/escalation/kim",
                    "EscalationRaised cycle/weekly/20260601w/escalation/mona",
                    "EscalationRaised cycle/weekly/20260601w/escalation/ceo", // Mona said nothing to her card
                    "CheckInReceived person/ken",
                    "EscalationCancelled cycle/weekly/20260601w/escalation/kim",
                    "BriefPublished cycle/weekly/20260601w",
                }.Concat(Enumerable.Range(1, 8).Select(i => $"KpiUpdated kpi/ken-{i}")).Order(StringComparer.Ordinal),
                order.Order(StringComparer.Ordinal));
            var raised = Told().Single(e => e is { Type: "EscalationRaised" } && e.Subject.EndsWith("mona", StringComparison.Ordinal));
            Assert.Equal(["ole"], Data(raised).GetProperty("people").EnumerateArray().Select(p => p.GetString()));
            Assert.Equal(Times.MeetingAt, Data(raised).GetProperty("meetingAt").GetDateTimeOffset());
            var brief = Data(Told().Single(e => e.Type == "BriefPublished"));
            Assert.Equal((13, 9), (brief.GetProperty("asked").GetInt32(), brief.GetProperty("updated").GetInt32()));
            var ken = Data(Told().Single(e => e is { Type: "CheckInReceived", Subject: "person/ken" }));
            Assert.True(ken.GetProperty("reviews")[0].GetProperty("complete").GetBoolean());
            Assert.Equal(8, ken.GetProperty("given").GetArrayLength());
        },
        listener: listener);

    [Fact]
    public void A_KPI_that_goes_stale_is_told_within_the_hour_and_once_over_a_crash() => ReviewWorld.Play(
        async world =>
        {
            await world.Process.DeliverAsync();
            await world.UntilAsync(Times.OpensAt);
            await world[Acme.Ana].AnswerAllAsync(); // week 22, which ends on 31 May
            await world.UntilAsync(Times.MeetingAt);
            Assert.DoesNotContain(Told(), e => e.Type == "KpiWentStale");

            // Fresh for 5 working days after the week's end: without week 23, which ends on Sunday 7 June, stale from Monday 15 June on.
            await world.UntilAsync(new DateTimeOffset(2026, 6, 14, 21, 59, 0, TimeSpan.Zero));
            await world.Process.DeliverAsync();
            Assert.DoesNotContain(Told(), e => e.Type == "KpiWentStale");
            await world.CrashAsync();

            await world.UntilAsync(new DateTimeOffset(2026, 6, 14, 22, 30, 0, TimeSpan.Zero));
            await world.Process.DeliverAsync();
            var stale = Assert.Single(Told(), e => e.Type == "KpiWentStale");
            Assert.Equal("kpi/ana-1", stale.Subject);
            Assert.Equal(("ana", "2026-W23", 6, 5), (
                Data(stale).GetProperty("owner").GetString(), Data(stale).GetProperty("missingPeriod").GetString(),
                Data(stale).GetProperty("workingDays").GetInt32(), Data(stale).GetProperty("allowed").GetInt32()));

            await world.UntilAsync(new DateTimeOffset(2026, 6, 19, 12, 0, 0, TimeSpan.Zero));
            await world.Process.DeliverAsync();
            Assert.Single(Told(), e => e.Type == "KpiWentStale");
        },
        listener: listener);

    [Fact]
    public void Whoever_is_named_for_a_webhook_is_told_that_it_is_held_and_how_it_goes_on() => ReviewWorld.Play(
        async world =>
        {
            var webhook = new EventWebhook
            {
                Tenant = Acme.Tenant, Id = "hook-1", Url = new("https://example.com/secret-path"), Contact = Acme.Kim, MadeAt = world.Now, Secrets = [],
            };
            var held = new DestinationProgress { Destination = "hook-1" }.Failed(EventWords.Answered.Say("example.com", 500), TimeSpan.Zero, isGone: true, world.Now);

            await world.Process.Get<IHeldNews>().TellAsync(Acme.Tenant, new WebhookDestination(new(webhook, "tag"), null!), held, default);

            var told = Assert.IsType<ChatCard.Notice>(Assert.Single(world[Acme.Kim].Messages).First);
            Assert.Equal("Events are not arriving", told.Title.En());
            Assert.Contains("example.com answered 500", told.Text.En(), StringComparison.Ordinal);
            Assert.Contains("events replay hook-1", told.Text.En(), StringComparison.Ordinal);
            Assert.DoesNotContain("secret-path", told.Text.En(), StringComparison.Ordinal);
        });

    [Fact]
    public void Without_anybody_who_listens_nothing_is_written_of_events_and_nothing_watches() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ana].AnswerAllAsync();

        Assert.Equal(0, await world.Stores.EventLog.GatherAsync(Acme.Tenant, default));
        Assert.Null(await world.Process.Hub.Client.GetInstanceAsync(Domain.Identity.InstanceIds.Freshness(Acme.Tenant)));
    });

    private IReadOnlyList<OutgoingEvent> Told(string? without = null) =>
        [.. listener.Taken.OrderBy(e => e.Position).Select(e => e.Event).Where(e => e.Type != without)];

    private static JsonElement Data(OutgoingEvent told) => JsonSerializer.Deserialize<JsonElement>(told.Data);
}
