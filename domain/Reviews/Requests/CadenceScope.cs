using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>
/// Whom a cadence asks: the people of its unit and of the units below it, but for those of a unit that has a cadence of its own which inherits
/// from this one; without a unit, the whole organisation so.
/// </summary>
public static class CadenceScope
{
    /// <returns>The scorecard with the KPIs of those people alone.</returns>
    public static Scorecard Of(Scorecard scorecard, Cadence cadence)
    {
        if (cadence.Unit is null && scorecard.Cadences.All(c => c.Inherits is null)) return scorecard;

        var taken = scorecard.Cadences.Where(c => c is { Unit: not null, State: not CadenceState.Ended } && Descends(scorecard, c, cadence.Id))
            .Select(c => c.Unit!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var asked = People(scorecard, cadence, taken);
        return scorecard with { Kpis = [.. scorecard.Kpis.Where(k => k.Owner is not { } owner || asked.Contains(owner))] };
    }

    /// <summary>
    /// What a brief tells of: of a unit's cadence what the people of that unit and of all below it own, whoever asks them, and what is
    /// calculated from that alone.
    /// </summary>
    /// <returns>Null for everything: the cadence is that of the whole organisation.</returns>
    public static IReadOnlySet<KpiId>? ToldOf(Scorecard scorecard, Cadence cadence)
    {
        if (cadence.Unit is null) return null;

        var people = People(scorecard, cadence, []);
        var told = scorecard.Kpis.Where(k => k.Owner is { } owner && people.Contains(owner)).Select(k => k.Id).ToHashSet();
        bool IsOfThese(Kpi kpi) => kpi is { Owner: null, Formula.Operands: { Count: > 0 } operands } && operands.All(told.Contains);
        while (scorecard.Kpis.FirstOrDefault(k => !told.Contains(k.Id) && IsOfThese(k)) is { } calculated) told.Add(calculated.Id);
        return told;
    }

    private static HashSet<PersonId> People(Scorecard scorecard, Cadence cadence, HashSet<string> taken)
    {
        var above = scorecard.Units.ToDictionary(u => u.Unit, u => u.Parent, StringComparer.OrdinalIgnoreCase);
        return scorecard.People.Where(p => Asks(p.Unit)).Select(p => p.Id).ToHashSet();

        bool Asks(string? unit)
        {
            var passed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (; unit is not null && passed.Add(unit); unit = above.GetValueOrDefault(unit))
            {
                if (string.Equals(unit, cadence.Unit, StringComparison.OrdinalIgnoreCase)) return true;
                if (taken.Contains(unit)) return false;
            }

            return cadence.Unit is null;
        }
    }

    private static bool Descends(Scorecard scorecard, Cadence cadence, CadenceId from)
    {
        var passed = new HashSet<CadenceId>();
        for (var at = cadence.Inherits; at is { } above && passed.Add(above); at = scorecard.Find(above)?.Inherits)
            if (above == from) return true;

        return false;
    }
}
