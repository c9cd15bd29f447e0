using System.Security.Cryptography;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Freshness;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Webhooks;

/// <summary>Adds, tries, replays, renews and removes an organisation's destinations.</summary>
internal sealed class WebhookDesk(
    IEventDestinationStore store, IEventLog log, EventDestinations destinations, WebhookList list, WebhookAddress addresses, WebhookSecrets secrets,
    EventRelay relay, FreshnessWatch freshness, StaleWrites writes, BusinessTime business, TimeProvider machine)
{
    private const int IdBytes = 4;
    private const int ReadAtOnce = 1000;

    public async Task<WebhookChange> AddAsync(
        Scorecard scorecard, string? url, string? contact, IReadOnlyList<string>? types, CancellationToken cancellationToken)
    {
        var tenant = scorecard.Tenant;
        var (address, refusal) = addresses.Read(url);
        if (address is null) return new WebhookChange.Refused(refusal!);
        if (types?.FirstOrDefault(t => EventTypes.Find(t) is null) is { } unknown) return new WebhookChange.Refused(NoType(unknown));
        if (!Code.TryRead<PersonId>(contact, out var person) || scorecard.Find(person.Value) is null)
            return new WebhookChange.Refused(EventWords.NoContact.Say(Shown(contact)));

        var there = await store.WebhooksAsync(tenant, cancellationToken);
        if (there.FirstOrDefault(w => w.Value.Url == address) is { } same) return new WebhookChange.Refused(EventWords.Known.Say(same.Value.Id), IsState: true);
        if (there.Count >= EventWebhook.Most) return new WebhookChange.Refused(EventWords.TooMany.Say(EventWebhook.Most), IsState: true);

        while (true)
        {
            var id = $"hook-{RandomNumberGenerator.GetHexString(2 * IdBytes, lowercase: true)}";
            var (secret, stored) = secrets.Make(tenant, id);
            var webhook = new EventWebhook
            {
                Tenant = tenant, Id = id, Url = address, Types = [.. (types ?? []).Distinct()], Contact = person.Value, MadeAt = machine.GetUtcNow(),
                Secrets = [stored],
            };
            // Its place first: from the moment in which it is there nothing is missed, and nothing of before is told.
            await log.GatherAsync(tenant, cancellationToken);
            await store.AddProgressAsync(tenant, new() { Destination = id, Position = await log.EndAsync(tenant, cancellationToken) }, cancellationToken);
            if (!await store.AddAsync(webhook, cancellationToken)) continue; // one id in four thousand million was there

            list.Forget(tenant);
            await freshness.EnsureRunningAsync(tenant, cancellationToken);
            return new WebhookChange.Done(webhook, WebhookSignature.Text(secret));
        }
    }

    public async Task<WebhookChange> RemoveAsync(TenantId tenant, string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(tenant, id, cancellationToken) is not { } webhook) return NoWebhook(id);

        await store.RemoveAsync(tenant, id, cancellationToken);
        Changed(tenant, id);
        return new WebhookChange.Done(webhook.Value);
    }

    public Task<WebhookChange> RotateAsync(TenantId tenant, string id, CancellationToken cancellationToken) => writes.DecideAnewAsync<WebhookChange>(
        async () =>
        {
            if (await FindAsync(tenant, id, cancellationToken) is not { } webhook) return NoWebhook(id);

            var (secret, rotated) = secrets.Rotate(webhook.Value, machine.GetUtcNow());
            await store.UpdateAsync(webhook.With(rotated), cancellationToken);
            Changed(tenant, id);
            return new WebhookChange.Done(rotated, WebhookSignature.Text(secret));
        },
        cancellationToken);

    /// <summary>Sends a destination one event that tells of nothing, past the log and at once.</summary>
    public async Task<WebhookChange> TestAsync(TenantId tenant, string id, CancellationToken cancellationToken)
    {
        if ((await destinations.OfAsync(tenant, cancellationToken)).FirstOrDefault(d => d.Id == id) is not { } destination) return NoDestination(id);

        var number = RandomNumberGenerator.GetHexString(16, lowercase: true);
        var test = new LoggedEvent(0, machine.GetUtcNow(), DestinationTested.Of(tenant, id, number, business.Now));
        try
        {
            await destination.SendAsync(tenant, test, cancellationToken);
            return new WebhookChange.Done();
        }
        catch (EventRefusedException e)
        {
            return new WebhookChange.Refused(e.Why, IsState: true);
        }
    }

    /// <summary>Lets a destination go on at once: from where it stands, or from the first event that happened at a moment or later.</summary>
    /// <param name="from">A moment or a day, as text; null for where it stands.</param>
    public async Task<WebhookChange> ReplayAsync(TenantId tenant, string id, string? from, CancellationToken cancellationToken)
    {
        DateTimeOffset? moment = null;
        if (!string.IsNullOrWhiteSpace(from))
        {
            moment = StatedMoment.Read(from.Trim());
            if (moment is null) return new WebhookChange.Refused(EventWords.NoMoment.Say(Shown(from)));
        }

        if ((await destinations.OfAsync(tenant, cancellationToken)).All(d => d.Id != id)) return NoDestination(id);

        await log.GatherAsync(tenant, cancellationToken);
        long? place = moment is { } at ? await BeforeAsync(tenant, at, cancellationToken) : null;
        await writes.DecideAnewAsync(
            async () =>
            {
                var read = await store.ProgressAsync(tenant, id, cancellationToken);
                if (read is null) await store.AddProgressAsync(tenant, new() { Destination = id, Position = place ?? 0 }, cancellationToken);
                else await store.UpdateProgressAsync(tenant, read.With(read.Value.Replayed(place)), cancellationToken);
            },
            cancellationToken);
        Changed(tenant, id);
        return new WebhookChange.Done();
    }

    /// <summary>The place in the log before the first event that happened at a moment or later.</summary>
    private async Task<long> BeforeAsync(TenantId tenant, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        for (long place = 0; ;)
        {
            var some = await log.ReadAsync(tenant, place, ReadAtOnce, cancellationToken);
            if (some.FirstOrDefault(e => e.Event.At >= moment) is { } first) return first.Position - 1;
            if (some.Count == 0) return place;
            place = some[^1].Position;
        }
    }

    private async Task<Versioned<EventWebhook>?> FindAsync(TenantId tenant, string id, CancellationToken cancellationToken) =>
        (await store.WebhooksAsync(tenant, cancellationToken)).FirstOrDefault(w => w.Value.Id == id);

    private void Changed(TenantId tenant, string id)
    {
        list.Forget(tenant);
        relay.Forget(tenant, id);
        relay.Kick(tenant);
    }

    private static Saying NoType(string type) => EventWords.NoType.Say(Shown(type), string.Join(", ", EventTypes.All.Select(t => t.Name)));

    private static WebhookChange.NotThere NoWebhook(string id) => new(EventWords.NoWebhook.Say(Shown(id)));

    private static WebhookChange.NotThere NoDestination(string id) => new(EventWords.NoDestination.Say(Shown(id)));

    private static string Shown(string? text) => TypedText.Cut(TypedText.Clean(text), 60);
}
