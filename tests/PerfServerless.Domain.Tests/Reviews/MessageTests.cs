using PerfServerless.Domain.Reviews;
using static PerfServerless.Domain.Tests.Reviews.Sample;

namespace PerfServerless.Domain.Tests.Reviews;

/// <summary>Messages and the steps in their keys. A step that changes would send everything again, so the words are held.</summary>
public sealed class MessageTests
{
    private static readonly DateTimeOffset Asked = Planned.Times.OpensAt;

    [Fact]
    public void Each_message_has_a_step_of_its_own() => Assert.Equal(
        [(MessageCause.Ask, "ask", null), (MessageCause.Reminder, "reminder-2", null), (MessageCause.Nudge, "nudge-1", Mona), (MessageCause.OwnWish, "again-x", null)],
        new[] { CheckInMessage.Ask, CheckInMessage.Reminder(2), CheckInMessage.Nudge(1, Mona), CheckInMessage.OwnWish("x") }.Select(m => (m.Cause, m.Step, m.By)));

    [Theory]
    [InlineData("ask", true)]
    [InlineData("reminder-1", true)]
    [InlineData("nudge-1", true)]
    [InlineData("again-x", true)]
    [InlineData("found-x", true)]
    [InlineData("escalation", false)]
    [InlineData("brief", false)]
    public void Escalations_and_briefs_carry_no_form(string step, bool form) => Assert.Equal(form, MessageStep.IsForm(step));

    [Fact]
    public void A_form_found_again_has_a_step_of_its_own() => Assert.Equal("found-x", MessageStep.Found("x"));

    [Theory]
    [InlineData("", null, null, 0)]
    [InlineData("brief@1", null, null, 0)]
    [InlineData("ask@0", 0, 0, 0)]
    [InlineData("reminder-1@24 ask@0 escalation@48", 0, 24, 0)]
    [InlineData("ask@0 nudge-1@30", 0, 30, 1)]
    [InlineData("ask@0 nudge-2@30", 0, 30, 2)] // the later nudge stands for both
    [InlineData("ask@0 nudge-3@30", 0, 30, 0)] // nobody asked for a third
    public void Progress_is_read_from_the_forms_that_reached_the_owner(string messages, int? first, int? last, int nudges)
    {
        var request = new CheckInRequest
        {
            Key = new(ThisCycle, Ole), Owed = [], OpenedAt = Asked, Nudges = [new(Mona, Asked), new(Ceo, Asked)], State = RequestState.Excused, Unreachable = Unreachable.Paused,
        };

        var progress = CheckInProgress.Of(request, messages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Sent));

        Assert.Equal((first, last, nudges), (Hours(progress.FirstSentAt), Hours(progress.LastSentAt), progress.NudgesSent));
        Assert.Equal((RequestState.Excused, Unreachable.Paused), (progress.State, progress.Unreachable));
    }

    private static SentMessage Sent(string text)
    {
        var parts = text.Split('@');
        return new(new(ThisCycle, Ole, parts[0]), "chat", parts[0], Asked.AddHours(int.Parse(parts[1], null)), Answerable: false);
    }

    private static int? Hours(DateTimeOffset? at) => at is { } moment ? (int)(moment - Asked).TotalHours : null;
}
