namespace PerfServerless.Domain.Identity;

/// <summary>
/// One occurrence of a cadence: <c>tenant:cadence:occurrence</c>, where the occurrence is the meeting's day as <c>yyyyMMdd</c>.
/// </summary>
public sealed record CycleKey(TenantId Tenant, CadenceId Cadence, string Occurrence)
{
    public override string ToString() => $"{Tenant}:{Cadence}:{Occurrence}";

    /// <returns>The key, or null where the text is none.</returns>
    public static CycleKey? TryParse(string? text) =>
        text?.Split(':') is [var t, var c, { Length: 8 } o] && o.All(char.IsAsciiDigit)
        && Code.TryRead<TenantId>(t, out var tenant) && Code.TryRead<CadenceId>(c, out var cadence)
            ? new CycleKey(tenant.Value, cadence.Value, o)
            : null;
}
