using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>A message that carries a person's form, or his receipt.</summary>
/// <param name="Step">What sent it; the same step sends one.</param>
public sealed record SentForm(string Step, MessageReference Reference, DateTimeOffset SentAt)
{
    /// <summary>The step of a form whose record a crash lost, found again by its use.</summary>
    public const string Found = "found";

    /// <summary>When it was last used to give something; null where it was not.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
