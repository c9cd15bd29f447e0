using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews;

/// <summary>Tells a timeline entry in one sentence. People are named when it is read.</summary>
public static class TimelineSayings
{
    public static Saying Of(TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (who, by, count) = (Name(entry.Person), Name(entry.By), entry.Count ?? 0);

        return entry.Kind switch
        {
            TimelineKind.CycleOpened => TimelineWords.CycleOpened.Say(count),
            TimelineKind.Asked => TimelineWords.Asked.Say(who, count),
            TimelineKind.Reminded => TimelineWords.Reminded.Say(who, count),
            TimelineKind.NotReachable => TimelineWords.NotReachable.Say(who),
            TimelineKind.Submitted => TimelineWords.Submitted.Say(who, count),
            TimelineKind.Corrected => TimelineWords.Corrected.Say(who, count),
            TimelineKind.Stated => TimelineWords.Stated.Say(who),
            TimelineKind.Completed => TimelineWords.Completed.Say(who),
            TimelineKind.Nudged => TimelineWords.Nudged.Say(by, who),
            TimelineKind.Excused => TimelineWords.Excused.Say(by, who),
            TimelineKind.ExcuseUndone => TimelineWords.ExcuseUndone.Say(by, who),
            TimelineKind.Escalated => TimelineWords.Escalated.Say(who, count),
            TimelineKind.EscalationResolved => TimelineWords.EscalationResolved.Say(who),
            TimelineKind.BriefSent => TimelineWords.BriefSent.Say(who),
            TimelineKind.Paused => TimelineWords.Paused.Say(who),
            TimelineKind.Resumed => TimelineWords.Resumed.Say(who),
            TimelineKind.CycleClosed => TimelineWords.CycleClosed.Say(count),
            _ => PartWords.Verbatim.Say(entry.Kind.ToString()),
        };
    }

    private static Part Name(PersonId? id) => id is { } person ? person : TimelineWords.Somebody.Say();
}
