namespace PerfServerless.Domain.Import;

/// <summary>IANA time zone names.</summary>
internal static class TimeZones
{
    private static readonly Lazy<IReadOnlyList<string>> Names = new(() => [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)]);

    /// <summary>A name of Windows is none, although the platform would translate it.</summary>
    public static bool Exists(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId && zone.Id == name;

    public static string Suggest(string name) =>
        TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana) ? $" Did you mean '{iana}'?" : Suggestion.For(name, Names.Value);
}
