using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Briefs.Compiling;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Briefs;

/// <summary>How a meeting's minutes are divided.</summary>
public sealed class TimeBoxesTests
{
    [Theory]
    [InlineData(60, "70 60 50 40 30", "14 12 10 8 6")]
    [InlineData(60, "50 50 50 50 50", "10 10 10 10 10")]
    [InlineData(60, "100 20", "15 15")] // nobody has more than a quarter, and what is left closes the meeting
    [InlineData(60, "100", "15")]
    [InlineData(60, "200 20 20 20 20", "15 9 9 9 8")]
    [InlineData(30, "70 60 50 40 30", "7 6 5 4 3")]
    [InlineData(15, "70 60 50 40", "3 3 3 3")]
    [InlineData(10, "70 60", "3 3")]
    [InlineData(60, "", "")]
    [InlineData(60, "5 -5", "15 15")]
    public void What_counts_more_gets_more_minutes(int meeting, string points, string minutes) =>
        Assert.Equal(minutes, string.Join(' ', TimeBoxes.Of(meeting, [.. points.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)])));

    [Theory]
    [InlineData(10, 2)]
    [InlineData(15, 4)]
    [InlineData(20, 5)]
    [InlineData(60, 5)]
    [InlineData(480, 5)]
    public void A_short_meeting_has_room_for_fewer_items_and_a_long_one_for_no_more_than_five(int meeting, int items)
    {
        var scene = new BriefScene().Meeting(meeting);
        for (var i = 0; i < 8; i++) scene.Kpi($"k{i}", Ole, values: 50);
        var brief = scene.Compile();

        Assert.Equal((items, 8 - items, meeting), (brief.Agenda.Count, brief.AgendaLeftOut, brief.MeetingMinutes));
        Assert.Equal(meeting, brief.Agenda.Sum(a => a.Minutes!.Value) + brief.ClosingMinutes!.Value);
    }

    [Fact]
    public void Whatever_the_meeting_and_the_points_boxes_add_up_fall_and_leave_time_to_close() =>
        Prop.ForAll(Arb.From(from meeting in Gen.Choose(10, 480) from points in Gen.Choose(-10, 200).ListOf() select (meeting, points)), given =>
        {
            var points = given.points.OrderDescending().Take(Math.Min(5, TimeBoxes.Room(given.meeting))).ToList();
            var minutes = TimeBoxes.Of(given.meeting, points);

            return minutes.All(m => m >= TimeBoxes.Least)
                && minutes.SequenceEqual(minutes.OrderDescending())
                && given.meeting - minutes.Sum() >= Math.Max(TimeBoxes.Least, given.meeting / 6);
        }).QuickCheckThrowOnFailure();
}
