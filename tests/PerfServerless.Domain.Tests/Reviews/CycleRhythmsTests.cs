using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Punctuality;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class CycleRhythmsTests
{
    private static readonly DateTimeOffset Asked = Planned.Times.OpensAt;
    private static readonly DateTimeOffset Reminded = Planned.Times.RemindAt[0];
    private static readonly DateTimeOffset Due = Planned.Times.DueAt;

    [Fact]
    public void A_cycle_without_anything_owed_has_no_shares()
    {
        var rhythm = CycleRhythms.Of(Planned.Times, [], Known(), [], [Ceo]);

        Assert.Equal((0, null, null, null), (rhythm.Owed, rhythm.InTimeShare, rhythm.AtFirstCardShare, rhythm.MedianAnswer));
    }

    [Fact]
    public void What_is_given_by_the_deadline_is_in_time_and_before_any_reminder_at_the_first_card()
    {
        var rhythm = CycleRhythms.Of(
            Planned.Times,
            [Request(Ole, "a"), Request(Ana, "b"), Request(Ken, "c"), Request(Mona, "d")],
            Known(Given("a", Asked.AddHours(1)), Given("b", Reminded.AddHours(1)), Given("c", Due.AddMinutes(1))),
            [],
            []);

        Assert.Equal((4, 2, 1), (rhythm.Owed, rhythm.InTime, rhythm.AtFirstCard));
        Assert.Equal(Reminded.AddHours(1) - Asked, rhythm.MedianAnswer);
    }

    [Fact]
    public void A_correction_is_no_later_answer()
    {
        var rhythm = CycleRhythms.Of(
            Planned.Times, [Request(Ole, "a")], Known(Given("a", Asked.AddHours(1)), Given("a", Due.AddHours(9))), [], []);

        Assert.Equal((1, TimeSpan.FromHours(1)), (rhythm.InTime, rhythm.MedianAnswer!.Value));
    }

    [Fact]
    public void Whoever_was_excused_and_what_is_answered_for_others_do_not_count()
    {
        var forOthers = Request(Mona, "a");
        var rhythm = CycleRhythms.Of(
            Planned.Times,
            [Request(Ole, "a").Excuse(Mona, Asked)!, Request(Ana, "b"), forOthers with { Owed = [forOthers.Owed[0] with { For = Ole }] }],
            Known(),
            [],
            []);

        Assert.Equal(1, rhythm.Owed);
    }

    [Fact]
    public void A_value_from_before_the_question_is_in_time_and_no_answer()
    {
        var rhythm = CycleRhythms.Of(Planned.Times, [Request(Ole, "a")], Known(Given("a", Asked.AddDays(-3))), [], []);

        Assert.Equal((1, 1, null), (rhythm.InTime, rhythm.AtFirstCard, rhythm.MedianAnswer));
    }

    [Fact]
    public void Briefs_count_where_they_came_within_a_quarter_of_an_hour_and_each_manager_once()
    {
        var rhythm = CycleRhythms.Of(
            Planned.Times, [], Known(),
            [
                Sent(Ceo, new MessageStep.Brief(), Planned.Times.BriefAt.AddMinutes(15)), Sent(Kim, new MessageStep.Brief(), Planned.Times.BriefAt.AddMinutes(16)),
                Sent(Mona, new MessageStep.Escalation(), Planned.Times.EscalateAt),
            ],
            [Ceo, Kim]);

        Assert.Equal((1, 2, 1), (rhythm.Escalations, rhythm.Leaders, rhythm.BriefsInTime));
    }

    private static CheckInRequest Request(PersonId person, string kpi) => new()
    {
        Key = new(ThisCycle, person),
        Owed = [new(new(kpi), "2026-W22", $"{kpi}-id")],
        OpenedAt = Asked,
        Sent = [new(MessageCause.Ask, Asked), new(MessageCause.Reminder, Reminded, Number: 1)],
    };

    private static Actual Given(string kpi, DateTimeOffset at) => Actual(kpi, "2026-W22", 1) with { RecordedAt = at };

    private static Dictionary<KpiId, IReadOnlyList<Actual>> Known(params Actual[] actuals) =>
        actuals.GroupBy(a => a.Kpi).ToDictionary(g => g.Key, IReadOnlyList<Actual> (g) => [.. g]);

    private static SentMessage Sent(PersonId to, MessageStep step, DateTimeOffset at) => new(new(ThisCycle, to, step), new("test", to.Value), at);
}
