using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Typing;

/// <summary>The name of a time zone as somebody wrote it.</summary>
internal static class TypedZone
{
    /// <returns>What is wrong with it and how to mend it; null where it is an IANA time zone.</returns>
    public static Saying? Mistake(string? zone) => LocalTimes.IsZone(zone) ? null : CadenceWords.NoZone.Say(zone ?? "");
}
