using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Chat;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>What the cards of a check-in say around their inputs, whole.</summary>
public sealed class CheckInWordingTests
{
    private const string Ahead = "Please answer by Tue 6/2/2026, 5:00 PM; the meeting is on Thu 6/4/2026, 10:00 AM.";
    private const string Behind = "The deadline was Tue 6/2/2026, 5:00 PM; the meeting is on Thu 6/4/2026, 10:00 AM.";
    private const string Stop = "Write \"pause\" to stop messages I send by myself.";

    public static TheoryData<FormCause, string> Causes => new()
    {
        { new(MessageCause.Ask, [ThisCycle]), $"You own these numbers in the scorecard of Acme, and its Weekly review needs them. {Ahead} {Stop}" },
        { new(MessageCause.Reminder, [ThisCycle]), $"A reminder: the Weekly review of Acme still waits for your answer. {Ahead} {Stop}" },
        { new(MessageCause.Nudge, [ThisCycle], Mona), $"Mona asks you for these numbers; the Weekly review needs them. {Ahead} {Stop}" },
        { new(MessageCause.Nudge, [ThisCycle], new("gone")), $"gone asks you for these numbers; the Weekly review needs them. {Ahead} {Stop}" },
        { new(MessageCause.Nudge, [ThisCycle]), $"Your manager asks you for these numbers; the Weekly review needs them. {Ahead} {Stop}" },
        { new(MessageCause.OwnWish, [ThisCycle]), $"Here is your form for the Weekly review. {Ahead}" },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void A_form_says_why_it_comes_until_when_and_how_to_stop_such_messages(FormCause cause, string intro) =>
        Assert.Equal(intro, FormContent.Message(Owing(), cause).Intro.Ole());

    [Fact]
    public void A_form_that_its_owner_opened_says_until_when_only()
    {
        Assert.Equal(Ahead, FormContent.Show(Owing()).Intro.Ole());
        Assert.Equal(Behind, FormContent.Show(new DeskScene().Owes("a").At(Planned.Times.DueAt.AddSeconds(1)).Build()).Intro.Ole());
        Assert.Equal(Ahead, FormContent.Show(new DeskScene().Owes("a").At(Planned.Times.DueAt).Build()).Intro.Ole()); // at the due moment it is not late yet
    }

    [Theory]
    [InlineData(0, "Weekly review: 1 number is due")]
    [InlineData(1, "Weekly review: 1 number is overdue")]
    public void After_the_due_moment_a_number_is_overdue(int seconds, string title) =>
        Assert.Equal(title, FormContent.Show(new DeskScene().Owes("a").At(Planned.Times.DueAt.AddSeconds(seconds)).Build()).Title.Ole());

    [Fact]
    public void The_form_for_correcting_says_what_can_be_done_and_until_when()
    {
        var form = FormContent.Correct(new DeskScene().Gave("a", 1).Build(r => r with { Confidence = Confidence.Low, Blocker = "no access" }));

        Assert.Equal("Weekly review: correct what you gave", form.Title.Ole());
        Assert.Equal("Change what is wrong and leave the rest as it is. Values can be corrected until Thu 6/4/2026, 10:00 AM.", form.Intro.Ole());
        Assert.Equal((Confidence.Low, "no access"), (form.Confidence, form.Blocker));
    }

    [Fact]
    public void Correcting_goes_on_page_after_page_and_starts_again_after_the_last()
    {
        var scene = new DeskScene();
        for (var i = 0; i < 8; i++) scene.Gave($"k{i}", i);
        var context = scene.Build();

        Assert.Equal("1/2 k0 k1 k2 k3 k4 k5", Shown(FormContent.Correct(context)));
        Assert.Equal("2/2 k6 k7", Shown(Assert.IsType<ChatCard.Form>(FormContent.Next(context, DeskScene.Submission([], correcting: true, page: 1)))));
        Assert.Equal("1/2 k0 k1 k2 k3 k4 k5", Shown(FormContent.Correct(context, 3)));
        Assert.Equal("1/2 k0 k1 k2 k3 k4 k5", Shown(FormContent.Correct(context, 0)));
        Assert.Equal("1/1 ", Shown(FormContent.Correct(Owing()))); // nothing was given yet
    }

    [Fact]
    public void Six_numbers_are_one_page_and_seven_are_two()
    {
        DeskContext Owing(int count)
        {
            var scene = new DeskScene();
            for (var i = 0; i < count; i++) scene.Owes($"k{i}");
            return scene.Build();
        }

        Assert.Equal("1/1 k0 k1 k2 k3 k4 k5", Shown(FormContent.Show(Owing(6))));
        Assert.Equal("1/2 k0 k1 k2 k3 k4 k5", Shown(FormContent.Show(Owing(7))));
        Assert.Equal("2/2 k6", Shown(FormContent.Show(Owing(7), 2)));
        Assert.Equal("1/2 k0 k1 k2 k3 k4 k5", Shown(FormContent.Show(Owing(12))));
    }

    [Fact]
    public void A_submission_that_came_too_late_is_answered_with_the_reason() => Assert.Equal(
        "The Weekly review began on Thu 6/4/2026, 10:00 AM, so this was not recorded. The next one asks again.",
        ReceiptContent.TooLate(new DeskScene().Owes("a").Closed().Build())!.Ole());

    [Theory]
    [InlineData("", "", null)]
    [InlineData("a", "", "KPI a had a value already, which stays; \"Correct a value\" changes it.")]
    [InlineData("a gone", "", "KPI a and gone had a value already, which stays; \"Correct a value\" changes it.")]
    [InlineData("", "x", "1 value was not asked of you and not recorded.")]
    [InlineData("a", "x y", "KPI a had a value already, which stays; \"Correct a value\" changes it. 2 values were not asked of you and not recorded.")]
    public void What_was_left_out_of_a_submission_is_said(string given, string strange, string? said) => Assert.Equal(
        said,
        ReceiptContent.LeftOut(Owing(), new([], null, null, [.. Kpis(given).Select(k => new DeskItem(k, "2026-W22", Planned.Times.DueAt, [ThisCycle], "x"))], [.. Kpis(strange).Select(k => (k, "2026-W22"))]))?.Ole());

    [Theory]
    [InlineData(RequestState.Open, true)]
    [InlineData(RequestState.Excused, false)]
    [InlineData(RequestState.Complete, false)]
    public void A_receipt_offers_what_is_owed_only_to_whom_it_is_asked_of(RequestState state, bool offered) =>
        Assert.Equal(offered, ReceiptContent.Of(new DeskScene().Gave("a", 1).Owes("b").Build(r => r with { State = state })).StillOwed.Count > 0);

    [Fact]
    public void A_receipt_without_a_value_has_nothing_to_correct() => Assert.False(ReceiptContent.Of(Owing()).MayCorrect);

    [Fact]
    public void A_receipt_says_the_period_and_that_a_status_is_still_to_come()
    {
        var context = new DeskScene().Gave("a", 1).Build();

        var line = ReceiptContent.Of(context with { Verdicts = new(new Dictionary<KpiId, Verdict>()) }).Lines.Single();

        Assert.Equal(
            ("Week 22 (25 May to 31 May 2026)", Status.NoInformation, "No status was computed yet."),
            (FieldWords.Period.Say(line.Period).Ole(), line.Standing!.Status, line.Standing.Reason.Ole()));
    }

    [Fact]
    public void A_number_whose_kpi_left_the_scorecard_is_neither_shown_nor_asked()
    {
        var context = new DeskScene().Gave("a", 1).Owes("b").Build();
        var without = context with { Scorecard = context.Scorecard with { Kpis = [] } };

        Assert.Empty(ReceiptContent.Of(without).Lines);
        Assert.Empty(FormContent.Show(without).Fields);
    }

    private static DeskContext Owing() => new DeskScene().Owes("a").Build();

    private static IEnumerable<KpiId> Kpis(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => new KpiId(i));

    private static string Shown(ChatCard.Form form) => $"{form.Page}/{form.Pages} {string.Join(' ', form.Fields.Select(f => f.Kpi))}";
}
