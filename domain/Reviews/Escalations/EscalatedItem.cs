using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>A missing value of which somebody above its owner is told.</summary>
/// <param name="Level">The level of the ladder for which he is told: 1 is the nearest manager.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Card">The number of the card on which he is told.</param>
public sealed record EscalatedItem(PersonId Person, KpiId Kpi, string Period, int Level, DateTimeOffset At, int Card = 0)
{
    /// <summary>He could not be reached: he was not told, and the line goes on above him.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Missed { get; init; }

    /// <summary>Nothing may go to him before this moment; null where his card went out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>
    /// Until when he may say that he takes care: without a word from him <see cref="ClimbsTo"/> is told then, before the value's own ladder gets there.
    /// Null where that changes nothing, and in what 1.0.0 decided.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>Who is told where he says nothing, as the reporting line stood when it was decided.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? ClimbsTo { get; init; }

    public bool IsOf(PersonId person, KpiId kpi, string period) => Person == person && Kpi == kpi && Period == period;
}
