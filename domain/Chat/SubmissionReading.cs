using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Domain.Chat;

/// <summary>What a form's submission says.</summary>
public abstract record SubmissionReading
{
    private SubmissionReading() { } // closed: only the cases below exist

    /// <summary>Everything typed can be recorded.</summary>
    /// <param name="Values">In the request's order; blank inputs are not in it, nor corrections that change nothing.</param>
    /// <param name="Confidence">The request's confidence from now on.</param>
    /// <param name="Blocker">The request's blocker from now on; null for none.</param>
    /// <param name="AlreadyGiven">KPIs with a value already, which a form that corrects nothing leaves as they are.</param>
    /// <param name="NotAsked">KPIs that this request does not ask for.</param>
    public sealed record Accepted(
        IReadOnlyList<GivenValue> Values, Confidence? Confidence, string? Blocker, IReadOnlyList<KpiId> AlreadyGiven, IReadOnlyList<KpiId> NotAsked) : SubmissionReading;

    /// <summary>Something typed is wrong, and nothing of it is to be recorded.</summary>
    /// <param name="Form">The form again, with everything typed and the errors beside their inputs.</param>
    public sealed record Refused(ChatCard.Form Form) : SubmissionReading;
}
