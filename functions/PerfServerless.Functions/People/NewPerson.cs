using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.People;

/// <summary>What somebody has whom another system brings and of whom it does not say all that a scorecard needs.</summary>
internal static class NewPerson
{
    private const int Digits = 11;

    /// <summary>
    /// An id made of what the other system calls him, so that bringing him twice makes one person; of its hash, because ids stand in logs and
    /// names do not.
    /// </summary>
    public static PersonId Id(string called) => new($"u{ShortHash.Of(called.ToLowerInvariant(), Digits)}");

    /// <summary>The zone in which most of the others live, of several that in which a review meets.</summary>
    public static string TimeZone(Scorecard scorecard) =>
        Most(scorecard.People.Select(p => p.TimeZone), scorecard.Cadences.Select(c => c.TimeZone).FirstOrDefault())
        ?? scorecard.Cadences.Select(c => c.TimeZone).FirstOrDefault() ?? "UTC";

    public static string Locale(Scorecard scorecard) => Most(scorecard.People.Select(p => p.Locale), null) ?? "en-US";

    private static string? Most(IEnumerable<string> all, string? rather) =>
        all.CountBy(a => a).OrderByDescending(a => a.Value).ThenByDescending(a => a.Key == rather).Select(a => a.Key).FirstOrDefault();
}
