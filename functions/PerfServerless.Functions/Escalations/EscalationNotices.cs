using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Escalations;

/// <summary>What managers were told of, written down before it goes out: repeated after a crash, it is the same.</summary>
public sealed class EscalationNotices(ICycleStore cycles, IMessageStore messages, ICheckInStore requests, StaleWrites writes)
{
    /// <summary>Writes down what a manager is told of. What comes to a card that went out already comes on a new one.</summary>
    public async Task<EscalationNotice> AddAsync(CycleKey cycle, EscalationGroup group, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var items = group.Items ?? await AllOfAsync(cycle, group.People, now, cancellationToken);
        await cycles.AddEscalationAsync(
            new() { Cycle = cycle, Manager = group.To, People = group.People, EscalatedAt = now, Items = [.. items.Select(i => i with { Card = 1 })] },
            cancellationToken);
        // The manager may do something on his card in the same moment: what he wrote stays.
        return await writes.DecideAnewAsync(() => TryAddAsync(cycle, group, items, cancellationToken), cancellationToken);
    }

    /// <summary>What he is told of, as it was written down.</summary>
    public async Task<EscalationNotice> FindAsync(CycleKey cycle, PersonId manager, CancellationToken cancellationToken) =>
        await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is { Value: var notice }
            ? notice
            : throw new InvalidOperationException($"The escalation of {cycle} to {manager} is gone, although it was written down.");

    /// <summary>His newest card went out.</summary>
    public async Task SentAsync(EscalationNotice notice, CancellationToken cancellationToken)
    {
        if (notice.Items.All(i => i.Card != notice.Card || i.HeldUntil is null)) return;

        await ChangeAsync(
            notice.Cycle, notice.Manager, n => n with { Items = [.. n.Items.Select(i => i.Card == notice.Card ? i with { HeldUntil = null } : i)] }, cancellationToken);
    }

    /// <summary>His newest card did not go out.</summary>
    /// <param name="heldUntil">When to try again; null where he cannot be reached: then what it would have told him is for the next one up the line.</param>
    public Task UnsentAsync(EscalationNotice notice, DateTimeOffset? heldUntil, CancellationToken cancellationToken) => ChangeAsync(
        notice.Cycle,
        notice.Manager,
        n => n with { Items = [.. n.Items.Select(i => i.Card == n.Card ? i with { Missed = heldUntil is null, HeldUntil = heldUntil } : i)] },
        cancellationToken);

    /// <returns>The notice after the change; null where there is none.</returns>
    public Task<EscalationNotice?> ChangeAsync(
        CycleKey cycle, PersonId manager, Func<EscalationNotice, EscalationNotice> change, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(
            async () =>
            {
                if (await cycles.FindEscalationAsync(cycle, manager, cancellationToken) is not { } read) return null;
                var after = change(read.Value);
                if (!ReferenceEquals(after, read.Value)) await cycles.UpdateEscalationAsync(read.With(after), [], cancellationToken);
                return after;
            },
            cancellationToken);

    private async Task<EscalationNotice> TryAddAsync(
        CycleKey cycle, EscalationGroup group, IReadOnlyList<EscalatedItem> items, CancellationToken cancellationToken)
    {
        var read = await cycles.FindEscalationAsync(cycle, group.To, cancellationToken)
            ?? throw new InvalidOperationException($"The escalation of {cycle} to {group.To} is gone, although it was just written.");
        var known = read.Value;
        var fresh = items.Where(i => !known.Items.Any(k => k.IsOf(i.Person, i.Kpi, i.Period) && k.Level == i.Level && k.At >= i.At)).ToList();
        if (fresh.Count == 0) return known;

        var isOut = await messages.FindAsync(EscalationCards.KeyOf(known), cancellationToken) is not null;
        var card = isOut ? known.Card + 1 : known.Card;
        var notice = known with
        {
            People = [.. known.People.Union(group.People).Order()],
            Items = [.. known.Items.Where(k => !fresh.Exists(f => k.IsOf(f.Person, f.Kpi, f.Period) && k.Level == f.Level)), .. fresh.Select(f => f with { Card = card })],
            Card = card,
        };
        await cycles.UpdateEscalationAsync(read.With(notice), [], cancellationToken);
        return notice;
    }

    /// <summary>What an earlier build decided named people alone: everything that they owe, at the first level.</summary>
    private async Task<IReadOnlyList<EscalatedItem>> AllOfAsync(
        CycleKey cycle, IReadOnlyList<PersonId> people, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        .. (await requests.ListAsync(cycle, cancellationToken))
            .Where(r => people.Contains(r.Key.Person))
            .SelectMany(r => r.Missing.Select(o => new EscalatedItem(r.Key.Person, o.Kpi, o.Period, Level: 1, now))),
    ];
}
