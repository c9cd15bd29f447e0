using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Meetings;

/// <summary>
/// Takes a meeting from item to item. Whoever presses says which item he saw: where the meeting is elsewhere by then, his press came too late and
/// changes nothing, so that two who press "next" at once do not skip an item.
/// </summary>
public static class MeetingMoves
{
    /// <summary>
    /// A page that was left open counts so much at most, each time: an item that nobody ended did not take the night.
    /// </summary>
    public static readonly TimeSpan LongestStretch = TimeSpan.FromHours(4);

    /// <param name="items">Of the agenda, 0 or more.</param>
    public static Meeting Start(CycleKey cycle, int items, PersonId by, DateTimeOffset now) => new()
    {
        Cycle = cycle,
        StartedAt = now,
        At = 0,
        Since = now,
        By = by,
        Seconds = [.. Enumerable.Repeat(0, items + 1)],
    };

    /// <param name="seen">The item that whoever pressed saw.</param>
    /// <param name="to">From 0 to <see cref="Meeting.Items"/>; others change nothing.</param>
    /// <returns>The same where nothing changes.</returns>
    public static Meeting GoTo(Meeting known, int seen, int to, PersonId by, DateTimeOffset now) =>
        !known.IsOn || seen != known.At || to == known.At || to < 0 || to > known.Items
            ? known
            : Counted(known, now) with { At = to, Since = now, By = by };

    /// <inheritdoc cref="GoTo"/>
    public static Meeting End(Meeting known, int seen, PersonId by, DateTimeOffset now) =>
        !known.IsOn || seen != known.At ? known : Counted(known, now) with { Since = now, By = by, EndedAt = now };

    /// <summary>It goes on where it ended.</summary>
    /// <returns>The same where it goes on already.</returns>
    public static Meeting GoOn(Meeting known, PersonId by, DateTimeOffset now) =>
        known.IsOn ? known : known with { Since = now, By = by, EndedAt = null };

    /// <summary>What an item has taken until a moment.</summary>
    /// <param name="item">From 0 to <see cref="Meeting.Items"/>.</param>
    public static TimeSpan Taken(Meeting meeting, int item, DateTimeOffset now) => TimeSpan.FromSeconds(Counted(meeting, now).Seconds[item]);

    /// <summary>Whole minutes; those begun count.</summary>
    public static int Minutes(TimeSpan taken) => (int)Math.Ceiling(taken.TotalMinutes);

    // A clock that was set back takes nothing away.
    private static Meeting Counted(Meeting meeting, DateTimeOffset now)
    {
        var stretch = now - meeting.Since;
        if (!meeting.IsOn || stretch <= TimeSpan.Zero) return meeting;

        var seconds = meeting.Seconds.ToArray();
        seconds[meeting.At] += (int)(stretch < LongestStretch ? stretch : LongestStretch).TotalSeconds;
        return meeting with { Seconds = seconds };
    }
}
