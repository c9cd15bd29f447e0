using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;
using PerfServerless.Storage.Tests.Faults;
using PerfServerless.Storage.Tests.Stores;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Events;

public sealed class TableEventLogTests(AzuriteFixture azurite) : EventLogContract, IClassFixture<AzuriteFixture>
{
    private const int MostTries = 12;

    public static TheoryData<bool> AnswerLost => [true, false];

    [Theory]
    [MemberData(nameof(AnswerLost))]
    public async Task A_gathering_that_breaks_off_at_any_request_loses_nothing_and_repeats_nothing(bool answerLost)
    {
        var wire = new FaultyTransport();
        var stores = new StoreTables(new TableServiceClient(azurite.ConnectionString, wire.Options()), TimeProvider.System);
        await stores.CreateIfNotExistAsync(None);
        for (var k = 0; ; k++)
        {
            var tenant = NewTenant();
            var events = Enumerable.Range(0, 3).SelectMany(row => Enumerable.Range(0, 60).Select(i => (Row: row, Told: Told($"{row}-{i:D2}")))).ToList();
            foreach (var row in events.GroupBy(e => e.Row))
                await stores.CheckIns.CommitAsync(Change(tenant, $"{row.Key}", [.. row.Select(e => e.Told)]), None);

            wire.Clear();
            wire.Next([.. Enumerable.Repeat(Fault.None, k), .. Enumerable.Repeat(answerLost ? Fault.LostAnswer : Fault.LostRequest, MostTries)]);
            var broke = false;
            try
            {
                await stores.EventLog.GatherAsync(tenant, None);
            }
            catch (StorageException)
            {
                broke = true;
            }

            wire.Clear();
            await stores.EventLog.GatherAsync(tenant, None);
            Assert.Equal(events.Select(e => e.Told.Id), (await stores.EventLog.ReadAsync(tenant, 0, 1000, None)).Select(e => e.Event.Id));
            if (!broke) break;
            Assert.True(k < 30, "It never gets through.");
        }
    }

    private protected override Task<Tests.Stores.Stores> CreateAsync() => Tests.Stores.Stores.InTablesAsync(azurite);

    private static OutgoingEvent Told(string id) => new() { Id = id, Type = "KpiUpdated", Subject = "kpi/x", At = Sample.Now, Data = "{}" };

    private static Domain.Ports.ReviewChange Change(TenantId tenant, string entry, OutgoingEvent[] events) =>
        new(tenant) { Timeline = [new(Sample.Cycle(tenant), Sample.Told(entry))], Announced = events };
}
