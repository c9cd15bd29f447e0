using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Something that the rules found for the agenda: a KPI, or a person about whose numbers none of the KPIs speaks.</summary>
internal sealed record AgendaCandidate
{
    public required Status Status { get; init; }

    /// <summary>In any order; at least one is no mere matter of order.</summary>
    public required IReadOnlyList<AgendaReason> Reasons { get; init; }

    public required NeededAction Action { get; init; }

    /// <summary>The KPI it is about; null where it is about a person.</summary>
    public BriefRow? Row { get; init; }

    public PersonId? Person { get; init; }

    /// <summary>By which it is ordered where as much counts; a person by his name.</summary>
    public required string Name { get; init; }

    /// <summary>It comes first whatever it counts.</summary>
    public bool First { get; init; }

    /// <summary>Of those that count as much: how far off it is, or how many numbers are missing.</summary>
    public double Extent { get; init; }

    public int Points => Reasons.Sum(r => r.Points);

    /// <summary>What counts most first; of equal ones what is steered higher up, then what is farther off, then what is older, then by name.</summary>
    public static IEnumerable<AgendaCandidate> Ranked(IEnumerable<AgendaCandidate> candidates) =>
        candidates.OrderByDescending(c => c.First)
            .ThenByDescending(c => c.Points)
            .ThenBy(c => c.Row?.Level ?? KpiLevel.Operational)
            .ThenByDescending(c => c.Extent)
            .ThenByDescending(c => c.Row?.Verdict.Basis is VerdictBasis.Known { Last.AgeDays: var days } ? days : 0)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .ThenBy(c => c.Row?.Kpi)
            .ThenBy(c => c.Person);

    /// <param name="minutes">Its time box.</param>
    public AgendaItem ToItem(int minutes)
    {
        var reasons = Strongest(Reasons);
        return new(reasons[0].RuleId, Status, reasons[0].Sentence)
        {
            Kpi = Row?.Kpi,
            Name = Row?.Name,
            Person = Person,
            Reasons = reasons,
            Minutes = minutes,
            Action = Action,
        };
    }

    /// <summary>What counts most first, in the rule book's order where it counts the same; what only orders comes last.</summary>
    public static IReadOnlyList<AgendaReason> Strongest(IEnumerable<AgendaReason> reasons)
    {
        var book = AgendaRules.All.Select((rule, i) => (rule.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        return
        [
            .. reasons.OrderBy(r => AgendaRules.OfOrder.Contains(r.RuleId)).ThenByDescending(r => r.Points)
                .ThenBy(r => book.GetValueOrDefault(r.RuleId, int.MaxValue)),
        ];
    }
}
