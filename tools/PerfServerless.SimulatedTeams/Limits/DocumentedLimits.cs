namespace PerfServerless.SimulatedTeams.Limits;

/// <summary>
/// Refuses what Teams documents that it refuses: of one bot 7 messages to a conversation in a second, 8 in two, 60 in thirty and 1,800 in an hour,
/// and 50 requests a second in a tenant, each as a window that slides.
/// </summary>
public sealed class DocumentedLimits(TimeProvider clock)
{
    private static readonly (int Count, TimeSpan Within)[] PerConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1_800, TimeSpan.FromHours(1))];

    private static readonly (int Count, TimeSpan Within)[] PerTenant = [(50, TimeSpan.FromSeconds(1))];

    private readonly Lock gate = new();
    private readonly long origin = clock.GetTimestamp();
    private readonly Dictionary<(string Tenant, string? Conversation), List<TimeSpan>> taken = [];

    /// <summary>Takes a request, or refuses it.</summary>
    /// <param name="conversation">Null for one that goes to none.</param>
    /// <returns>How long until it would be taken; zero where it was.</returns>
    public TimeSpan Take(string tenant, string? conversation)
    {
        lock (gate)
        {
            var now = clock.GetElapsedTime(origin);
            var all = Of(tenant, null);
            var own = conversation is null ? null : Of(tenant, conversation);
            var wait = Wait(all, PerTenant, now);
            if (own is not null && Wait(own, PerConversation, now) is var more && more > wait) wait = more;
            if (wait > TimeSpan.Zero) return wait;

            all.Add(now);
            own?.Add(now);
            if (all.Count > 1_000) all.RemoveRange(0, 900);
            return TimeSpan.Zero;
        }
    }

    private List<TimeSpan> Of(string tenant, string? conversation) =>
        taken.TryGetValue((tenant, conversation), out var known) ? known : taken[(tenant, conversation)] = [];

    private static TimeSpan Wait(List<TimeSpan> taken, IEnumerable<(int Count, TimeSpan Within)> limits, TimeSpan now)
    {
        var free = limits.Where(l => taken.Count >= l.Count).Select(l => taken[^l.Count] + l.Within).DefaultIfEmpty(now).Max();
        return free > now ? free - now : TimeSpan.Zero;
    }
}
