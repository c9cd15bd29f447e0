using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Says how much hangs on a KPI: where it is steered, how much of the whole it carries, and what depends on it.</summary>
internal sealed class AgendaOrder
{
    // More names than these are counted.
    private const int MostNames = 3;

    private readonly IReadOnlyDictionary<KpiId, BriefRow> rows;
    private readonly WholeShares shares;
    private readonly Dependents dependents;

    /// <param name="rows">The KPIs that are pursued.</param>
    public AgendaOrder(BriefInput input, IReadOnlyDictionary<KpiId, BriefRow> rows)
    {
        this.rows = rows;
        shares = new(input.Scorecard, input.Told, input.Today);
        dependents = new(input.Scorecard.Kpis.Where(k => rows.ContainsKey(k.Id)));
    }

    public IEnumerable<AgendaReason> Of(BriefRow row)
    {
        var share = shares.Of(row.Kpi);
        var points = Level(row.Level) + (int)Math.Round(share * AgendaPoints.WholeWeight, MidpointRounding.AwayFromZero);
        if (points > 0)
            yield return new(AgendaRules.Weight.Id, points, share > 0 ? AgendaWords.LevelAndShare.Say(Part.Of(row.Level), new(share)) : AgendaWords.Level.Say(Part.Of(row.Level)));

        IReadOnlyList<string> names = [.. dependents.Of(row.Kpi).Select(id => rows[id].Name)];
        if (names.Count > 0)
            yield return new(AgendaRules.Downstream.Id, Math.Min(names.Count * AgendaPoints.EachDependent, AgendaPoints.MostForDependents), AgendaWords.Depend.Say(names.Count, Named(names)));
    }

    internal static Part.List Named(IReadOnlyList<string> names) => names.Count <= MostNames + 1
        ? Part.Of(names)
        : new([.. names.Take(MostNames).Select(n => (Part)n), AgendaWords.MoreKpis.Say(names.Count - MostNames)]);

    private static int Level(KpiLevel level) => level switch
    {
        KpiLevel.Strategic => AgendaPoints.Strategic,
        KpiLevel.Operational => AgendaPoints.Operational,
        KpiLevel.Individual => 0,
    };
}
