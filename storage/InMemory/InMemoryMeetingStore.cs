using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Meetings;
using PerfServerless.Domain.Reviews.Meetings;

namespace PerfServerless.Storage.InMemory;

internal sealed class InMemoryMeetingStore(InMemoryStores stores) : IMeetingStore
{
    public Task<Versioned<Meeting>?> FindAsync(CycleKey cycle, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.MeetingRows.Find(cycle));
    }

    public Task<bool> AddAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        lock (stores.Gate) return Task.FromResult(stores.MeetingRows.Add(meeting.Cycle, meeting));
    }

    public Task ReplaceAsync(Versioned<Meeting> meeting, CancellationToken cancellationToken)
    {
        lock (stores.Gate) stores.MeetingRows.Replace(meeting.Value.Cycle, meeting, $"Meeting {meeting.Value.Cycle}");
        return Task.CompletedTask;
    }
}
