using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Bot.Inbound;

/// <summary>Finds the organisation of an Entra tenant. Only where it was found is remembered; what it contains is always read anew.</summary>
public sealed class Organisations(IScorecardStore scorecards)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, TenantId> known = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The scorecard in force, or null where no organisation has this Entra tenant.</returns>
    public async Task<Scorecard?> FindAsync(string entraTenantId, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(entraTenantId, out var tenant) && await ReadAsync(tenant, entraTenantId, cancellationToken) is { } remembered) return remembered;

        foreach (var candidate in await scorecards.TenantsAsync(cancellationToken))
        {
            if (await ReadAsync(candidate, entraTenantId, cancellationToken) is not { } found) continue;

            known[entraTenantId] = candidate;
            return found;
        }

        return null;
    }

    private async Task<Scorecard?> ReadAsync(TenantId tenant, string entraTenantId, CancellationToken cancellationToken) =>
        await scorecards.CurrentAsync(tenant, cancellationToken) is { Scorecard: var scorecard }
        && string.Equals(scorecard.Organisation.EntraTenantId, entraTenantId, StringComparison.OrdinalIgnoreCase)
            ? scorecard
            : null;
}
