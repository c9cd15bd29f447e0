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
        Func<Escalated, T> escalated, Func<EscalationResolved, T> escalationResolved, Func<BriefSent, T> briefSent, Func<Paused, T> paused,
        Func<Resumed, T> resumed) => this switch
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
        EscalationResolved its => escalationResolved(its),
        BriefSent its => briefSent(its),
        Paused its => paused(its),
        Resumed its => resumed(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whom it happened to; null for the cycle itself.</summary>
    public virtual PersonId? Subject => null;

    /// <param name="People">How many owe numbers.</param>
    public sealed record CycleOpened(int People) : TimelineEvent;

    /// <param name="Missing">How many numbers are missing.</param>
    public sealed record CycleClosed(int Missing) : TimelineEvent;

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

    public sealed record Excused(PersonId Person, PersonId By) : Personal(Person);

    public sealed record ExcuseUndone(PersonId Person, PersonId By) : Personal(Person);

    /// <param name="Person">The manager who was told.</param>
    /// <param name="People">Of how many people.</param>
    public sealed record Escalated(PersonId Person, int People) : Personal(Person);

    /// <param name="Person">The manager who was told.</param>
    public sealed record EscalationResolved(PersonId Person) : Personal(Person);

    public sealed record BriefSent(PersonId Person) : Personal(Person);

    public sealed record Paused(PersonId Person) : Personal(Person);

    public sealed record Resumed(PersonId Person) : Personal(Person);

    /// <summary>Something that happened to a person.</summary>
    public abstract record Personal : TimelineEvent
    {
        private protected Personal(PersonId person) => Subject = person;

        [JsonIgnore]
        public override PersonId? Subject { get; }
    }
}
