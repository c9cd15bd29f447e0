using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>Guesses which IANA time zone was meant, also by somebody who wrote the name that Windows gives it.</summary>
internal static class TimeZones
{
    private static readonly Lazy<IReadOnlyList<string>> Names = new(() => [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)]);

    public static Saying? Suggest(string name, MistakeList mistakes) =>
        TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana) ? ImportWords.DidYouMean.Say(iana) : mistakes.Suggest(name, Names.Value);
}
