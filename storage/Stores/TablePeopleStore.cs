using System.Text.Json;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Storage.Events;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>What is remembered of people, a row each beside the scorecard, and the one way to put a version in force over a certain other one.</summary>
internal sealed class TablePeopleStore(StoreTable table, TableScorecardStore scorecards, WaitingEvents announcements) : IPeopleStore
{
    // Beside the pointer and its history; the rest follows after it, and until it does the file's word counts as said anew.
    private const int RowsWithPointer = 90;

    public async Task<IReadOnlyDictionary<PersonId, PersonMemory>> RecallAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var rows = await table.ListAsync(ScorecardKeys.Partition(tenant), ScorecardKeys.People, cancellationToken);
        return rows.Select(Memory).ToDictionary(m => m.Person);
    }

    public async Task<IReadOnlyDictionary<PersonId, PersonMemory>> RecallAsync(
        TenantId tenant, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var rows = await Task.WhenAll(
            people.Distinct().Select(p => table.FindAsync(ScorecardKeys.Partition(tenant), ScorecardKeys.PersonOf(p), cancellationToken)));
        return rows.OfType<TableEntity>().Select(Memory).ToDictionary(m => m.Person);
    }

    public async Task<bool> PublishAsync(
        PublishedScorecard scorecard, string? over, IReadOnlyCollection<PersonMemory> said, IReadOnlyCollection<OutgoingEvent> announced,
        CancellationToken cancellationToken)
    {
        if (said.Count == 0 && scorecard.Version == over) return false;

        var rows = said.Select(s => Row(scorecard.Scorecard.Tenant, s)).ToList();
        // What is told goes with the pointer: it is news of the version that comes into force.
        var told = scorecard.Version == over ? [] : announcements.Rows(ScorecardKeys.Partition(scorecard.Scorecard.Tenant), announced).ToList();
        var published = await scorecards.PublishOverAsync(scorecard, over, [.. told, .. rows.Take(RowsWithPointer - told.Count)], cancellationToken);
        foreach (var chunk in rows.Skip(RowsWithPointer - told.Count).Chunk(RowsWithPointer))
        {
            var outcome = await table.CommitAsync(
                [.. chunk.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))], cancellationToken);
            if (outcome.Written) continue;

            foreach (var row in chunk) await table.PutAsync(row, cancellationToken); // each says the same however often it is put
        }

        return published;
    }

    private static TableEntity Row(TenantId tenant, PersonMemory memory) => DocumentRow.Write(
        ScorecardKeys.Partition(tenant),
        ScorecardKeys.PersonOf(memory.Person),
        JsonSerializer.SerializeToUtf8Bytes(memory, StoredJson.Options),
        $"What is remembered of {memory.Person} of {tenant}");

    private PersonMemory Memory(TableEntity row)
    {
        try
        {
            return JsonSerializer.Deserialize<PersonMemory>(DocumentRow.Read(table.Name, row), StoredJson.Options)
                ?? throw new JsonException("The JSON is null.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            throw new DamagedRowException(
                table.Name, row.PartitionKey, row.RowKey, "it does not hold what is remembered of a person in a form that can be read.", e);
        }
    }
}
