using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.StandIns;

/// <summary>
/// The sentences that wait on people's desks: the one way for news that nobody waits for. What waits is stored with the desk, survives the process,
/// and goes out as a step of the desk once its reader may be written to.
/// </summary>
public sealed class DeskNotes(ICheckInStore desks, ReviewCommits commits, StaleWrites writes, BusinessTime business)
{
    /// <summary>Puts a sentence on somebody's desk, in place of one about the same that still waits there, and wakes it.</summary>
    public Task PutAsync(DeskKey key, DeskNote note, CancellationToken cancellationToken) =>
        ChangeAsync(key, d => d.WithNote(note), $"note-{note.Id}-{business.Now.UtcTicks}", cancellationToken);

    /// <summary>Puts a sentence that comes once, however often what it follows from is done again.</summary>
    public Task PutOnceAsync(DeskKey key, DeskNote note, CancellationToken cancellationToken) => ChangeAsync(
        key, d => d.Steps.Contains(note.Id) ? d : d.WithStep(note.Id).WithNote(note), $"note-{note.Id}", cancellationToken);

    /// <summary>Takes a sentence off that still waits.</summary>
    public Task RemoveAsync(DeskKey key, string id, CancellationToken cancellationToken) =>
        ChangeAsync(key, d => d.WithoutNote(id), cause: null, cancellationToken);

    /// <summary>Puts a sentence that takes back another one; where that one was never sent, both are left away.</summary>
    public Task TakeBackAsync(DeskKey key, string id, DeskNote note, CancellationToken cancellationToken) =>
        ChangeAsync(
            key, d => d.Notes.Any(n => n.Id == id) ? d.WithoutNote(id) : d.WithNote(note), $"note-{note.Id}-{business.Now.UtcTicks}", cancellationToken);

    private Task ChangeAsync(DeskKey key, Func<Desk, Desk> change, string? cause, CancellationToken cancellationToken) => writes.DecideAnewAsync(
        async () =>
        {
            var desk = await desks.DeskAsync(key, cancellationToken);
            var after = change(desk.Value);
            if (after == desk.Value) return;

            await commits.CommitAsync(
                new(key.Tenant) { Desk = desk.With(after), Events = cause is null ? [] : [ReviewOutbox.ToDesk(key, cause)] }, cancellationToken);
        },
        cancellationToken);
}
