namespace PerfServerless.SimulatedTeams.People;

/// <summary>What people write beside their numbers.</summary>
internal static class Words
{
    private static readonly string[] Notes =
    [
        "Provisional, final numbers follow on Friday.", "One large order moved into next week.",
        "Back to normal after the outage.", "Counted by hand this time.",
    ];

    private static readonly string[] Blockers =
        ["Two people are ill, the backlog grows.", "Waiting for the supplier's new delivery date.", "We need a decision on the second shift."];

    public static string Note(Random random) => Notes[random.Next(Notes.Length)];

    public static string Blocker(Random random) => Blockers[random.Next(Blockers.Length)];
}
