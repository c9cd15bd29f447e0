namespace PerfServerless.Domain.Scorecards.Ladders;

/// <summary>How silence about the KPIs of one criticality is answered. It holds the steps that are named, and no others.</summary>
/// <param name="Rungs">From the lowest step up, each step once.</param>
public sealed record Ladder(Criticality Criticality, IReadOnlyList<LadderRung> Rungs)
{
    public Grace? GraceOf(LadderStep step) => Rungs.FirstOrDefault(r => r.Step == step)?.After;
}
