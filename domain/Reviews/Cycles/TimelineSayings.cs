using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>Tells a timeline entry in one sentence. People are named when it is read.</summary>
public static class TimelineSayings
{
    public static Saying Of(TimelineEvent what) => what.Match<Saying>(
        cycleOpened: e => TimelineWords.CycleOpened.Say(e.People),
        cycleClosed: e => TimelineWords.CycleClosed.Say(e.Missing),
        asked: e => TimelineWords.Asked.Say(e.Person, e.Numbers),
        reminded: e => TimelineWords.Reminded.Say(e.Person, e.Numbers),
        nudged: e => e.By is { } by ? TimelineWords.Nudged.Say(by, e.Person) : TimelineWords.NudgedBySomebody.Say(e.Person),
        notReachable: e => TimelineWords.NotReachable.Say(e.Person),
        submitted: e => TimelineWords.Submitted.Say(e.Person, e.Numbers),
        corrected: e => TimelineWords.Corrected.Say(e.Person, e.Numbers),
        stated: e => TimelineWords.Stated.Say(e.Person),
        completed: e => TimelineWords.Completed.Say(e.Person),
        excused: e => e.Reason is { } reason ? TimelineWords.ExcusedBecause.Say(e.By, e.Person, reason) : TimelineWords.Excused.Say(e.By, e.Person),
        takenCare: e => TimelineWords.TakenCare.Say(e.Person),
        extended: e => TimelineWords.Extended.Say(e.By, e.Person, e.Until),
        excuseUndone: e => TimelineWords.ExcuseUndone.Say(e.By, e.Person),
        escalated: e => TimelineWords.Escalated.Say(e.Person, e.People),
        escalationResolved: e => TimelineWords.EscalationResolved.Say(e.Person),
        briefSent: e => TimelineWords.BriefSent.Say(e.Person),
        paused: e => TimelineWords.Paused.Say(e.Person),
        resumed: e => TimelineWords.Resumed.Say(e.Person),
        heldBack: e => TimelineWords.HeldBack.Say(e.Person),
        snoozed: e => TimelineWords.Snoozed.Say(e.Person, e.Until),
        handedOver: e => TimelineWords.HandedOver.Say(e.Person, e.Numbers, e.To, e.By),
        noLongerTracked: e => TimelineWords.NoLongerTracked.Say(e.Person, e.Numbers, e.By, e.Reason ?? ""),
        meetingMoved: e => TimelineWords.MeetingMoved.Say(e.From, e.To),
        calledOff: _ => TimelineWords.CalledOff);
}
