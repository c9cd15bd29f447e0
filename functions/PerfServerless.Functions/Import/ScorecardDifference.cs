using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Import;

/// <summary>Says in one sentence what differs between two states of a scorecard.</summary>
internal static class ScorecardDifference
{
    /// <param name="against">How the earlier state is called.</param>
    public static string Say(Scorecard now, Scorecard earlier, string against)
    {
        string?[] parts =
        [
            Of("people", ScorecardComparison.Of(now.People, earlier.People, p => p.Id)),
            Of("objectives", ScorecardComparison.Of(now.Objectives, earlier.Objectives, o => o.Id)),
            Of("KPIs", ScorecardComparison.Of(now.Kpis, earlier.Kpis, k => k.Id)),
            Of("cadences", ScorecardComparison.Of(now.Cadences, earlier.Cadences, c => c.Id)),
            Changes(now, earlier),
            ContentHash.Of(now.Organisation) != ContentHash.Of(earlier.Organisation) || now.Rules != earlier.Rules ? "the organisation's own lines or rules differ" : null,
        ];
        var found = string.Join("; ", parts.OfType<string>());
        return $"Compared with {against}: {(found.Length == 0 ? "nothing differs" : found)}. Values are not compared.";
    }

    private static string? Of(string what, ImportSummary.Changes changes)
    {
        string?[] counts = [Count(changes.Added, "added"), Count(changes.Changed, "changed"), Count(changes.Removed, "removed")];
        return counts.OfType<string>().ToList() is { Count: > 0 } some ? $"{what}: {string.Join(", ", some)}" : null;
    }

    private static string? Changes(Scorecard now, Scorecard earlier)
    {
        var known = earlier.Kpis.ToDictionary(k => k.Id, k => k.Recalibrations.Count);
        var fresh = now.Kpis.Sum(k => k.Recalibrations.Count - known.GetValueOrDefault(k.Id));
        return fresh > 0 ? $"{Counted.Of(fresh, "change")} of targets with a reason" : null;
    }

    private static string? Count(int count, string what) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
