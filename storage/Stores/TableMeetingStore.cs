using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Meetings;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Stores;

/// <summary>Meetings in table <c>Reviews</c>, a row a cycle.</summary>
internal sealed class TableMeetingStore(StoreTable table) : IMeetingStore
{
    public Task<Versioned<Meeting>?> FindAsync(CycleKey cycle, CancellationToken cancellationToken) =>
        table.FindRecordAsync<Meeting>(ReviewKeys.Partition(cycle.Tenant), ReviewKeys.Meeting(cycle), cancellationToken);

    public Task<bool> AddAsync(Meeting meeting, CancellationToken cancellationToken) => table.AddAsync(Row(meeting), cancellationToken);

    public Task ReplaceAsync(Versioned<Meeting> meeting, CancellationToken cancellationToken) =>
        table.ReplaceAsync(Row(meeting.Value), meeting.Tag, $"Meeting {meeting.Value.Cycle}", cancellationToken);

    private static TableEntity Row(Meeting meeting) =>
        RecordRow.Write(ReviewKeys.Partition(meeting.Cycle.Tenant), ReviewKeys.Meeting(meeting.Cycle), meeting);
}
