using PerfServerless.Domain.Scorecards.Ladders;

namespace PerfServerless.Host.Simulation.Organisations;

/// <summary>The ladders of a simulated organisation, as its <c>ladders.csv</c> would have them.</summary>
internal static class Ladders
{
    private static readonly Ladder High = Of(
        Criticality.High, (LadderStep.Reminder, "-4h"), (LadderStep.SecondReminder, "0"), (LadderStep.Manager, "2h"),
        (LadderStep.ManagersManager, "5h"), (LadderStep.Leader, "1d 1h"), (LadderStep.Acknowledge, "2h"));

    private static readonly Ladder Normal = Of(
        Criticality.Normal, (LadderStep.Reminder, "-1d"), (LadderStep.SecondReminder, "1h"), (LadderStep.Manager, "4h"), (LadderStep.ManagersManager, "1d"));

    private static readonly Ladder Low = Of(Criticality.Low, (LadderStep.Reminder, "0"), (LadderStep.Manager, "1d"));

    /// <summary>Of five seeds one has a ladder for each criticality, one for the highest alone; the others climb as their reviews say.</summary>
    public static IReadOnlyList<Ladder> Of(int seed) => (seed % 5) switch
    {
        2 => [Low, Normal, High],
        3 => [High],
        _ => [],
    };

    private static Ladder Of(Criticality criticality, params (LadderStep Step, string After)[] rungs) =>
        new(criticality, [.. rungs.Select(r => new LadderRung(r.Step, Grace.TryParse(r.After)!))]);
}
