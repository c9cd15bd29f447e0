using System.Collections.Concurrent;

namespace PerfServerless.Bot.Outbound;

/// <summary>Lets requests go to the connector within the channel's limits. Each tenant has its own: none waits for another.</summary>
internal sealed class SendPace(ConnectorOptions options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Tenant>> tenants = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Completes when the request may go.</summary>
    /// <param name="conversation">Where to; empty for a request that belongs to none.</param>
    public async Task PassAsync(string tenant, string conversation, SendLane lane, CancellationToken cancellationToken)
    {
        var pace = Of(tenant);
        if (lane == SendLane.Chatter)
        {
            await UntilAsync(now => pace.EachChatter.Reserve(conversation, now), cancellationToken);
            await UntilAsync(pace.Chatter.Reserve, cancellationToken);
        }

        await pace.All.PassAsync(conversation, lane, cancellationToken);
    }

    public TimeSpan HeldFor(string tenant, string conversation) => Of(tenant).All.HeldFor(conversation);

    /// <summary>The channel refused a request, because there were too many.</summary>
    public void Refused(string tenant, string conversation, TimeSpan wait) => Of(tenant).All.Refused(conversation, wait);

    public void Dispose()
    {
        foreach (var tenant in tenants.Values.Where(t => t.IsValueCreated)) tenant.Value.All.Dispose();
    }

    private Tenant Of(string tenant) => tenants.GetOrAdd(tenant, _ => new(() => new(
        new TenantPace(options, clock),
        new SlidingLimit([(Part(options.RequestsPerSecond), TimeSpan.FromSeconds(1))]),
        new ConversationLimits([.. options.PerConversation.Select(l => (Part(l.Messages), l.Within))])))).Value;

    private async Task UntilAsync(Func<DateTimeOffset, DateTimeOffset> reserve, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (reserve(now) is var at && at > now) await Task.Delay(at - now, clock, cancellationToken);
    }

    // Five of seven: room for a card and for the next one.
    private static int Part(int whole) => Math.Max(1, whole * 5 / 7);

    private sealed record Tenant(TenantPace All, SlidingLimit Chatter, ConversationLimits EachChatter);
}
