using System.Text;
using Azure;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Storage.Events;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Cycles, escalations, briefs and timelines in table <c>Reviews</c>.</summary>
internal sealed class TableCycleStore(StoreTable table, WaitingEvents announcements) : ICycleStore
{
    public Task<Versioned<Cycle>?> FindAsync(CycleKey key, CancellationToken cancellationToken) =>
        table.FindRecordAsync<Cycle>(Partition(key), ReviewKeys.Cycle(key), cancellationToken);

    public async Task<IReadOnlyList<Cycle>> ListAsync(TenantId tenant, CadenceId cadence, int atMost, CancellationToken cancellationToken)
    {
        var rows = await table.TakeAsync(TableFilter.Prefix(ReviewKeys.Partition(tenant), ReviewKeys.Cycles(cadence)), atMost, [], cancellationToken);
        return rows.ConvertAll(row => RecordRow.Read<Cycle>(table.Name, row));
    }

    public Task<bool> AddAsync(Cycle cycle, CancellationToken cancellationToken) => table.AddAsync(Row(cycle), cancellationToken);

    public Task UpdateAsync(Versioned<Cycle> cycle, CancellationToken cancellationToken) =>
        table.ReplaceAsync(Row(cycle.Value), cycle.Tag, $"Cycle {cycle.Value.Key}", cancellationToken);

    public Task<Versioned<EscalationNotice>?> FindEscalationAsync(CycleKey cycle, PersonId manager, CancellationToken cancellationToken) =>
        table.FindRecordAsync<EscalationNotice>(Partition(cycle), ReviewKeys.Escalation(cycle, manager), cancellationToken);

    public async Task<IReadOnlyList<EscalationNotice>> ListEscalationsAsync(CycleKey cycle, CancellationToken cancellationToken) =>
        await table.ListRecordsAsync<EscalationNotice>(Partition(cycle), ReviewKeys.Escalations(cycle), cancellationToken);

    public Task<bool> AddEscalationAsync(EscalationNotice notice, CancellationToken cancellationToken) => table.AddAsync(Row(notice), cancellationToken);

    public async Task UpdateEscalationAsync(
        Versioned<EscalationNotice> notice, IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        var (row, read) = (Row(notice.Value), new ETag(notice.Tag));
        var outcome = await table.CommitAsync(
            [new(TableTransactionActionType.UpdateReplace, row, read), .. announcements.Additions(Partition(notice.Value.Cycle), announced)],
            cancellationToken);
        if (!outcome.Written) throw new StaleWriteException($"The escalation of {notice.Value.Cycle} to {notice.Value.Manager}");
    }

    public async Task<string?> FindBriefAsync(CycleKey cycle, CancellationToken cancellationToken) =>
        await table.FindAsync(Partition(cycle), ReviewKeys.Brief(cycle), cancellationToken) is { } head
            ? Encoding.UTF8.GetString(DocumentRow.ReadLong(
                table.Name, head, DocumentRow.Others(head) is { } others ? await table.ListAsync(Partition(cycle), others, cancellationToken) : []))
            : null;

    public async Task<bool> AddBriefAsync(
        CycleKey cycle, string json, IReadOnlyCollection<OutgoingEvent> announced, CancellationToken cancellationToken)
    {
        var (brief, others) = DocumentRow.WriteLong(Partition(cycle), ReviewKeys.Brief(cycle), Encoding.UTF8.GetBytes(json), $"The brief of {cycle}");
        foreach (var row in others) await table.PutAsync(row, cancellationToken);
        var outcome = await table.CommitAsync(
            [new(TableTransactionActionType.Add, brief), .. announcements.Additions(Partition(cycle), announced)], cancellationToken);
        return outcome.Written;
    }

    public async Task TellAsync(CycleKey cycle, IReadOnlyCollection<TimelineEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var chunk in entries.DistinctBy(e => e.Id).Select(e => Row(cycle, e)).Chunk(TableLimits.TransactionActions))
        {
            await TellAsync(cycle, chunk, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        var entries = await table.ListRecordsAsync<TimelineEntry>(Partition(cycle), ReviewKeys.Timeline(cycle), cancellationToken);
        return [.. entries.OrderBy(e => e.At).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }

    internal static TableEntity Row(CycleKey cycle, TimelineEntry entry) =>
        RecordRow.Write(Partition(cycle), ReviewKeys.TimelineEntry(cycle, entry.Id), entry);

    private async Task TellAsync(CycleKey cycle, TableEntity[] rows, CancellationToken cancellationToken)
    {
        while (rows.Length > 0)
        {
            var outcome = await table.CommitAsync([.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))], cancellationToken);
            if (outcome.Written) return;

            // Each round finds at least the entry that refused this one, so the rounds end.
            var there = (await table.ListAsync(Partition(cycle), ReviewKeys.Timeline(cycle), cancellationToken, "Schema"))
                .Select(row => row.RowKey)
                .ToHashSet(StringComparer.Ordinal);
            rows = [.. rows.Where(row => !there.Contains(row.RowKey))];
        }
    }

    private static string Partition(CycleKey cycle) => ReviewKeys.Partition(cycle.Tenant);

    private static TableEntity Row(Cycle cycle) => RecordRow.Write(Partition(cycle.Key), ReviewKeys.Cycle(cycle.Key), cycle);

    private static TableEntity Row(EscalationNotice notice) =>
        RecordRow.Write(Partition(notice.Cycle), ReviewKeys.Escalation(notice.Cycle, notice.Manager), notice);
}
