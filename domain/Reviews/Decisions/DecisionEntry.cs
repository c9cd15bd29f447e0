using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>One line of what became of a decision: who did what, and when. Such lines are only added.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="By">Who did it, as his channel verified him.</param>
public sealed record DecisionEntry(int Number, DateTimeOffset At, PersonId By, ActionMove What)
{
    /// <summary>Why, or a note, in his words; untrusted. Null where he said nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>Whose it was before; null where that did not change.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? From { get; init; }

    /// <summary>Until when it was to be done before; null where that did not change.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? DueBefore { get; init; }
}
