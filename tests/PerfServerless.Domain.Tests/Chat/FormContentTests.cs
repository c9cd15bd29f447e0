using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class FormContentTests
{
    [Fact]
    public void A_field_shows_unit_period_last_value_and_target_as_its_owner_writes_them()
    {
        var context = new DeskScene()
            .Locale("de-DE")
            .Owes("a", last: 1234.5m, with: k => k with { Unit = new(UnitKind.Money, "EUR", 1), Targets = new([new("2026-W22", 2000)]) })
            .Build();

        var field = FormContent.Message(context, Asked).Fields.Single();

        Assert.Equal(("KPI a", "EUR", "2026-W22"), (field.Name, field.Unit.Symbol, field.Period.Code));
        Assert.Equal(["zuletzt 1.234,5 EUR (KW 21/2026)", "Ziel 2.000,0 EUR"], field.Context.Select(c => c.German()));
        Assert.Equal((null, null, null, null), (field.Given, field.Typed, field.TypedNote, field.Error));
    }

    [Fact]
    public void A_target_of_another_span_says_which_and_a_band_has_both_edges()
    {
        var fields = FormContent.Show(new DeskScene()
            .Owes("a")
            .Owes("b", with: k => k with { Direction = Direction.StayInBand, Targets = new([new("2026-W22", 10, BandHigh: 20)]) })
            .Owes("c", with: k => k with { Targets = TargetProfile.None })
            // Each value is asked for with its own period's target, whatever sum it joins.
            .Owes(
                "d",
                with: k =>
                    k with { Accumulation = Accumulation.Cumulative, Resets = Frequency.Yearly, Targets = new([new("2026-W22", 7), new("2026-W23", 8)]) })
            .Owes("e", with: k => k with { Accumulation = Accumulation.Cumulative, Resets = Frequency.Yearly, Targets = new([new("2026-05", 30)]) })
                .Build()).Fields;

        Assert.Equal(
            ["target 100.0 for 2026", "target 10.0 to 20.0", null, "target 7.0", "target 30.0 for May 2026"],
            fields.Select(f => f.Context.SingleOrDefault()?.Ole()));
    }

    [Fact]
    public void A_message_says_who_asks_why_until_when_and_how_to_stop()
    {
        var context = new DeskScene().Owes("a").Owes("b").Build();

        var ask = FormContent.Message(context, Asked);
        Assert.Equal("Weekly review: 2 numbers are due", ask.Title.Ole());
        Assert.Equal(
            "You own these numbers in the scorecard of Acme, and its Weekly review needs them. Please answer by Tue 6/2/2026, 5:00 PM; the meeting is on Thu 6/4/2026, 10:00 AM. Write \"pause\" to stop messages I send by myself.",
            ask.Intro.Ole());
        Assert.StartsWith("A reminder:", FormContent.Message(context, new(MessageCause.Reminder, [ThisCycle])).Intro.Ole(), StringComparison.Ordinal);
        Assert.StartsWith(
            "Mona asks you for these numbers;",
            FormContent.Message(context, new(MessageCause.Nudge, [ThisCycle], Mona)).Intro.Ole(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("pause", FormContent.Message(context, new(MessageCause.OwnWish, [ThisCycle])).Intro.Ole(), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_due_moment_the_form_says_so()
    {
        var form = FormContent.Message(new DeskScene().Owes("a").At(Planned.Times.DueAt.AddMinutes(1)).Build(), Asked);

        Assert.Equal("Weekly review: 1 number is overdue", form.Title.Ole());
        Assert.Contains("The deadline was Tue", form.Intro.Ole(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_a_page_goes_on_after_next_and_nothing_is_skipped()
    {
        var scene = new DeskScene();
        for (var i = 0; i < 14; i++) scene.Owes($"k{i:00}");
        var context = scene.Build();

        var first = FormContent.Show(context);
        Assert.Equal((1, 3, 6), (first.Page, first.Pages, first.Fields.Count()));
        Assert.Equal("k00", first.Fields.First().Kpi.Value); // most urgent first

        var afterFour = Given(context, "k00", "k01", "k02", "k03"); // two of the page left blank
        var second = Assert.IsType<ChatCard.Form>(FormContent.Next(afterFour, DeskScene.Submission([], page: 1)));
        Assert.Equal((2, 3), (second.Page, second.Pages));
        Assert.Equal(["k06", "k07", "k08", "k09", "k10", "k11"], second.Fields.Select(f => f.Kpi.Value));

        var third = Assert.IsType<ChatCard.Form>(FormContent.Next(afterFour, DeskScene.Submission([], page: 2)));
        Assert.Equal(["k12", "k13"], third.Fields.Select(f => f.Kpi.Value));

        var again = Assert.IsType<ChatCard.Form>(FormContent.Next(afterFour, DeskScene.Submission([], page: 3)));
        Assert.Equal(["k04", "k05"], again.Fields.Select(f => f.Kpi.Value)); // back to what was left blank
    }

    [Fact]
    public void With_nothing_left_next_is_the_receipt() =>
        Assert.IsType<ChatCard.Receipt>(FormContent.Next(new DeskScene().Gave("a", 1).Build(), DeskScene.Submission([])));

    [Fact]
    public void Paging_through_reaches_everything_that_is_missing_whatever_was_answered() =>
        Prop.ForAll(Gen.Elements(true, false).ListOf(23).ToArbitrary(), answered =>
        {
            var scene = new DeskScene();
            foreach (var (i, given) in answered.Select((a, i) => (i, a))) _ = given ? scene.Gave($"k{i:00}", i) : scene.Owes($"k{i:00}");
            var context = scene.Build();
            var missing = context.Missing.Select(o => o.Kpi).ToHashSet();
            var form = FormContent.Show(context);
            for (var i = 0; i < 4; i++)
            {
                missing.ExceptWith(form.Fields.Select(f => f.Kpi));
                if (FormContent.Next(context, DeskScene.Submission([], page: form.Page)) is not ChatCard.Form next) break;
                if (next.Fields.Count() is 0 or > FormContent.PageSize) return false;
                form = next;
            }

            return missing.Count == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_form_for_correcting_is_filled_with_what_was_given()
    {
        var form = FormContent.Correct(new DeskScene().Locale("de-DE").Gave("a", 1234.5m, "why").Owes("b").Build());

        Assert.True(form.Correcting);
        Assert.Equal([("a", 1234.5m, "why")], form.Fields.Select(f => (f.Kpi.Value, f.Given!.Value, f.TypedNote!)));
    }

    [Fact]
    public void The_receipt_shows_values_with_their_status_and_offers_what_is_still_owed()
    {
        var receipt = ReceiptContent.Of(new DeskScene().Gave("a", 50, corrects: "older").Gave("b", 120).Owes("c").Build(), PartWords.Verbatim.Say("A remark."));

        Assert.Equal("Weekly review: 2 of 3 numbers given", receipt.Title.Ole());
        Assert.Equal(
            ["KPI a 50 OffTrack True", "KPI b 120 OnTrack False"],
            receipt.Lines.Select(l => $"{l.Name} {l.Value.Value} {l.Standing!.Status} {l.Corrected}"));
        Assert.EndsWith("is 50.0 below the target of 100.0.", receipt.Lines[0].Standing!.Reason.Ole(), StringComparison.Ordinal);
        Assert.Equal([StatusRules.OnTrack.Id, StatusRules.OffTrack.Id], receipt.Rules);
        Assert.Equal(["status.off-track"], receipt.Lines[0].Standing!.RuleIds);
        Assert.Equal(["c"], receipt.StillOwed.Single().Fields.Select(f => f.Kpi.Value));
        Assert.True(receipt.MayCorrect);
        Assert.Equal("A remark.", receipt.Remark!.Ole());
        Assert.Equal(new(ThisCycle, Ole), receipt.StateIn);
    }

    [Fact]
    public void How_a_kpi_stands_is_said_once_at_the_latest_of_its_periods()
    {
        var receipt = ReceiptContent.Of(new DeskScene().Gave("a", 120).GaveToo("a", "2026-W21", 50).Build());

        Assert.Equal(
            ["2026-W22 OnTrack", "2026-W21 "],
            receipt.Lines.Select(l => $"{l.Period.Code} {l.Standing?.Status}"));
        Assert.Equal([StatusRules.OnTrack.Id], receipt.Rules);
    }

    [Fact]
    public void A_complete_receipt_says_thanks_and_a_closed_one_offers_nothing_any_more()
    {
        Assert.Equal("Weekly review: all done, thank you", ReceiptContent.Of(new DeskScene().Gave("a", 1).Build()).Title.Ole());

        foreach (var closed in new[] { new DeskScene().Gave("a", 1).Owes("b").Closed(), new DeskScene().Gave("a", 1).Owes("b").At(Planned.Times.MeetingAt) })
        {
            var receipt = ReceiptContent.Of(closed.Build());
            Assert.False(receipt.MayCorrect);
            Assert.Empty(receipt.StillOwed);
        }
    }

    private static readonly FormCause Asked = new(MessageCause.Ask, [ThisCycle]);

    private static DeskContext Given(DeskContext context, params string[] kpis) => context with
    {
        Reviews =
        [
            .. context.Reviews.Select(
                r =>
                    r with { Request = r.Request with { Owed = [.. r.Request.Owed.Select(o => kpis.Contains(o.Kpi.Value) ? o with { ActualId = "x" } : o)] } }),
        ],
    };
}
