using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>Says in one sentence what differs between two states of a scorecard.</summary>
internal static class ScorecardDifference
{
    /// <param name="against">How the earlier state is called.</param>
    public static Saying Say(Scorecard now, Scorecard earlier, string against)
    {
        Saying?[] found =
        [
            Of("people", ScorecardComparison.Of(now.People, earlier.People, p => p.Id)),
            Of("objectives", ScorecardComparison.Of(now.Objectives, earlier.Objectives, o => o.Id)),
            Of("kpis", ScorecardComparison.Of(now.Kpis, earlier.Kpis, k => k.Id)),
            Of("cadences", ScorecardComparison.Of(now.Cadences, earlier.Cadences, c => c.Id)),
            Changes(now, earlier),
            ContentHash.Of(now.Organisation) != ContentHash.Of(earlier.Organisation) || now.Rules != earlier.Rules
                ? ImportCheckWords.OrganisationDiffers.Say()
                : null,
        ];
        var differences = found.OfType<Saying>().ToList();
        return ImportCheckWords.Compared.Say(
            against, differences.Count == 0 ? ImportCheckWords.NothingDiffers : differences.Aggregate(
                (first, second) => ImportCheckWords.Also.Say(first, second)));
    }

    private static Saying? Of(string kind, ImportSummary.Changes changes)
    {
        Saying?[] counts =
        [
            Count(changes.Added, ImportCheckWords.Added), Count(changes.Changed, ImportCheckWords.Changed), Count(changes.Removed, ImportCheckWords.Removed),
        ];
        return counts.OfType<Saying>().ToList() is { Count: > 0 } some ? ImportCheckWords.Differs.Say(new(kind), Part.Of(some)) : null;
    }

    private static Saying? Changes(Scorecard now, Scorecard earlier)
    {
        var known = earlier.Kpis.ToDictionary(k => k.Id, k => k.Recalibrations.Count);
        return Count(now.Kpis.Sum(k => k.Recalibrations.Count - known.GetValueOrDefault(k.Id)), ImportCheckWords.Recalibrated);
    }

    private static Saying? Count(int count, Word<int> word) => count > 0 ? word.Say(count) : null;
}
