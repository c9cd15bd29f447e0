using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Scorecards;

/// <summary>
/// The rhythm of a review. Everything before the meeting is derived backwards from it in working days
/// (0 is the meeting's own day), and goes out at <see cref="SendAt"/>, or so many hours before the meeting's time of day. What a scorecard of
/// 1.0.0 does not know is null: its content, and with it its version, stays what it was.
/// </summary>
public sealed record Cadence
{
    public required CadenceId Id { get; init; }
    public required string Name { get; init; }
    public Frequency Frequency { get; init; } = Frequency.Weekly;
    public required DayOfWeek Weekday { get; init; }

    /// <summary>On which day of the period the meeting is; null for the last <see cref="Weekday"/> in it.</summary>
    public MeetingRule? Day { get; init; }

    /// <summary>In every how many periods it meets, counted from <see cref="StartsOn"/>; null for each.</summary>
    public int? Every { get; init; }

    /// <summary>A day of the first period in which it meets; null where it met ever since.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>When the meeting starts, in <see cref="TimeZone"/>.</summary>
    public required TimeOnly MeetingAt { get; init; }

    /// <summary>How long a meeting is whose cadence does not say, in minutes.</summary>
    public const int UsualMeetingMinutes = 60;

    /// <summary>How long the meeting is, in minutes; null where it is <see cref="UsualMeetingMinutes"/>.</summary>
    public int? MeetingMinutes { get; init; }

    /// <summary>An IANA time zone id.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Who runs the review: sees who paused, and what could not be delivered.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>Who gets the brief.</summary>
    public required IReadOnlyList<PersonId> Leaders { get; init; }

    /// <summary>When collection opens.</summary>
    public Ahead OpensBefore { get; init; } = 4;

    /// <summary>When the silent are reminded, each after the opening and before the numbers are due, in falling order.</summary>
    public IReadOnlyList<Ahead> RemindBefore { get; init; } = [3, 2];

    /// <summary>The day at whose end (<see cref="DueUntil"/>) the numbers are due; lateness counts from here.</summary>
    public Ahead DueBefore { get; init; } = 2;

    /// <summary>When what is still missing goes to managers; the days since the due day are the grace period.</summary>
    public Ahead EscalateBefore { get; init; } = 1;

    /// <summary>When leaders get the brief.</summary>
    public Ahead BriefBefore { get; init; }

    /// <summary>The local time of day at which messages go out; a person's own zone for what goes to owners.</summary>
    public TimeOnly SendAt { get; init; } = new(9, 0);

    /// <summary>The local time of day at which a due day ends.</summary>
    public TimeOnly DueUntil { get; init; } = new(17, 0);

    /// <summary>The unit whose people it asks; null for the whole organisation.</summary>
    public string? Unit { get; init; }

    /// <summary>The cadence whose cells it has where its own are empty.</summary>
    public CadenceId? Inherits { get; init; }

    /// <summary>Whoever inherits from it may not have cells of his own.</summary>
    public bool? Locked { get; init; }

    /// <summary>Of one that inherits: the columns in which it has cells of its own.</summary>
    public IReadOnlyList<string>? Own { get; init; }

    /// <summary>Null where it runs.</summary>
    public CadenceState? State { get; init; }

    /// <summary>The meetings that are not as the rule has them, by their days.</summary>
    public IReadOnlyList<MeetingChange> Meetings { get; init; } = [];

    /// <summary>
    /// By column, the mark of what the organisation's folder said when somebody changed the cell elsewhere: what he said stands until the
    /// folder says something else.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Said { get; init; }

    /// <summary>How it was before the last change that can be taken back.</summary>
    public CadenceUndo? Undo { get; init; }
}
