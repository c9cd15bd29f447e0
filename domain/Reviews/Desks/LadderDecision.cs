using System.Diagnostics;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>What one request asks for next.</summary>
public abstract record LadderDecision
{
    private LadderDecision() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Wait, T> wait, Func<Due, T> due, Func<Over, T> over) => this switch
    {
        Wait its => wait(its),
        Due its => due(its),
        Over its => over(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>Nothing until then, unless something happens before.</summary>
    public sealed record Wait(DateTimeOffset Until) : LadderDecision;

    /// <summary>Its owner should get his form now.</summary>
    public sealed record Due(FormSent As) : LadderDecision
    {
        /// <summary>What it reminds of; null where it is about all that is asked.</summary>
        public IReadOnlyList<KpiId>? About { get; init; }
    }

    /// <summary>Nothing is sent for it any more.</summary>
    public sealed record Over : LadderDecision;
}
