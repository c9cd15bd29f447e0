using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports.Meetings;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Meetings;

/// <summary>Keeps how far meetings have come. What a press means is decided on what stands there when it is written.</summary>
internal sealed class MeetingBoard(IMeetingStore meetings, StaleWrites writes, BusinessTime business)
{
    public async Task<Meeting?> FindAsync(CycleKey cycle, CancellationToken cancellationToken) =>
        (await meetings.FindAsync(cycle, cancellationToken))?.Value;

    /// <summary>Started by two at once, it is started once.</summary>
    /// <param name="items">Of the agenda.</param>
    public Task StartAsync(CycleKey cycle, int items, PersonId by, CancellationToken cancellationToken) =>
        meetings.AddAsync(MeetingMoves.Start(cycle, items, by, business.Now), cancellationToken);

    /// <param name="change">The same where nothing changes; given the moment.</param>
    public Task ChangeAsync(CycleKey cycle, Func<Meeting, DateTimeOffset, Meeting> change, CancellationToken cancellationToken) => writes.DecideAnewAsync(
        async () =>
        {
            if (await meetings.FindAsync(cycle, cancellationToken) is not { } read) return;

            var after = change(read.Value, business.Now);
            if (!ReferenceEquals(after, read.Value)) await meetings.ReplaceAsync(read.With(after), cancellationToken);
        },
        cancellationToken);
}
