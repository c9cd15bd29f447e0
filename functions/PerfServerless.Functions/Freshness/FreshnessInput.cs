using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Freshness;

/// <summary>Whose KPIs are watched.</summary>
public sealed record FreshnessInput(TenantId Tenant);
