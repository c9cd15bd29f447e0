using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words;

namespace PerfServerless.Storage.Tests.Stores;

/// <summary>One of every case that is stored; a test holds that none is missing.</summary>
internal static class StoredSamples
{
    private static readonly Unit Money = new(UnitKind.Money, "EUR", 2);

    public static IReadOnlyList<TimelineEvent> Events =>
    [
        new TimelineEvent.CycleOpened(3),
        new TimelineEvent.CycleClosed(0),
        new TimelineEvent.Asked(Sample.Ann, 2),
        new TimelineEvent.Reminded(Sample.Ann, 1),
        new TimelineEvent.Nudged(Sample.Ann, Sample.Bob),
        new TimelineEvent.Nudged(Sample.Ann, By: null),
        new TimelineEvent.NotReachable(Sample.Ann),
        new TimelineEvent.Submitted(Sample.Ann, 2),
        new TimelineEvent.Corrected(Sample.Ann, 1),
        new TimelineEvent.Stated(Sample.Ann),
        new TimelineEvent.Completed(Sample.Ann),
        new TimelineEvent.Excused(Sample.Ann, Sample.Bob),
        new TimelineEvent.ExcuseUndone(Sample.Ann, Sample.Bob),
        new TimelineEvent.Escalated(Sample.Bob, 4),
        new TimelineEvent.EscalationResolved(Sample.Bob),
        new TimelineEvent.BriefSent(Sample.Bob),
        new TimelineEvent.Paused(Sample.Ann),
        new TimelineEvent.Resumed(Sample.Ann),
        new TimelineEvent.TakenCare(Sample.Bob),
        new TimelineEvent.Extended(Sample.Ann, Sample.Bob, new(2026, 6, 3, 15, 0, 0, TimeSpan.Zero)),
        new TimelineEvent.HeldBack(Sample.Ann),
        new TimelineEvent.Snoozed(Sample.Ann, new(2026, 6, 2, 7, 0, 0, TimeSpan.Zero)),
        new TimelineEvent.HandedOver(Sample.Ann, Sample.Bob, Sample.Bob, 2),
        new TimelineEvent.NoLongerTracked(Sample.Ann, Sample.Bob, 1, "sold"),
        new TimelineEvent.MeetingMoved(new(2026, 6, 4, 8, 0, 0, TimeSpan.Zero), new(2026, 6, 5, 12, 0, 0, TimeSpan.Zero)),
        new TimelineEvent.CalledOff(),
    ];

    public static IReadOnlyList<MessageStep> Steps => [new MessageStep.Escalation(), new MessageStep.Brief()];

    public static IReadOnlyList<Part> Parts =>
    [
        new Part.Text("The \"feed\" is down\n統計"),
        new Part.Count(long.MaxValue),
        new Part.Number(0.125m, 3),
        new Part.Share(0.5),
        new Part.Amount(12.50m, Money),
        new Part.Distance(-3m, Money),
        new Part.Period("2026-W09", 7, WithDays: true),
        new Part.Day(new(2026, 3, 6)),
        new Part.Weekday(new(2026, 3, 6)),
        new Part.TimeOfDay(new(14, 30)),
        new Part.Moment(Sample.Now),
        new Part.Who(Sample.Ann),
        new Part.Choice("onTrack"),
        new Part.Said(new("a.b", [new("deep", new Part.Said(new("c.d", [])))])),
        new Part.List([new Part.Count(1), new Part.List([new Part.Text("")])]),
    ];

    public static Saying Everything => new("all.of-it", [.. Parts.Select((part, i) => new SayingPart($"part{i}", part))]);
}
