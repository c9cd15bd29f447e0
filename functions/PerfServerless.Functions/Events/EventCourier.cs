using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Events;

/// <summary>
/// Brings one organisation's events to one destination: those of one subject one after another, those of others side by side. How far it got is
/// written down a batch at a time, so that a crash repeats a batch at most and loses nothing.
/// </summary>
internal sealed class EventCourier(
    TenantId tenant, IEventDestination destination, IEventLog log, IEventDestinationStore store, DeliveryClaims claims, IHeldNews news, Func<double> draw,
    TimeProvider machine, ILogger logger)
{
    /// <summary>How many events are read and noted at a time.</summary>
    public const int Batch = 100;

    private const int AtOnce = 16;

    /// <summary>What was delivered in front of an event that failed: it is not sent again while this process lives.</summary>
    private readonly HashSet<long> ahead = [];

    private Versioned<DestinationProgress>? progress;

    public IEventDestination Destination => destination;

    /// <summary>Since when the destination is held; null where it is not, or nothing was looked at yet.</summary>
    public DateTimeOffset? HeldAt => progress?.Value.HeldAt;

    /// <summary>Delivers what waits.</summary>
    /// <returns>When to try again; null where nothing waits, or only a person can go on with it.</returns>
    /// <exception cref="StaleWriteException">Another process delivers at the same time.</exception>
    public async Task<DateTimeOffset?> DeliverAsync(CancellationToken cancellationToken)
    {
        progress = await ReadAsync(cancellationToken);
        if (progress.Value.HeldAt is not null) return null;
        if (progress.Value.NextTryAt is { } next && next > machine.GetUtcNow()) return next;
        if (claims.IsForeign(progress.Value.Claim, machine.GetUtcNow())) return progress.Value.Claim!.Until;

        while (true)
        {
            var batch = await log.ReadAsync(tenant, progress.Value.Position, Batch, cancellationToken);
            if (batch.Count == 0)
            {
                if (progress.Value.Claim is not null) await NoteAsync(progress.Value with { Claim = null }, cancellationToken);
                return null;
            }

            if (claims.AreNeeded) await NoteAsync(progress.Value with { Claim = claims.Made(machine.GetUtcNow()) }, cancellationToken);
            if (await SendAsync(batch, cancellationToken) is { } refused) return await FailAsync(batch, refused, cancellationToken);

            await NoteAsync(progress.Value.Went(batch[^1].Position, Sent(batch), machine.GetUtcNow()), cancellationToken);
            ahead.Clear();
        }
    }

    private int Sent(IEnumerable<LoggedEvent> batch) => batch.Count(e => destination.Wants(e.Event.Type));

    /// <returns>The first refusal; null where all were taken.</returns>
    private async Task<(LoggedEvent Event, EventRefusedException Why)?> SendAsync(IReadOnlyList<LoggedEvent> batch, CancellationToken cancellationToken)
    {
        var refused = new ConcurrentBag<(LoggedEvent Event, EventRefusedException Why)>();
        var taken = new ConcurrentBag<long>();
        var subjects = batch.Where(e => destination.Wants(e.Event.Type) && !ahead.Contains(e.Position)).GroupBy(e => e.Event.Subject, StringComparer.Ordinal);
        // Where its caller runs: a simulation's thread stays its only one.
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken, TaskScheduler = TaskScheduler.Current };
        await Parallel.ForEachAsync(subjects, options, async (ofSubject, stopping) =>
        {
            foreach (var one in ofSubject)
            {
                if (!refused.IsEmpty) return; // the others wait for the next try too
                try
                {
                    await destination.SendAsync(tenant, one, stopping);
                    taken.Add(one.Position);
                }
                catch (EventRefusedException e)
                {
                    refused.Add((one, e));
                    return;
                }
            }
        });

        ahead.UnionWith(taken);
        return refused.IsEmpty ? null : refused.MinBy(r => r.Event.Position);
    }

    private async Task<DateTimeOffset?> FailAsync(
        IReadOnlyList<LoggedEvent> batch, (LoggedEvent Event, EventRefusedException Why) refused, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        // Up to the first event that is wanted and was not taken, everything is behind it.
        var went = batch.TakeWhile(e => !destination.Wants(e.Event.Type) || ahead.Contains(e.Position)).ToList();
        var moved = went.Count > 0 ? progress!.Value with { Position = went[^1].Position, Delivered = progress.Value.Delivered + Sent(went) } : progress!.Value;
        var pause = EventPauses.After(moved.Failures, refused.Why.RetryAfter, draw());
        var failed = moved.Failed(refused.Why.Why, pause, refused.Why.IsGone, now) with { Claim = null };
        await NoteAsync(failed, cancellationToken);
        ahead.RemoveWhere(p => p <= failed.Position);

        var why = ForLogs.English(refused.Why.Why);
        if (failed.HeldAt is null)
        {
            logger.NotTaken(destination.Id, tenant, failed.Failures, pause, why);
            return failed.NextTryAt;
        }

        logger.Held(destination.Id, tenant, failed.FailingSince ?? now, why);
        await news.TellAsync(tenant, destination, failed, cancellationToken);
        return null;
    }

    /// <summary>One that is new begins at the log's end: what happened before it was there is not told to it.</summary>
    private async Task<Versioned<DestinationProgress>> ReadAsync(CancellationToken cancellationToken) =>
        await store.ProgressAsync(tenant, destination.Id, cancellationToken)
        ?? throw new InvalidOperationException($"Destination {destination.Id} of {tenant} has no place in the log.");

    private async Task NoteAsync(DestinationProgress now, CancellationToken cancellationToken) =>
        progress = await store.UpdateProgressAsync(tenant, progress!.With(now), cancellationToken);
}
