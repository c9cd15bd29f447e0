using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Facts;

/// <summary>Places of rows that belong to a cycle: <c>cadence|occurrence|own</c>.</summary>
internal static class CyclePlaces
{
    public static string Of(CycleKey cycle, string own) => $"{cycle.Cadence}|{cycle.Occurrence}|{own}";

    /// <returns>The cycle and its own part; null where the text is no such place.</returns>
    public static (CycleKey Cycle, string Own)? Read(TenantId tenant, string place) =>
        place.Split('|', 3) is [var cadence, var occurrence, var own] && CycleKey.TryParse($"{tenant}:{cadence}:{occurrence}") is { } cycle
            ? (cycle, own)
            : null;
}
