namespace PerfServerless.Domain.Scorecards;

/// <summary>The version of a scorecard: a hash of its content. The same content has the same version in whatever order the lines of its files stand.</summary>
public static class ScorecardVersion
{
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(Scorecard scorecard) => ContentHash.Of(scorecard with
    {
        Organisation = scorecard.Organisation with { Holidays = [.. scorecard.Organisation.Holidays.Order()] },
        People = [.. scorecard.People.OrderBy(p => p.Id)],
        Objectives = [.. scorecard.Objectives.OrderBy(o => o.Id)],
        Kpis = [.. scorecard.Kpis.OrderBy(k => k.Id)],
        Cadences = [.. scorecard.Cadences.OrderBy(c => c.Id)],
        Units = [.. scorecard.Units.OrderBy(u => u.Unit, StringComparer.Ordinal)],
        Ladders = [.. scorecard.Ladders.OrderBy(l => l.Criticality)],
    });
}
