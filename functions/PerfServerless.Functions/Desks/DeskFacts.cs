using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Functions.Desks;

/// <summary>A desk as it was read: what its cards are made of, and the tags that changes must carry.</summary>
/// <param name="Context">With what is known from elsewhere taken in: nobody is asked for what is known.</param>
/// <param name="Desk">The person's messages.</param>
/// <param name="Stored">The requests as they are stored.</param>
/// <param name="Actuals">The actuals of the KPIs asked for, as they are stored.</param>
public sealed record DeskFacts(
    DeskContext Context, Versioned<Desk> Desk, IReadOnlyList<Versioned<CheckInRequest>> Stored, IReadOnlyDictionary<KpiId, KpiActuals> Actuals)
{
    public DeskKey Key => Context.Key;

    public TenantId Tenant => Key.Tenant;

    /// <summary>The requests that differ from what is stored, each with the tag under which it was read.</summary>
    public IReadOnlyList<Versioned<CheckInRequest>> Changed(IEnumerable<CheckInRequest> requests)
    {
        var stored = Stored.ToDictionary(s => s.Value.Key);
        return [.. requests.Where(r => !ReferenceEquals(stored[r.Key].Value, r)).Select(r => stored[r.Key].With(r))];
    }

    /// <summary>The requests of the context that took something in since they were stored.</summary>
    public IReadOnlyList<Versioned<CheckInRequest>> TakenIn => Changed(Context.Reviews.Select(r => r.Request));
}
