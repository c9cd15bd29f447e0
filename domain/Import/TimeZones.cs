namespace PerfServerless.Domain.Import;

/// <summary>Guesses which IANA time zone was meant, also by somebody who wrote the name that Windows gives it.</summary>
internal static class TimeZones
{
    private static readonly Lazy<IReadOnlyList<string>> Names = new(() => [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)]);

    public static string Suggest(string name) =>
        TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana) ? $" Did you mean '{iana}'?" : Suggestion.For(name, Names.Value);
}
