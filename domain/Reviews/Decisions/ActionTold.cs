using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>A step of an action item that was taken.</summary>
/// <param name="To">Who was told.</param>
/// <param name="Stage">Of the item: with another owner or date its steps begin anew.</param>
public sealed record ActionTold(ActionStep Step, PersonId To, int Stage, DateTimeOffset At)
{
    /// <summary>It did not get through.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Missed { get; init; }
}
