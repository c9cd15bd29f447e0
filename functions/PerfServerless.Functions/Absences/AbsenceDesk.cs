using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Absences;

/// <summary>The one door by which absences change: what rests on one is woken with it, and does the rest.</summary>
internal sealed class AbsenceDesk(ICheckInStore desks, ReviewCommits commits, StaleWrites writes)
{
    public async Task<IReadOnlyList<Absence>> OfAsync(DeskKey key, CancellationToken cancellationToken) =>
        (await desks.DeskAsync(key, cancellationToken)).Value.Absences;

    /// <returns>Those of all people of whom any is known.</returns>
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<Absence>>> AllAsync(TenantId tenant, CancellationToken cancellationToken) =>
        (await desks.DesksAsync(tenant, cancellationToken)).Where(d => d.Absences.Count > 0).ToDictionary(d => d.Key.Person, d => d.Absences);

    /// <param name="change">The desk with other absences; the same desk where nothing changes.</param>
    /// <param name="cause">What changed it; unique for every change.</param>
    /// <returns>The absences before and after.</returns>
    public async Task<(IReadOnlyList<Absence> Before, IReadOnlyList<Absence> After)> ChangeAsync(
        DeskKey key, Func<Desk, Desk> change, string cause, CancellationToken cancellationToken)
    {
        // Those for whom he stands in get back what he cannot answer, or may give it to him again.
        var restingOn = (await desks.DesksAsync(key.Tenant, cancellationToken))
            .Where(d => d.Key != key && d.StandIns.Any(s => s.Delegate == key.Person)).Select(d => d.Key).ToList();
        return await writes.DecideAnewAsync(() => TryAsync(key, change, cause, restingOn, cancellationToken), cancellationToken);
    }

    private async Task<(IReadOnlyList<Absence> Before, IReadOnlyList<Absence> After)> TryAsync(
        DeskKey key, Func<Desk, Desk> change, string cause, IReadOnlyList<DeskKey> restingOn, CancellationToken cancellationToken)
    {
        var read = await desks.DeskAsync(key, cancellationToken);
        var after = change(read.Value);
        if (ReferenceEquals(after, read.Value)) return (read.Value.Absences, after.Absences);

        await commits.CommitAsync(
            new(key.Tenant)
            {
                Desk = read.With(after),
                Events = [.. ReviewOutbox.Changed(key, after.Open, cause), .. restingOn.Select(d => ReviewOutbox.ToDesk(d, cause))],
            },
            cancellationToken);
        return (read.Value.Absences, after.Absences);
    }
}
