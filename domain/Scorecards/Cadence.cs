using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Scorecards;

/// <summary>
/// The rhythm of a review. Everything before the meeting is derived backwards from it in working days
/// (0 is the meeting's own day), and goes out at <see cref="SendAt"/>.
/// </summary>
public sealed record Cadence
{
    public required CadenceId Id { get; init; }
    public required string Name { get; init; }
    public Frequency Frequency { get; init; } = Frequency.Weekly;
    public required DayOfWeek Weekday { get; init; }

    /// <summary>When the meeting starts, in <see cref="TimeZone"/>.</summary>
    public required TimeOnly MeetingAt { get; init; }

    /// <summary>An IANA time zone id.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Who runs the review: sees who paused, and what could not be delivered.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>Who gets the brief.</summary>
    public required IReadOnlyList<PersonId> Leaders { get; init; }

    /// <summary>When collection opens.</summary>
    public int OpensBefore { get; init; } = 4;

    /// <summary>When the silent are reminded, each after the opening and before the numbers are due, in falling order.</summary>
    public IReadOnlyList<int> RemindBefore { get; init; } = [3, 2];

    /// <summary>The day at whose end (<see cref="DueUntil"/>) the numbers are due; lateness counts from here.</summary>
    public int DueBefore { get; init; } = 2;

    /// <summary>When what is still missing goes to managers; the days since the due day are the grace period.</summary>
    public int EscalateBefore { get; init; } = 1;

    /// <summary>When leaders get the brief.</summary>
    public int BriefBefore { get; init; }

    /// <summary>The local time of day at which messages go out; a person's own zone for what goes to owners.</summary>
    public TimeOnly SendAt { get; init; } = new(9, 0);

    /// <summary>The local time of day at which a due day ends.</summary>
    public TimeOnly DueUntil { get; init; } = new(17, 0);
}
