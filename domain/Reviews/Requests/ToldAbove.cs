using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>Somebody above an owner was told of what was missing.</summary>
public sealed record ToldAbove(PersonId To, DateTimeOffset At)
{
    /// <summary>Where he says nothing until then, the next one up the line is told; null where that changes nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>When he said that he takes care, or did something on his card.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? TakenCareAt { get; init; }
}
