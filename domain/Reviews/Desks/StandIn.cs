using System.Text.Json.Serialization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>Somebody was told that he stands in for the desk's owner, and may hold what is owed by him.</summary>
public sealed record StandIn(PersonId Delegate, DateOnly From, DateOnly Until)
{
    /// <summary>Written down before he was told: whoever finds it so after a crash tells him.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Untold { get; init; }

    public static StandIn? Of(Absence absence) => absence.Delegate is { } stands ? new(stands, absence.From, absence.Until) : null;

    public bool Covers(DateOnly day) => From <= day && day <= Until;
}
