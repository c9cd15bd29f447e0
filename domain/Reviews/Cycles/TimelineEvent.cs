using System.Diagnostics;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>What can happen in a cycle.</summary>
[JsonConverter(typeof(ClosedUnionJsonConverter))]
public abstract record TimelineEvent
{
    private TimelineEvent() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(
        Func<CycleOpened, T> cycleOpened, Func<CycleClosed, T> cycleClosed, Func<Asked, T> asked, Func<Reminded, T> reminded,
        Func<Nudged, T> nudged, Func<NotReachable, T> notReachable, Func<Submitted, T> submitted, Func<Corrected, T> corrected,
        Func<Stated, T> stated, Func<Completed, T> completed, Func<Excused, T> excused, Func<ExcuseUndone, T> excuseUndone,
        Func<Escalated, T> escalated, Func<TakenCare, T> takenCare, Func<Extended, T> extended, Func<EscalationResolved, T> escalationResolved, Func<BriefSent, T> briefSent, Func<Paused, T> paused,
        Func<Resumed, T> resumed, Func<HeldBack, T> heldBack, Func<Snoozed, T> snoozed,
        Func<HandedOver, T> handedOver, Func<NoLongerTracked, T> noLongerTracked,
        Func<MeetingMoved, T> meetingMoved, Func<CalledOff, T> calledOff) => this switch
    {
        CycleOpened its => cycleOpened(its),
        CycleClosed its => cycleClosed(its),
        Asked its => asked(its),
        Reminded its => reminded(its),
        Nudged its => nudged(its),
        NotReachable its => notReachable(its),
        Submitted its => submitted(its),
        Corrected its => corrected(its),
        Stated its => stated(its),
        Completed its => completed(its),
        Excused its => excused(its),
        ExcuseUndone its => excuseUndone(its),
        Escalated its => escalated(its),
        TakenCare its => takenCare(its),
        Extended its => extended(its),
        EscalationResolved its => escalationResolved(its),
        BriefSent its => briefSent(its),
        Paused its => paused(its),
        Resumed its => resumed(its),
        HeldBack its => heldBack(its),
        Snoozed its => snoozed(its),
        HandedOver its => handedOver(its),
        NoLongerTracked its => noLongerTracked(its),
        MeetingMoved its => meetingMoved(its),
        CalledOff its => calledOff(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whom it happened to; null for the cycle itself.</summary>
    public virtual PersonId? Subject => null;

    /// <param name="People">How many owe numbers.</param>
    public sealed record CycleOpened(int People) : TimelineEvent;

    /// <param name="Missing">How many numbers are missing.</param>
    public sealed record CycleClosed(int Missing) : TimelineEvent;

    /// <summary>Its meeting is at another time, and everything before it with it.</summary>
    public sealed record MeetingMoved(DateTimeOffset From, DateTimeOffset To) : TimelineEvent;

    /// <summary>Somebody skipped it, or paused or ended its cadence.</summary>
    public sealed record CalledOff : TimelineEvent;

    public sealed record Asked(PersonId Person, int Numbers) : Personal(Person);

    public sealed record Reminded(PersonId Person, int Numbers) : Personal(Person);

    /// <param name="By">The manager in whose name it was sent.</param>
    public sealed record Nudged(PersonId Person, PersonId? By = null) : Personal(Person);

    public sealed record NotReachable(PersonId Person) : Personal(Person);

    public sealed record Submitted(PersonId Person, int Numbers) : Personal(Person);

    public sealed record Corrected(PersonId Person, int Numbers) : Personal(Person);

    /// <summary>An owner stated another status than the computed one, or took it back.</summary>
    public sealed record Stated(PersonId Person) : Personal(Person);

    public sealed record Completed(PersonId Person) : Personal(Person);

    /// <param name="Reason">Why, in the manager's words; null where an earlier build asked for none.</param>
    public sealed record Excused(PersonId Person, PersonId By, string? Reason = null) : Personal(Person);

    /// <param name="Person">The manager who said that he takes care of what he was told.</param>
    public sealed record TakenCare(PersonId Person) : Personal(Person);

    /// <summary>A manager gave somebody more time.</summary>
    public sealed record Extended(PersonId Person, PersonId By, DateTimeOffset Until) : Personal(Person);

    public sealed record ExcuseUndone(PersonId Person, PersonId By) : Personal(Person);

    /// <param name="Person">The manager who was told.</param>
    /// <param name="People">Of how many people.</param>
    public sealed record Escalated(PersonId Person, int People) : Personal(Person);

    /// <param name="Person">The manager who was told.</param>
    public sealed record EscalationResolved(PersonId Person) : Personal(Person);

    public sealed record BriefSent(PersonId Person) : Personal(Person);

    public sealed record Paused(PersonId Person) : Personal(Person);

    public sealed record Resumed(PersonId Person) : Personal(Person);

    /// <summary>A reminder or a question that waits, because the person's nudge budget is used up.</summary>
    public sealed record HeldBack(PersonId Person) : Personal(Person);

    /// <summary>The person wants no reminders for a while; what he owes and until when stays.</summary>
    public sealed record Snoozed(PersonId Person, DateTimeOffset Until) : Personal(Person);

    /// <summary>What was missing of somebody is asked of another one, who agreed.</summary>
    /// <param name="By">The manager who wanted it so.</param>
    public sealed record HandedOver(PersonId Person, PersonId To, PersonId By, int Numbers) : Personal(Person);

    /// <summary>What was missing of somebody is not waited for any more.</summary>
    /// <param name="By">The manager who wanted it so.</param>
    /// <param name="Reason">Why, in his words.</param>
    public sealed record NoLongerTracked(PersonId Person, PersonId By, int Numbers, string? Reason = null) : Personal(Person);

    /// <summary>Something that happened to a person.</summary>
    public abstract record Personal : TimelineEvent
    {
        private protected Personal(PersonId person) => Subject = person;

        [JsonIgnore]
        public override PersonId? Subject { get; }
    }
}
