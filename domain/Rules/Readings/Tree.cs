using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules.Readings;

/// <summary>Rolls verdicts up the objective tree.</summary>
internal sealed class Tree(Scorecard scorecard, IReadOnlyDictionary<KpiId, Verdict> verdicts, DateOnly asOf)
{
    private readonly ILookup<ObjectiveId?, Kpi> kpis = scorecard.Kpis.Where(k => !k.HasEnded(asOf)).ToLookup(k => k.Objective);
    private readonly ILookup<ObjectiveId?, Objective> children = scorecard.Objectives.ToLookup(o => o.Parent);
    private readonly Dictionary<ObjectiveId, Objective> objectives = scorecard.Objectives.ToDictionary(o => o.Id);
    private readonly Dictionary<ObjectiveId, RollUpReading> readings = [];
    private readonly Postponement postponement = new(scorecard);

    public ScorecardReading Read()
    {
        var (ordered, loop) = DependencyOrder.Of(objectives.Keys, id => children[id].Select(c => c.Id));
        if (loop.Count > 0) throw new ArgumentException($"The parents of {string.Join(", ", loop)} run in a circle; give one of them another parent, or none.");

        foreach (var id in ordered) readings[id] = Of(objectives[id]);

        var perspectives = scorecard.Objectives
            .GroupBy(o => o.Perspective)
            .ToDictionary(g => g.Key, g => Together([.. g.Where(IsTopmost)]));
        var pursued = scorecard.Objectives.Where(o => postponement.Of(o.Id) is null).Select(o => o.Perspective).ToHashSet();

        return new()
        {
            AsOf = asOf,
            Kpis = verdicts,
            Objectives = readings,
            Perspectives = perspectives,
            Units = Units(),
            Whole = RollUps.Of(
                [.. perspectives.Where(p => pursued.Contains(p.Key)).Select(p => RollUpChild.Of(p.Value, 1))], RollUp.Weighted, scorecard.Rules, postponed: perspectives.Count > 0),
        };
    }

    private RollUpReading Of(Objective objective)
    {
        var below = children[objective.Id].ToList();
        var parts = below.Where(o => !o.Postponed).Select(o => RollUpChild.Of(readings[o.Id], o.Weight))
            .Concat(kpis[objective.Id].Select(k => RollUpChild.Of(verdicts[k.Id], k.Weight)));
        return RollUps.Of([.. parts], objective.RollUp, scorecard.Rules, postponed: below.Count > 0);
    }

    private RollUpReading Together(List<Objective> tops) => RollUps.Of(
        [.. tops.Where(o => postponement.Of(o.Id) is null).Select(o => RollUpChild.Of(readings[o.Id], o.Weight))], RollUp.Weighted, scorecard.Rules, postponed: true);

    private bool IsTopmost(Objective objective) =>
        objective.Parent is not { } parent || !objectives.TryGetValue(parent, out var above) || above.Perspective != objective.Perspective;

    private Dictionary<string, RollUpReading> Units()
    {
        var unitOf = scorecard.People.Where(p => p.Unit is not null).ToDictionary(p => p.Id, p => p.Unit!);
        return scorecard.Kpis
            .Where(k => k.Owner is { } owner && unitOf.ContainsKey(owner))
            .GroupBy(k => unitOf[k.Owner!.Value], StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g =>
                    RollUps.Of(
                        [.. g.Where(k => !postponement.PutsOff(k) && !k.HasEnded(asOf)).Select(k => RollUpChild.Of(verdicts[k.Id], k.Weight))],
                        RollUp.Weighted,
                        scorecard.Rules,
                        postponed: true),
                StringComparer.Ordinal);
    }
}
