using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>Two reviews are open at once, and one form asks for both.</summary>
public sealed class SeveralReviewsTests
{
    [Fact]
    public void A_number_that_both_need_is_asked_once_and_says_so()
    {
        var form = FormContent.Show(new DeskScene().Owes("a").OwesForMonth("a").OwesForMonth("m").Build());

        Assert.Equal(["a@2026-W22", "m@2026-W22"], form.Fields.Select(f => $"{f.Kpi}@{f.Period.Code}"));
        Assert.Equal(["target 100.0 for 2026", "also for the Monthly review"], form.Fields.First().Context.Select(c => c.Ole()));
    }

    [Fact]
    public void A_message_for_a_number_that_both_need_names_both()
    {
        var context = new DeskScene().Owes("a").OwesForMonth("a").Build();
        var form = FormContent.Message(context, new(MessageCause.Ask, [ThisCycle, DeskScene.Month]));

        Assert.Single(form.Fields);
        Assert.Equal("1 number is due", form.Title.Ole());
        Assert.Contains("and its Weekly review and Monthly review need them.", form.Intro.Ole(), StringComparison.Ordinal);
        Assert.Contains("und Weekly review und Monthly review brauchen sie.", form.Intro.German(), StringComparison.Ordinal);
        Assert.Contains("aussi pour Monthly review", form.Fields.Single().Context.Select(c => c.French()));
    }

    [Fact]
    public void Given_once_it_is_given_to_both()
    {
        var accepted = Assert.IsType<SubmissionReading.Accepted>(
            SubmissionReader.Read(new DeskScene().Owes("a").OwesForMonth("a").Build(), DeskScene.Submission([("a", "1")])));

        Assert.Equal([ThisCycle, DeskScene.Month], Assert.Single(accepted.Values).Item.Cycles);
    }

    [Fact]
    public void Two_periods_of_one_KPI_are_two_fields()
    {
        var context = new DeskScene().Owes("a").OwesForMonth("a", "2026-W23").Build();
        var accepted = Assert.IsType<SubmissionReading.Accepted>(SubmissionReader.Read(context, DeskScene.Submission([("a", "1"), ("a@2026-W23", "2")])));

        Assert.Equal(["2026-W22", "2026-W23"], FormContent.Show(context).Fields.Select(f => f.Period.Code));
        Assert.Equal([("2026-W22", 1m), ("2026-W23", 2m)], accepted.Values.Select(v => (v.Item.Period, v.Value)));
    }

    [Fact]
    public void Each_part_says_for_which_review_it_is_and_until_when()
    {
        var form = FormContent.Message(Both().Build(), new(MessageCause.Ask, [ThisCycle, DeskScene.Month]));

        Assert.Equal("2 numbers are due", form.Title.Ole());
        Assert.Equal(
            "You own these numbers in the scorecard of Acme, and its Weekly review and Monthly review need them. Each part below says until when its numbers are due. Write \"pause\" to stop messages I send by myself.",
            form.Intro.Ole());
        Assert.Equal(
            [
                "Weekly review: due by Tue 6/2/2026, 5:00 PM, meeting on Thu 6/4/2026, 10:00 AM",
                "Monthly review: due by Tue 6/9/2026, 5:00 PM, meeting on Thu 6/11/2026, 10:00 AM",
            ],
            form.Sections.Select(s => s.Heading!.Ole()));
        Assert.Equal(["a", "m"], form.Sections.Select(s => s.Fields.Single().Kpi.Value));
    }

    [Fact]
    public void What_is_overdue_is_told_apart()
    {
        var form = FormContent.Show(Both().At(Planned.Times.DueAt.AddMinutes(1)).Build());

        Assert.Equal("2 numbers are due, 1 of them is overdue", form.Title.Ole());
        Assert.Equal("2 Zahlen sind fällig, davon 1 überfällig", form.Title.German());
        Assert.StartsWith("Weekly review: overdue since Tue", form.Sections[0].Heading!.Ole(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_one_still_asks_there_is_no_heading()
    {
        var form = FormContent.Show(new DeskScene().Gave("a", 1).OwesForMonth("m").Build());

        Assert.Null(Assert.Single(form.Sections).Heading);
        Assert.Equal("Monthly review: 1 number is due", form.Title.Ole());
    }

    [Fact]
    public void Pages_go_on_across_reviews_and_each_item_keeps_its_page()
    {
        var scene = new DeskScene();
        for (var i = 0; i < 5; i++) scene.Owes($"a{i}");
        for (var i = 0; i < 5; i++) scene.OwesForMonth($"m{i}");
        var context = scene.Build();

        Assert.Equal("1/2 a0 a1 a2 a3 a4 m0", Shown(FormContent.Show(context)));
        Assert.Equal("2/2 m1 m2 m3 m4", Shown(Assert.IsType<ChatCard.Form>(FormContent.Next(context, DeskScene.Submission([])))));
    }

    [Fact]
    public void Correcting_and_the_receipt_are_about_all_open_reviews()
    {
        var context = new DeskScene().Gave("a", 50).Gave("b", 120).OwesForMonth("a").OwesForMonth("m").Build();
        var receipt = ReceiptContent.Of(context);

        Assert.Equal(["a", "b"], FormContent.Correct(context).Fields.Select(f => f.Kpi.Value));
        Assert.Equal(["a", "b"], receipt.Lines.Select(l => l.Kpi.Value));
        Assert.Equal(
            ("2 of 3 numbers given", "2 von 3 Zahlen gemeldet", "2 chiffres donnés sur 3"),
            (receipt.Title.Ole(), receipt.Title.German(), receipt.Title.French()));
        Assert.Equal(["m"], receipt.StillOwed.SelectMany(s => s.Fields).Select(f => f.Kpi.Value));
        Assert.Equal(new RequestKey(ThisCycle, Ole), receipt.StateIn); // its meeting comes next
    }

    [Fact]
    public void Of_a_stale_form_whose_one_review_has_closed_the_rest_is_taken_and_it_says_what_was_not()
    {
        var context = Both().At(Planned.Times.MeetingAt).Build();
        var accepted = Assert.IsType<SubmissionReading.Accepted>(SubmissionReader.Read(context, DeskScene.Submission([("a", "1"), ("m", "2")])));

        Assert.Equal(["m"], accepted.Values.Select(v => v.Item.Kpi.Value));
        Assert.Equal([(new KpiId("a"), "2026-W22")], accepted.NotAsked);
        Assert.Equal("1 value was not asked of you and not recorded.", ReceiptContent.LeftOut(context, accepted)!.Ole());
        Assert.Null(ReceiptContent.TooLate(context));
    }

    [Fact]
    public void What_was_said_last_in_an_open_review_counts_as_before()
    {
        var context = Both().Build(r => r with { Blocker = "old", Confidence = Confidence.Low });
        var both = context with { Reviews = [context.Reviews[0], context.Reviews[1] with { Request = context.Reviews[1].Request with { Blocker = "new" } }] };
        var accepted = Assert.IsType<SubmissionReading.Accepted>(SubmissionReader.Read(both, DeskScene.Submission([])));

        Assert.Equal((Confidence.Low, "new"), (accepted.Confidence, accepted.Blocker));
    }

    private static DeskScene Both() => new DeskScene().Owes("a").OwesForMonth("m");

    private static string Shown(ChatCard.Form form) => $"{form.Page}/{form.Pages} {string.Join(' ', form.Fields.Select(f => f.Kpi))}";
}
