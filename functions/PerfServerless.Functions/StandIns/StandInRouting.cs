using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.StandIns;

/// <summary>
/// Brings what an absent person owes to his delegate, and back when he returns: the delegate's request in the same cycle gets the items, the
/// person's own stays open and takes in what the delegate gives. Repeated after a crash it finds what is there and does the rest.
/// </summary>
public sealed class StandInRouting(ICheckInStore requests, ReviewCommits commits, DeskNotes notes, StaleWrites writes, BusinessTime business)
{
    /// <param name="open">The person's requests in cycles that are open.</param>
    /// <returns>When it has to look again; null where nothing but a change can change anything.</returns>
    public async Task<DateTimeOffset?> SettleAsync(
        Scorecard scorecard, Person owner, Desk desk, IReadOnlyList<CheckInRequest> open, CancellationToken cancellationToken)
    {
        if (desk.Absences.Count == 0 && desk.StandIns.Count == 0) return null;

        var (now, today) = (business.Now, LocalTimes.DayOf(business.Now, owner.TimeZone));
        var wanted = desk.Absences.Where(a => a.Until >= today && !owner.HasLeft(now)).Select(StandIn.Of).OfType<StandIn>()
            .Where(s => scorecard.Find(s.Delegate) is { } stands && s.Delegate != owner.Id && !stands.HasLeft(now)).ToList();
        await TellAsync(scorecard, owner, desk, wanted, today, cancellationToken);

        var active = wanted.Find(s => s.Covers(today));
        var (away, day, zone) = active is null ? ([], today, owner.TimeZone) : await DelegateAsync(scorecard, active.Delegate, cancellationToken);
        var there = active is not null && away.All(a => !a.Covers(day)) ? active.Delegate : (PersonId?)null;

        foreach (var former in desk.StandIns.Concat(wanted).Select(s => s.Delegate).Distinct().Where(d => d != there))
            await TakeBackAsync(scorecard.Tenant, owner.Id, former, cancellationToken);
        if (there is { } delegated)
        {
            foreach (var request in open.Where(r => r.State == RequestState.Open)) await GiveAsync(request, delegated, cancellationToken);
            foreach (var request in open.Where(r => r.State != RequestState.Open)) await WakeAsync(request, delegated, cancellationToken);
        }

        if (!desk.StandIns.SequenceEqual(wanted)) await ChangeAsync(new(scorecard.Tenant, owner.Id), d => d with { StandIns = wanted }, cancellationToken);
        return NextLook(desk.Absences.Select(a => (a, owner.TimeZone)).Concat(away.Select(a => (a, zone))), now);
    }

    /// <summary>A day begins, or ends, on which somebody is away.</summary>
    private static DateTimeOffset? NextLook(IEnumerable<(Absence Absence, string Zone)> absences, DateTimeOffset now) => absences
        .SelectMany(a => new[] { LocalTimes.At(a.Absence.From, default, a.Zone), LocalTimes.At(a.Absence.Until.AddDays(1), default, a.Zone) })
        .Where(at => at > now)
        .Cast<DateTimeOffset?>()
        .Min();

    private async Task<(IReadOnlyList<Absence> Absences, DateOnly Today, string Zone)> DelegateAsync(
        Scorecard scorecard, PersonId person, CancellationToken cancellationToken)
    {
        var zone = scorecard.Find(person)!.TimeZone;
        var desk = await requests.DeskAsync(new(scorecard.Tenant, person), cancellationToken);
        return (desk.Value.Absences, LocalTimes.DayOf(business.Now, zone), zone);
    }

    private async Task TellAsync(
        Scorecard scorecard, Person owner, Desk desk, List<StandIn> wanted, DateOnly today, CancellationToken cancellationToken)
    {
        // Written down first who may hold something, and is to be told: what a crash leaves is found again.
        var (key, begin) = (new DeskKey(scorecard.Tenant, owner.Id), wanted.Except(desk.StandIns).ToList());
        if (begin.Count > 0)
        {
            await ChangeAsync(key, d => d with { StandIns = [.. d.StandIns.Union(begin.Select(b => b with { Untold = true }))] }, cancellationToken);
            foreach (var begins in begin)
                await notes.PutAsync(new(scorecard.Tenant, begins.Delegate), StandInNotes.Begins(scorecard, owner.Id, begins), cancellationToken);
            await ChangeAsync(key, d => d with { StandIns = [.. d.StandIns.Select(s => s with { Untold = false }).Distinct()] }, cancellationToken);
        }

        var known = desk.StandIns.Select(s => s with { Untold = false }).Distinct();
        foreach (var ended in known.Except(wanted).Where(e => wanted.TrueForAll(w => w.Delegate != e.Delegate)))
        {
            await notes.TakeBackAsync(
                new(scorecard.Tenant, ended.Delegate), StandInNotes.IdOf(owner.Id), StandInNotes.Ends(owner.Id), cancellationToken);
            // Who said himself that he is back knows it.
            if (ended.Until < today && desk.Absences.Any(a => StandIn.Of(a) == ended))
                await notes.PutAsync(new(scorecard.Tenant, owner.Id), StandInNotes.Returned(ended.Delegate), cancellationToken);
        }
    }

