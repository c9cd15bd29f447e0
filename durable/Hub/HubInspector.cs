using PerfServerless.Durable.Client;
using PerfServerless.Durable.Conversion;

namespace PerfServerless.Durable.Hub;

/// <summary>What an operator sees of the instances: state, next due time, lag, why one is parked.</summary>
public sealed class HubInspector
{
    private readonly EmbeddedHub hub;
    private readonly TimeProvider business;

    internal HubInspector(EmbeddedHub hub, TimeProvider business) => (this.hub, this.business) = (hub, business);

    /// <summary>How many instances are parked, and how many shards hold how many in memory.</summary>
    public HubSummary Summary()
    {
        var term = hub.Term();
        var inMemory = term.Shards.Sum(s => s.InMemory);
        return new HubSummary(
            hub.State, term.Epoch, term.Shards.Count, term.Scope.Parked.Count, inMemory, hub.Diagnostics.Turns, hub.Diagnostics.StorageRequests);
    }

    /// <summary>When the next timer of any instance is due; null where none waits.</summary>
    /// <exception cref="HubNotActiveException">This process is not the active one.</exception>
    public DateTimeOffset? NextDue() => hub.Term().Scope.Due.Earliest() is { } due ? new DateTimeOffset(due, TimeSpan.Zero) : null;

    /// <summary>A page of the instances that match.</summary>
    /// <exception cref="HubNotActiveException">This process is not the active one.</exception>
    public async Task<Page<InspectedInstance>> ListAsync(OrchestrationQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (heads, token) = await new HeadQuery(hub.Term(), JsonDataConverter.Default).HeadsAsync(query, cancellationToken);
        var now = business.GetUtcNow();
        return new Page<InspectedInstance>([.. heads.Select(h => InspectedInstance.Of(h.Head, now))], token);
    }
}
