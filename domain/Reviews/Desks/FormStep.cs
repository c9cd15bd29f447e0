using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>A form to send to a person: why it comes now, and for which cycles.</summary>
/// <param name="Step">What sends it; a message of the same step goes out once.</param>
/// <param name="For">The cycles that are due, by deadline, with what each remembers of it.</param>
public sealed record FormStep(string Step, MessageCause Cause, IReadOnlyList<DueRequest> For, PersonId? By = null)
{
    /// <summary>The key of the message that a step sends.</summary>
    public static string MessageOf(DeskKey desk, string step) => $"{desk}:{step}";

    /// <summary>What it is about; null where one of its cycles is about all that it asks.</summary>
    [JsonIgnore]
    public IReadOnlyList<KpiId>? About => For.Count == 0 || For.Any(f => f.About is null) ? null : [.. For.SelectMany(f => f.About!).Distinct()];

    /// <summary>What kind of message that is, by a short code.</summary>
    public static string KindOf(MessageCause cause) => cause.ToString().ToLowerInvariant();

    /// <summary>What kind of message carries a form of which only that is known.</summary>
    public const string Kind = "form";

    /// <summary>The person asked for his form himself; it shows everything and belongs to no cycle's ladder.</summary>
    /// <param name="cause">A short code of what asked.</param>
    public static FormStep OwnWish(string cause) => new($"again-{cause}", MessageCause.OwnWish, []);
}
