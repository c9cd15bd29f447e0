using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Escalations;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class EscalationContentTests
{
    private static readonly CycleTimes Times = Planned.Times;

    [Fact]
    public void A_manager_sees_who_what_how_late_and_what_was_tried()
    {
        var card = EscalationContent.Of(Context());

        Assert.Equal("Weekly review: numbers of 1 person are missing", card.Title.Ole());
        Assert.Equal(
            ("Ole", "KPI a for week 22 of 2026", "1 working day late", "asked Fri, reminded Mon and Tue", EscalationLineState.Waiting),
            card.People.Select(p => (p.Name.Ole(), p.Missing.Single().Ole(), p.Late!.Ole(), Tried(p), p.State)).Single());
        Assert.Contains("You are told because they report to you.", card.Intro.Ole(), StringComparison.Ordinal);
        Assert.Contains("Write \"pause\"", card.Intro.Ole(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "1 working day late")]
    [InlineData(1, "2 working days late")]
    [InlineData(9, "2 working days late")] // it stops counting at the meeting
    public void Lateness_is_counted_in_working_days_since_the_due_day(int days, string late) =>
        Assert.Equal(late, EscalationContent.Of(Context(now: Times.EscalateAt.AddDays(days))).People.Single().Late!.Ole());

    [Theory]
    [InlineData(RequestState.Open, false, EscalationLineState.Waiting)]
    [InlineData(RequestState.Open, true, EscalationLineState.Nudged)]
    [InlineData(RequestState.Complete, true, EscalationLineState.Answered)]
    [InlineData(RequestState.Excused, true, EscalationLineState.Excused)]
    [InlineData(RequestState.Closed, false, EscalationLineState.Waiting)] // the check-in ends in the same minute as the cycle, whose state decides
    public void A_line_shows_where_its_person_stands(RequestState state, bool nudged, EscalationLineState shown) =>
        Assert.Equal(shown, EscalationContent.Of(Context(state, nudged)).People.Single().State);

    [Fact]
    public void A_late_answer_leaves_nothing_missing()
    {
        var card = EscalationContent.Of(Context(RequestState.Complete), PartWords.Verbatim.Say("Ole answered."));

        Assert.Equal("Weekly review: nothing is missing any more", card.Title.Ole());
        Assert.Empty(card.People.Single().Missing);
        Assert.Null(card.People.Single().Late);
        Assert.Equal("Ole answered.", card.Remark!.Ole());
    }

    [Fact]
    public void When_the_meeting_has_begun_nothing_can_be_done_any_more()
    {
        var card = EscalationContent.Of(Context(now: Times.MeetingAt));

        Assert.Equal("Weekly review: closed", card.Title.Ole());
        Assert.Equal(EscalationLineState.Closed, card.People.Single().State);
    }

    [Fact]
    public void Somebody_elses_report_is_named_as_such() =>
        Assert.Equal("Ole (reports to Mona)", EscalationContent.Of(Context(manager: Ceo)).People.Single().Name.Ole());

    [Fact]
    public void A_manager_who_is_passed_over_is_no_reason_to_say_they_report_to_you() =>
        Assert.Contains("nobody nearer to them can be told", EscalationContent.Of(Context(manager: Ceo)).Intro.Ole(), StringComparison.Ordinal);

    [Fact]
    public void Much_that_is_missing_is_cut_so_that_the_card_stays_small()
    {
        var missing = EscalationContent.Of(Context(owed: 20)).People.Single().Missing;

        Assert.Equal(6, missing.Count);
        Assert.Equal("15 more", missing[^1].Ole());
    }

    [Fact]
    public void Nudges_and_pauses_are_told()
    {
        var tried = Tried(EscalationContent.Of(Context(nudged: true, unreachable: Unreachable.Paused)).People.Single());

        Assert.Equal("asked Fri, reminded Mon and Tue, nudged Wed, has paused messages", tried);
    }

    private static string Tried(EscalationLine line) => string.Join(", ", line.Tried.Select(t => t.Ole()));

    private static EscalationContext Context(
        RequestState state =
            RequestState.Open, bool nudged = false, DateTimeOffset? now = null, PersonId? manager = null, int owed = 1, Unreachable? unreachable = null)
    {
        return new()
        {
            Scorecard = Scorecard([.. Enumerable.Range(0, owed).Select(i => Kpi(i == 0 ? "a" : $"a{i}", Ole))]),
            Cycle = new()
            {
                Key = ThisCycle,
                CadenceName = "Weekly review",
                MeetingDay = Planned.MeetingDay,
                Times = Times,
                State = CycleState.Open,
                ScorecardVersion = "v1",
            },
            Notice = new()
            {
                Cycle = ThisCycle,
                Manager = manager ?? Mona,
                People = [Ole],
                EscalatedAt = Times.EscalateAt,
                Nudged = nudged ? new Dictionary<PersonId, DateTimeOffset> { [Ole] = Times.EscalateAt } : new Dictionary<PersonId, DateTimeOffset>(),
            },
            Requests =
            [
                new()
                {
                    Key = new(ThisCycle, Ole),
                    Owed = [.. Enumerable.Range(0, owed).Select(i => new OwedItem(new(i == 0 ? "a" : $"a{i}"), "2026-W22"))],
                    OpenedAt = Times.OpensAt,
                    State = state,
                    Unreachable = unreachable,
                    Sent =
                    [
                        new(MessageCause.Ask, Times.OpensAt), new(MessageCause.Reminder, Times.RemindAt[0]), new(MessageCause.Reminder, Times.RemindAt[1]),
                        .. nudged ? [new FormSent(MessageCause.Nudge, Times.EscalateAt, Mona)] : Array.Empty<FormSent>(),
                    ],
                },
            ],
            Now = now ?? Times.EscalateAt,
        };
    }
}
