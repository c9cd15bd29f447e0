using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>A form to send to a person: why it comes now, and for which cycles.</summary>
/// <param name="Step">What sends it; a message of the same step goes out once.</param>
/// <param name="For">The cycles that are due, by deadline, with what each remembers of it.</param>
public sealed record FormStep(string Step, MessageCause Cause, IReadOnlyList<DueRequest> For, PersonId? By = null)
{
    /// <summary>The person asked for his form himself; it shows everything and belongs to no cycle's ladder.</summary>
    /// <param name="cause">A short code of what asked.</param>
    public static FormStep OwnWish(string cause) => new($"again-{cause}", MessageCause.OwnWish, []);
}
