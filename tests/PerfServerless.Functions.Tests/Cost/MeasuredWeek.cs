using System.Diagnostics;
using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable.Hub.Settings;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Tests.World;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Cost;

/// <summary>
/// A weekly review of an organisation with twenty owners to a manager and four numbers each: of twenty, twelve answer when they are asked, five
/// after the first reminder, two after the second, and one when his manager, who was told, nudges him.
/// </summary>
internal static class MeasuredWeek
{
    public const int Team = 20;
    public const int Numbers = 4;

    private const string Account = "DefaultEndpointsProtocol=https;AccountName=costs;AccountKey=Y29zdHM=;EndpointSuffix=core.windows.net";

    /// <summary>What one look at an organisation's cadences and desks reads while nothing is due.</summary>
    public static int ReadsOfALook()
    {
        var (wire, reads) = (new TableWire(), 0);
        ReviewWorld.Play(
            async world =>
            {
                var before = wire.Reads;
                await world.Process.Get<CadenceReconciler>().ReconcileAsync(Acme.Tenant, CancellationToken.None);
                reads = wire.Reads - before;
            },
            scorecard: ScorecardOf(Team),
            stores: StoresOver(wire));
        return reads;
    }

    public static WeekCounts Of(int owners)
    {
        var wire = new TableWire();
        WeekCounts? counted = null;

        using var spans = new Spans();
        ReviewWorld.Play(
            async world =>
            {
                var (reads, writes, commits, hub) = (wire.Reads, wire.Writes, wire.OutboxCommits, world.Process.Hub.Diagnostics);
                var (requests, turns, messages, clicks) = (hub.StorageRequests, hub.Turns, world.Chat.Delivered, 0);
                spans.Forget();

                var times = AcmeReview.First.Times;
                await world.UntilAsync(times.OpensAt);
                await AnswerAsync(0, 12);
                await world.UntilAsync(times.RemindAt[0]);
                await AnswerAsync(12, 17);
                await world.UntilAsync(times.RemindAt[^1]);
                await AnswerAsync(17, 19);
                await world.UntilAsync(times.EscalateAt);
                for (var team = 0; team < owners / Team; team++)
                {
                    await world[Manager(team)].NudgeAsync(Owner((team * Team) + 19));
                    clicks++;
                }

                await world.WaitAsync(TimeSpan.FromMinutes(1));
                await AnswerAsync(19, 20);
                await world.UntilAsync(times.MeetingAt.AddHours(1));

                counted = new(
                    wire.Reads - reads, wire.Writes - writes + wire.OutboxCommits - commits, hub.StorageRequests - requests, hub.Turns - turns,
                    spans.Activities, spans.Events, clicks, world.Chat.Delivered - messages);

                async Task AnswerAsync(int from, int to)
                {
                    foreach (var owner in Enumerable.Range(0, owners).Where(i => i % Team >= from && i % Team < to))
                    {
                        await world[Owner(owner)].AnswerAllAsync();
                        clicks++;
                    }
                }
            },
            scorecard: ScorecardOf(owners),
            stores: StoresOver(wire));
        return counted!;
    }

    private static WorldStores StoresOver(TableWire wire)
    {
        var clock = TimeProvider.System;
        var tables = new StoreTables(new TableServiceClient(Account, new StorageClientOptions(clock) { Transport = wire }), clock);
        return new(
            tables.Scorecards,
            tables.Actuals,
            tables.Cycles,
            tables.CheckIns,
            tables.Statements,
            tables.Messages,
            tables.Addresses,
            tables.Facts,
            tables.People,
            tables.EventLog,
            tables.EventDestinations)
        { Deliveries = tables.Deliveries, Decisions = tables.Decisions, Meetings = tables.Meetings };
    }

    private static Scorecard ScorecardOf(int owners) => new()
    {
        Organisation = Acme.Organisation(),
        People =
        [
            Acme.Person(Acme.Ceo),
            .. Enumerable.Range(0, owners / Team).Select(team => Acme.Person(Manager(team), Acme.Ceo)),
            .. Enumerable.Range(0, owners).Select(i => Acme.Person(Owner(i), Manager(i / Team))),
        ],
        Kpis =
        [
            .. from owner in Enumerable.Range(0, owners)
               from number in Enumerable.Range(1, Numbers)
               select AcmeReview.Kpi(Text($"k{owner}-{number}"), Owner(owner)),
        ],
        Cadences = [Acme.Weekly with { Owner = Acme.Ceo }],
    };

    private static PersonId Owner(int number) => new(Text($"o{number}"));

    private static PersonId Manager(int team) => new(Text($"m{team}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Counts what the hub traces on this thread, which is the simulation's own.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly ActivityListener listener;

        public Spans()
        {
            var thread = Environment.CurrentManagedThreadId;
            listener = new()
            {
                ShouldListenTo = source => source.Name == HubDiagnostics.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                    Environment.CurrentManagedThreadId == thread ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
                ActivityStopped = span =>
                {
                    if (Environment.CurrentManagedThreadId != thread) return;
                    if (span.GetTagItem("durable.events") is int events) Events += events;
                    if (span.OperationName.StartsWith("activity ", StringComparison.Ordinal)) Activities++;
                },
            };
            ActivitySource.AddActivityListener(listener);
        }

        public int Activities { get; private set; }

        public int Events { get; private set; }

        public void Forget() => (Activities, Events) = (0, 0);

        public void Dispose() => listener.Dispose();
    }
}
