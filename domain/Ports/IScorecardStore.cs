using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Ports;

/// <summary>The scorecards of all tenants, by version. A version is the hash of its content and never changes.</summary>
public interface IScorecardStore
{
    Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken cancellationToken);

    /// <returns>The version in force, or null where nothing was imported.</returns>
    Task<PublishedScorecard?> CurrentAsync(TenantId tenant, CancellationToken cancellationToken);

    Task<PublishedScorecard?> FindAsync(TenantId tenant, string version, CancellationToken cancellationToken);

    /// <summary>Puts a version in force in one step: readers see the old one or the new one.</summary>
    /// <returns>False where this very version is in force already; then nothing is written.</returns>
    Task<bool> PublishAsync(PublishedScorecard scorecard, CancellationToken cancellationToken);
}
