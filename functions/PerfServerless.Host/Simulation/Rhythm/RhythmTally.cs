using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Host.Simulation.Invariants;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Rhythm;

/// <summary>Counts how the reviews of a simulated quarter went, from what is stored and what was sent.</summary>
internal static class RhythmTally
{
    public static async Task<QuarterRhythm> OfAsync(QuarterWorld world)
    {
        var cycles = await QuarterCycles.OverAsync(world);
        var asked = new List<(Cycle Cycle, CheckInRequest Request)>();
        foreach (var cycle in cycles)
            asked.AddRange((await world.Stores.CheckIns.ListAsync(cycle.Key, CancellationToken.None)).Select(r => (cycle, r)));

        var complete = asked.Where(a => a.Request.State == RequestState.Complete).ToList();
        var answered = complete.Where(a => a.Request.Sent.Count > 0 && a.Request.Submissions.Count > 0).ToList();
        var times = answered.Select(a => a.Request.CompletedAt!.Value - a.Request.Sent[0].At).Order().ToList();
        var briefs = world.Chat.All.Where(m => m.First is ChatCard.Brief).Select(m => (m.At, Card: (ChatCard.Brief)m.First)).ToList();
        return new(
            cycles.Count,
            asked.Count,
            complete.Count(a => a.Request.CompletedAt <= a.Cycle.Times.DueAt),
            complete.Count,
            asked.Count(a => a.Request.State == RequestState.Excused),
            answered.Count,
            answered.Count(a => a.Request.Sent.Count(s => s.At < a.Request.CompletedAt) == 1),
            At(times, 0.5),
            At(times, 0.9),
            world.Chat.All.Count(m => m.First is ChatCard.Escalation),
            briefs.Count,
            briefs.Count(b => cycles.FirstOrDefault(c => c.Key == b.Card.Cycle) is not { } cycle || b.At - cycle.Times.BriefAt <= Briefs.Grace));
    }

    private static TimeSpan At(List<TimeSpan> sorted, double share) => sorted.Count == 0 ? TimeSpan.Zero : sorted[(int)(share * (sorted.Count - 1))];
}
