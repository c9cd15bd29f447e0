using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Ladders;

namespace PerfServerless.Domain.Reviews.Ladders;

/// <summary>
/// When the steps of a missing value's ladder fall due, in its owner's working time. Without a ladder of its own it climbs as the cadence
/// says: reminders and the manager at the cadence's moments, those above him after the graces of <see cref="LadderRules"/>.
/// </summary>
public static class LadderTimes
{
    private static readonly LadderStep[] Reminding = [LadderStep.Reminder, LadderStep.SecondReminder];
    private static readonly LadderStep[] Climbing = [LadderStep.Manager, LadderStep.ManagersManager, LadderStep.Leader];

    /// <summary>No value can climb before this moment, whoever owns it.</summary>
    public static DateTimeOffset Earliest(Scorecard scorecard, CycleTimes times) => scorecard.Ladders.Count == 0 ? times.EscalateAt : times.DueAt;

    /// <summary>
    /// When a value is due of its owner: at the cycle's moment, and where he does not work on that day, at the same time of his next one. What
    /// was extended is due when it was extended to.
    /// </summary>
    public static DateTimeOffset DueAt(CycleTimes times, PersonCalendar owner, DateTimeOffset? extendedTo = null)
    {
        if (extendedTo is { } moved) return moved;
        return owner.Works(LocalTimes.DayOf(times.DueAt, owner.TimeZone)) ? times.DueAt : owner.AddDays(times.DueAt, 1);
    }

    /// <returns>The steps that tell somebody above the owner, in order of level and of time. Those after the meeting are among them.</returns>
    public static IReadOnlyList<ClimbStep> Climb(
        Scorecard scorecard, CycleTimes times, KpiId kpi, PersonCalendar owner, LadderRules rules, DateTimeOffset? extendedTo = null)
    {
        var due = DueAt(times, owner, extendedTo);
        var steps = scorecard.LadderOf(kpi) is { } ladder ? Named(ladder, due, owner) : AsCadence(scorecard, times, due, owner, rules);

        // Who works other hours than most may have a later step at an earlier moment: it then waits for the one below it.
        var climb = new List<ClimbStep>();
        foreach (var step in steps) climb.Add(climb.Count > 0 && climb[^1].At > step.At ? step with { At = climb[^1].At } : step);
        return climb;
    }

    /// <summary>When an owner is reminded. His quiet hours and what else holds a message back are for whoever sends it.</summary>
    /// <param name="missing">What is missing of his request.</param>
    public static OwnerReminders RemindersFor(Scorecard scorecard, CycleTimes times, IReadOnlyList<OwedItem> missing, PersonCalendar owner)
    {
        if (missing.All(o => scorecard.LadderOf(o.Kpi) is null)) return OwnerReminders.OfCadence;

        var own = missing
            .SelectMany(o => scorecard.LadderOf(o.Kpi) is { } ladder ? Reminders(ladder, times, o, owner) : [])
            .GroupBy(r => (r.Code, r.At, r.Until, r.Since))
            .Select(g => g.First() with { About = [.. g.SelectMany(r => r.About).Distinct().Order()] })
            .OrderBy(r => r.At).ThenBy(r => r.Code);
        return new(missing.Any(o => scorecard.LadderOf(o.Kpi) is null), [.. own]);
    }

    /// <summary>How long a manager has to say that he takes care of what he was told: the shortest of the ladders of what he was told.</summary>
    public static Grace AcknowledgeWithin(Scorecard scorecard, IEnumerable<KpiId> kpis, LadderRules rules) => scorecard.Ladders.Count == 0
        ? rules.AcknowledgeWithin
        : kpis.Select(k => scorecard.LadderOf(k)?.GraceOf(LadderStep.Acknowledge) ?? rules.AcknowledgeWithin).MinBy(g => g.Order) ?? rules.AcknowledgeWithin;

    private static IEnumerable<LadderReminder> Reminders(Ladder ladder, CycleTimes times, OwedItem item, PersonCalendar owner)
    {
        var due = DueAt(times, owner, item.ExtendedTo);
        var until = Named(ladder, due, owner).Select(s => s.At).Append(times.MeetingAt).Min();
        return
            from step in Reminding
            let grace = ladder.GraceOf(step)
            where grace is not null
            select new LadderReminder(grace.After(due, owner), until, LadderReminder.CodeOf(ladder.Criticality, step), [item.Kpi], item.ExtendedAt);
    }

    private static IEnumerable<ClimbStep> Named(Ladder ladder, DateTimeOffset due, PersonCalendar owner) =>
        from step in Climbing
        let grace = ladder.GraceOf(step)
        where grace is not null
        select new ClimbStep(ClimbStep.LevelOf(step), grace.After(due, owner));

    private static IEnumerable<ClimbStep> AsCadence(
        Scorecard scorecard, CycleTimes times, DateTimeOffset due, PersonCalendar owner, LadderRules rules)
    {
        var first = FirstEscalation(scorecard.Organisation, times, due, owner);
        return Climbing
            .Select(ClimbStep.LevelOf)
            .Select(level => (level, After: rules.ClimbsAfter(level)))
            .Where(s => s.After is not null)
            .Select(s => new ClimbStep(s.level, owner.Add(first, s.After!.Value)));
    }

    /// <summary>The cadence's moment; as many working days after the owner's own due day, at the same time, where that is another one.</summary>
    private static DateTimeOffset FirstEscalation(Organisation organisation, CycleTimes times, DateTimeOffset due, PersonCalendar owner)
    {
        var zone = owner.TimeZone;
        if (due == times.DueAt)
            return owner.Works(LocalTimes.DayOf(times.EscalateAt, zone)) ? times.EscalateAt : owner.AddDays(times.EscalateAt, 1);

        var days = new WorkingDays(organisation.Holidays).Between(LocalTimes.DayOf(times.DueAt, zone), LocalTimes.DayOf(times.EscalateAt, zone));
        var moved = owner.AddDays(LocalTimes.At(LocalTimes.DayOf(due, zone), LocalTimes.TimeOf(times.EscalateAt, zone), zone), days);
        return moved > due ? moved : due;
    }
}
