using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Simulation;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.Invariants;

/// <inheritdoc cref="InvariantKind.Brief"/>
/// <remarks>
/// What was called off has none, where whoever owns the review did call it off. A leader is left out who left, paused or blocked the bot between
/// the brief's time and the meeting.
/// </remarks>
internal sealed class Briefs(QuarterWorld world) : Invariant(InvariantKind.Brief, world)
{
    /// <summary>What a passing fault of the channel may take.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>A meeting is moved by a day at most.</summary>
    private static readonly TimeSpan Moved = TimeSpan.FromHours(36);

    /// <summary>So long before its meeting a cycle has begun in any case.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(9);

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    public override async Task EndAsync()
    {
        var cycles = await QuarterCycles.OverAsync(World);
        foreach (var cadence in World.Scorecard.Cadences)
        {
            foreach (var (day, at) in Meetings(cadence).Where(m => !cycles.Any(c => c.Key.Cadence == cadence.Id && (c.Times.MeetingAt - m.At).Duration() < Moved)))
                Break(null, SimulationBreachWords.NoBrief.Say($"{cadence.Id} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"), at);
        }

        foreach (var cycle in cycles)
        {
            // What somebody answered early for, and was paused before it opened, was never begun.
            if ((cycle.CalledOff || cycle.Early) && World.StoppedUntil(cycle.Key.Cadence, cycle.Times.OpensAt, cycle.Times.MeetingAt) is not null) continue;
            if (await World.Stores.Cycles.FindBriefAsync(cycle.Key, CancellationToken.None) is null)
                Break(null, SimulationBreachWords.NoBrief.Say(cycle.Key.ToString()), cycle.Times.BriefAt);
            foreach (var leader in World.Scorecard.Find(cycle.Key.Cadence)!.Leaders) Look(cycle, leader);
        }
    }

    /// <summary>The meetings that the cadence's rule has, of the time in which nobody called one off.</summary>
    private IEnumerable<(DateOnly Day, DateTimeOffset At)> Meetings(Cadence cadence)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(cadence.TimeZone);
        for (var day = DateOnly.FromDateTime(World.Start.UtcDateTime).AddDays(1); ; day = day.AddDays(1))
        {
            var local = day.ToDateTime(cadence.MeetingAt);
            var at = new DateTimeOffset(local, zone.GetUtcOffset(local));
            if (at + Moved >= World.Now) yield break;
            if (day.DayOfWeek != cadence.Weekday || (cadence.Frequency == Frequency.Monthly && day.AddDays(7).Month == day.Month)) continue;
            if (World.StoppedUntil(cadence.Id, at - Ahead, at + Moved) is null) yield return (day, at);
        }
    }

    private void Look(Cycle cycle, PersonId leader)
    {
        if (World.PersonAt(leader, cycle.Times.BriefAt) is not { } person || !World.IsSteady(leader, cycle.Times.BriefAt, cycle.Times.MeetingAt)) return;

        // Nobody is written to before he may be: then it comes with the first moment at which he may, if that is before the meeting.
        var away = AwayOf(leader);
        var due = World.StoppedUntil(cycle.Key.Cadence, cycle.Times.OpensAt, cycle.Times.MeetingAt) is { } resumed && resumed > cycle.Times.BriefAt
            ? resumed
            : cycle.Times.BriefAt;
        while (due < cycle.Times.MeetingAt && !LocalHours.IsOpen(person, World.Scorecard.Organisation, away, due)) due += Step;
        if (due >= cycle.Times.MeetingAt) return;

        var brief = World.Chat.Of(leader).FirstOrDefault(m => m.First is ChatCard.Brief card && card.Cycle == cycle.Key);
        if (brief?.At - due <= Grace) return;

        Break(leader, SimulationBreachWords.LateBrief.Say(cycle.Key.ToString(), Stamp.Of(due), brief is null ? "-" : Stamp.Of(brief.At)), brief?.At);
    }
}
