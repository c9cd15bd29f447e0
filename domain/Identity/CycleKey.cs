namespace PerfServerless.Domain.Identity;

/// <summary>
/// One occurrence of a cadence: <c>tenant:cadence:occurrence</c>. The occurrence is given when the cycle is planned and stays when its
/// meeting moves: the first day of the period that it reviews in as <c>yyyyMMdd</c>, and a letter for how long that is
/// (<c>w</c>eek, <c>m</c>onth, <c>q</c>uarter, <c>y</c>ear), so that a cadence which changes its frequency gives no key twice. Of an extra
/// meeting it is its day and an <c>x</c>.
/// </summary>
public sealed record CycleKey(TenantId Tenant, CadenceId Cadence, string Occurrence)
{
    private const string Lengths = "wmqyx";

    public override string ToString() => $"{Tenant}:{Cadence}:{Occurrence}";

    /// <returns>The key, or null where the text is none.</returns>
    public static CycleKey? TryParse(string? text) =>
        text?.Split(':') is [var t, var c, { Length: 9 } o] && o[..8].All(char.IsAsciiDigit) && Lengths.Contains(o[8])
        && Code.TryRead<TenantId>(t, out var tenant) && Code.TryRead<CadenceId>(c, out var cadence)
            ? new CycleKey(tenant.Value, cadence.Value, o)
            : null;
}