    private Task GiveAsync(CheckInRequest owners, PersonId to, CancellationToken cancellationToken) => writes.DecideAnewAsync(
        async () =>
        {
            var (cycle, key) = (owners.Key.Cycle, new DeskKey(owners.Key.Cycle.Tenant, to));
            IReadOnlyList<OwedItem> items = [.. owners.Missing.Select(o => new OwedItem(o.Kpi, o.Period) { For = owners.Key.Person })];
            // His desk is read first: whoever opens his request meanwhile changes it, and it is decided anew.
            var desk = await requests.DeskAsync(key, cancellationToken);
            var read = await requests.FindAsync(new(cycle, to), cancellationToken);
            // Who was let off for this cycle, or whose request is closed, is not asked for others either.
            if (items.Count == 0 || read is { Value.State: RequestState.Excused or RequestState.Closed }) return;

            var known = read?.Value ?? new CheckInRequest { Key = new(cycle, to), Owed = [], OpenedAt = business.Now };
            var asked = known.Asking(items);
            if (ReferenceEquals(asked, known)) return;
            // His form may have gone out a moment before: it does not show them.
            if (asked.Sent.Count > 0) asked = asked with { AskAgain = true };

            await commits.CommitAsync(
                new(cycle.Tenant)
                {
                    NewRequests = read is null ? [asked] : [],
                    Requests = read is null ? [] : [read.With(asked)],
                    Desk = desk.With(desk.Value.WithOpened(cycle)),
                    Events = [.. ReviewOutbox.Changed(asked.Key, $"stand-in-{owners.Key.Person}-{business.Now.UtcTicks}")],
                },
                cancellationToken);
        },
        cancellationToken);

    private async Task TakeBackAsync(TenantId tenant, PersonId owner, PersonId former, CancellationToken cancellationToken)
    {
        foreach (var cycle in (await requests.DeskAsync(new(tenant, former), cancellationToken)).Value.Open)
        {
            await writes.DecideAnewAsync(
                async () =>
                {
                    if (await requests.FindAsync(new(cycle, former), cancellationToken) is not { } read) return;
                    var after = read.Value.WithoutItemsFor(owner, business.Now);
                    if (ReferenceEquals(after, read.Value)) return;

                    await commits.CommitAsync(
                        new(tenant)
                        {
                            Requests = [read.With(after)],
                            Events = [.. ReviewOutbox.Changed(after.Key, $"stand-in-over-{owner}-{business.Now.UtcTicks}")],
                        },
                        cancellationToken);
                },
                cancellationToken);
        }
    }

    /// <summary>What is known by now is not asked of the delegate any more: his desk finds it.</summary>
    private async Task WakeAsync(CheckInRequest owners, PersonId delegated, CancellationToken cancellationToken)
    {
        var (cycle, owner) = (owners.Key.Cycle, owners.Key.Person);
        if (await requests.FindAsync(new(cycle, delegated), cancellationToken) is not { Value: var held }) return;
        if (!held.Missing.Any(m => m.For == owner)) return;

        var cause = $"stand-in-known-{owner}-{business.Now.UtcTicks}";
        await commits.CommitAsync(new(cycle.Tenant) { Events = [ReviewOutbox.ToDesk(new(cycle.Tenant, delegated), cause)] }, cancellationToken);
    }

    private Task ChangeAsync(DeskKey key, Func<Desk, Desk> change, CancellationToken cancellationToken) => writes.DecideAnewAsync(
        async () =>
        {
            var desk = await requests.DeskAsync(key, cancellationToken);
            await commits.CommitAsync(new(key.Tenant) { Desk = desk.With(change(desk.Value)) }, cancellationToken);
        },
        cancellationToken);
}
