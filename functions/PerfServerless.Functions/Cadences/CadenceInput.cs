using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Cadences;

/// <summary>What the eternal orchestration of a cadence goes on with.</summary>
/// <param name="After">The meeting of the last cycle; the next one is after it. Null at the start: then after now.</param>
/// <param name="Extra">The one occurrence to run beside the rhythm; null for the rhythm itself.</param>
public sealed record CadenceInput(TenantId Tenant, CadenceId Cadence, DateTimeOffset? After = null, string? Extra = null);
