using System.Diagnostics;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>What a form's submission says.</summary>
public abstract record SubmissionReading
{
    private SubmissionReading() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Accepted, T> accepted, Func<Refused, T> refused) => this switch
    {
        Accepted its => accepted(its),
        Refused its => refused(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>Everything typed can be recorded.</summary>
    /// <param name="Values">By deadline; blank inputs are not in it, nor corrections that change nothing.</param>
    /// <param name="Confidence">The confidence from now on, in every open review.</param>
    /// <param name="Blocker">The blocker from now on, in every open review; null for none.</param>
    /// <param name="AlreadyGiven">Numbers with a value already, which a form that corrects nothing leaves as they are.</param>
    /// <param name="NotAsked">What no open review asks of this person, or not any more.</param>
    public sealed record Accepted(
        IReadOnlyList<GivenValue> Values, Confidence? Confidence, string? Blocker, IReadOnlyList<DeskItem> AlreadyGiven, IReadOnlyList<(KpiId Kpi, string Period)> NotAsked)
        : SubmissionReading;

    /// <summary>Something typed is wrong, and nothing of it is to be recorded.</summary>
    /// <param name="Form">The form again, with everything typed and the errors beside their inputs.</param>
    public sealed record Refused(ChatCard.Form Form) : SubmissionReading;
}
