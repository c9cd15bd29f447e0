using PerfServerless.Domain.Scorecards.Ladders;

namespace PerfServerless.Domain.Reviews.Ladders;

/// <summary>A step of the ladder that tells somebody above the owner.</summary>
/// <param name="Level">1 is the nearest manager.</param>
/// <param name="At">When it falls due, unless the value is there by then.</param>
public sealed record ClimbStep(int Level, DateTimeOffset At)
{
    public static int LevelOf(LadderStep step) => step switch
    {
        LadderStep.Manager => 1,
        LadderStep.ManagersManager => 2,
        LadderStep.Leader => 3,
        LadderStep.Reminder or LadderStep.SecondReminder or LadderStep.Acknowledge =>
            throw new ArgumentOutOfRangeException(nameof(step), step, "nobody above the owner is told by it"),
    };
}
