using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Domain.Words.Catalogue.Rules;

namespace PerfServerless.Domain.Briefs;

/// <summary>Groups what misses by the cause that its owners name.</summary>
public static class BriefCauses
{
    // As many names as a line of a card has room for.
    private const int Named = 6;

    /// <returns>A sentence a cause, in the order of the causes; empty where nobody named one.</returns>
    public static IReadOnlyList<Saying> Of(Brief brief) =>
    [
        .. brief.Rows.Where(r => !r.Postponed && r is { Cause: not null, Verdict.Status: Status.OffTrack or Status.AtRisk })
            .GroupBy(r => r.Cause!.Value).OrderBy(g => g.Key)
            .Select(g => AgendaWords.MissedBy.Say(MissWords.NameOf(g.Key), Names([.. g.Select(r => r.Name)]))),
    ];

    private static Part.List Names(IReadOnlyList<string> names) => names.Count > Named
        ? new([.. names.Take(Named - 1).Select(n => (Part)n), new Part.Said(AgendaWords.MoreKpis.Say(names.Count - Named + 1))])
        : Part.Of(names);
}
