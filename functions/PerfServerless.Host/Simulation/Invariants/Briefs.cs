using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.Brief"/>
internal sealed class Briefs(QuarterWorld world) : Invariant(InvariantKind.Brief, world)
{
    /// <summary>What a passing fault of the channel may take.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    public override async Task EndAsync()
    {
        foreach (var cycle in await QuarterCycles.OverAsync(World))
        {
            if (cycle.CalledOff) continue;
            if (await World.Stores.Cycles.FindBriefAsync(cycle.Key, CancellationToken.None) is null)
                Break(null, SimulationBreachWords.NoBrief.Say(cycle.Key.ToString()), cycle.Times.BriefAt);
            foreach (var leader in World.Scorecard.Find(cycle.Key.Cadence)!.Leaders) Look(cycle, leader);
        }
    }

    private void Look(Cycle cycle, PersonId leader)
    {
        if (World.PersonAt(leader, cycle.Times.BriefAt) is not { } person || !World.IsSteady(leader, cycle.Times.BriefAt, cycle.Times.MeetingAt)) return;

        // Nobody is written to before he may be: then it comes with the first moment at which he may, if that is before the meeting.
        var away = AwayOf(leader);
        var due = cycle.Times.BriefAt;
        while (due < cycle.Times.MeetingAt && !LocalHours.IsOpen(person, World.Scorecard.Organisation, away, due)) due += Step;
        if (due >= cycle.Times.MeetingAt) return;

        var brief = World.Chat.Of(leader).FirstOrDefault(m => m.First is ChatCard.Brief card && card.Cycle == cycle.Key);
        if (brief?.At - due <= Grace) return;

        Break(leader, SimulationBreachWords.LateBrief.Say(cycle.Key.ToString(), Stamp.Of(due), brief is null ? "-" : Stamp.Of(brief.At)), brief?.At);
    }
}
