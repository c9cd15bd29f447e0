namespace PerfServerless.Domain.Events;

/// <summary>All kinds of events, the one list: schemas, filters and documentation are read from it.</summary>
public static class EventTypes
{
    public static readonly EventType KpiUpdated = new(
        nameof(KpiUpdated), typeof(KpiUpdated), "A value was recorded for a KPI, in chat, by the API, a feed or an import.");

    public static readonly EventType KpiWentStale = new(
        nameof(KpiWentStale), typeof(KpiWentStale), "A KPI's value has been missing for longer than its freshness allows; told within the hour.");

    public static readonly EventType CheckInReceived = new(
        nameof(CheckInReceived), typeof(CheckInReceived), "Somebody answered what he was asked, or a part of it.");

    public static readonly EventType EscalationRaised = new(
        nameof(EscalationRaised), typeof(EscalationRaised), "A manager was told about people whose numbers are missing.");

    public static readonly EventType EscalationCancelled = new(
        nameof(EscalationCancelled), typeof(EscalationCancelled), "Nothing is missing any more of what a manager was told.");

    public static readonly EventType BriefPublished = new(
        nameof(BriefPublished), typeof(BriefPublished), "A review's brief was compiled; its numbers stay as they are in it.");

    public static readonly EventType TargetRecalibrated = new(
        nameof(TargetRecalibrated), typeof(TargetRecalibrated), "A KPI's targets were changed.");

    public static readonly EventType DecisionRecorded = new(
        nameof(DecisionRecorded), typeof(DecisionRecorded), "A meeting decided something, and it was written down.");

    public static readonly EventType ActionChanged = new(
        nameof(ActionChanged), typeof(ActionChanged), "Somebody did something about a decision or its action item: accepted, done, moved, taken back.");

    public static readonly EventType DestinationTested = new(
        nameof(DestinationTested), typeof(DestinationTested), "Somebody asked for a trial; it tells of nothing that happened.");

    /// <summary>In the order in which they are documented.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        KpiUpdated, KpiWentStale, CheckInReceived, EscalationRaised, EscalationCancelled, BriefPublished, TargetRecalibrated, DecisionRecorded, ActionChanged,
        DestinationTested,
    ];

    /// <returns>The kind of this name; null where there is none.</returns>
    public static EventType? Find(string? name) => All.FirstOrDefault(t => t.Name == name);
}
