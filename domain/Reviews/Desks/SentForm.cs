using System.Text.Json.Serialization;
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

    /// <summary>What it says why it came; null where it shows something else by now, and of forms that earlier builds sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FormStep? Why { get; init; }

    /// <summary>What it shows; null where that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ShownForm? Shown { get; init; }

    /// <summary>The same message, which nobody used meanwhile; what it shows, and why it came, may be read anew from a store.</summary>
    public bool IsStill(SentForm now) => (now.Reference, now.UsedAt) == (Reference, UsedAt);
}
