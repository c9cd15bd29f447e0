using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Meetings;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class MeetingMovesTests
{
    private static readonly DateTimeOffset Ten = new(2026, 6, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Ann = new("ann"), Bob = new("bob");

    private static Meeting Started => MeetingMoves.Start(new(new("velund"), new("weekly"), "20260601"), 3, Ann, Ten);

    [Fact]
    public void Each_item_keeps_what_it_took_also_when_the_meeting_comes_back_to_it()
    {
        var meeting = MeetingMoves.GoTo(Started, 0, 1, Ann, Ten.AddMinutes(4));
        meeting = MeetingMoves.GoTo(meeting, 1, 0, Bob, Ten.AddMinutes(10));
        meeting = MeetingMoves.GoTo(meeting, 0, 3, Ann, Ten.AddMinutes(11));
        meeting = MeetingMoves.End(meeting, 3, Ann, Ten.AddMinutes(13));

        Assert.Equal([300, 360, 0, 120], meeting.Seconds);
        Assert.Equal(Ten.AddMinutes(13), meeting.EndedAt);
        Assert.Equal(TimeSpan.FromMinutes(2), MeetingMoves.Taken(meeting, 3, Ten.AddHours(1)));
    }

    [Fact]
    public void Of_two_who_press_next_at_once_the_second_skips_nothing()
    {
        var meeting = MeetingMoves.GoTo(Started, 0, 1, Ann, Ten.AddMinutes(4));

        Assert.Same(meeting, MeetingMoves.GoTo(meeting, 0, 1, Bob, Ten.AddMinutes(4)));
        Assert.Same(meeting, MeetingMoves.GoTo(meeting, 0, 2, Bob, Ten.AddMinutes(4)));
        Assert.Same(meeting, MeetingMoves.End(meeting, 0, Bob, Ten.AddMinutes(4)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public void There_is_no_item_beyond_what_else_there_is_to_decide(int to)
    {
        var meeting = Started;
        Assert.Same(meeting, MeetingMoves.GoTo(meeting, 0, to, Ann, Ten));
    }

    [Fact]
    public void A_meeting_that_ended_goes_on_where_it_ended_and_the_time_between_counts_for_nothing()
    {
        var ended = MeetingMoves.End(Started, 0, Ann, Ten.AddMinutes(5));
        Assert.Same(ended, MeetingMoves.GoTo(ended, 0, 1, Ann, Ten.AddMinutes(6)));

        var again = MeetingMoves.GoOn(ended, Bob, Ten.AddMinutes(60));

        Assert.True(again.IsOn);
        Assert.Equal(TimeSpan.FromMinutes(7), MeetingMoves.Taken(again, 0, Ten.AddMinutes(62)));
        Assert.Same(again, MeetingMoves.GoOn(again, Ann, Ten.AddMinutes(61)));
    }

    [Fact]
    public void A_page_that_was_left_open_over_night_and_a_clock_that_was_set_back_count_for_little()
    {
        Assert.Equal(MeetingMoves.LongestStretch, MeetingMoves.Taken(Started, 0, Ten.AddHours(20)));
        Assert.Equal(TimeSpan.Zero, MeetingMoves.Taken(Started, 0, Ten.AddHours(-1)));
        Assert.Equal([0, 0, 0, 0], MeetingMoves.GoTo(Started, 0, 1, Ann, Ten.AddHours(-1)).Seconds);
    }

    [Fact]
    public void A_meeting_without_an_agenda_has_what_else_there_is_to_decide()
    {
        var meeting = MeetingMoves.Start(Started.Cycle, 0, Ann, Ten);
        Assert.Equal(0, meeting.Items);
        Assert.Equal([60], MeetingMoves.End(meeting, 0, Ann, Ten.AddMinutes(1)).Seconds);
    }
}
