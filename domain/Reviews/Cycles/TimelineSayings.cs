using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>Tells a timeline entry in one sentence. People are named when it is read.</summary>
public static class TimelineSayings
{
    public static Saying Of(TimelineEvent what) => what switch
    {
        TimelineEvent.CycleOpened(var people) => TimelineWords.CycleOpened.Say(people),
        TimelineEvent.CycleClosed(var missing) => TimelineWords.CycleClosed.Say(missing),
        TimelineEvent.Asked(var who, var numbers) => TimelineWords.Asked.Say(who, numbers),
        TimelineEvent.Reminded(var who, var numbers) => TimelineWords.Reminded.Say(who, numbers),
        TimelineEvent.Nudged(var who, { } by) => TimelineWords.Nudged.Say(by, who),
        TimelineEvent.Nudged(var who, null) => TimelineWords.NudgedBySomebody.Say(who),
        TimelineEvent.NotReachable(var who) => TimelineWords.NotReachable.Say(who),
        TimelineEvent.Submitted(var who, var numbers) => TimelineWords.Submitted.Say(who, numbers),
        TimelineEvent.Corrected(var who, var numbers) => TimelineWords.Corrected.Say(who, numbers),
        TimelineEvent.Stated(var who) => TimelineWords.Stated.Say(who),
        TimelineEvent.Completed(var who) => TimelineWords.Completed.Say(who),
        TimelineEvent.Excused(var who, var by) => TimelineWords.Excused.Say(by, who),
        TimelineEvent.ExcuseUndone(var who, var by) => TimelineWords.ExcuseUndone.Say(by, who),
        TimelineEvent.Escalated(var who, var people) => TimelineWords.Escalated.Say(who, people),
        TimelineEvent.EscalationResolved(var who) => TimelineWords.EscalationResolved.Say(who),
        TimelineEvent.BriefSent(var who) => TimelineWords.BriefSent.Say(who),
        TimelineEvent.Paused(var who) => TimelineWords.Paused.Say(who),
        TimelineEvent.Resumed(var who) => TimelineWords.Resumed.Say(who),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what.GetType().Name, "unknown event"),
    };
}
