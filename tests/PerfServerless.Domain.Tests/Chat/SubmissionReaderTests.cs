using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using static PerfServerless.Domain.Tests.Chat.DeskScene;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class SubmissionReaderTests
{
    [Theory]
    [InlineData("en-US", "1,234.5", 1234.5)]
    [InlineData("de-DE", "1.234,5", 1234.5)]
    [InlineData("de-DE", "1234,5", 1234.5)]
    [InlineData("fr-FR", "1 234,5", 1234.5)]
    [InlineData("ja-JP", "1,234.5", 1234.5)]
    [InlineData("en-US", "-3", -3)]
    [InlineData("en-US", "\u202E12\u202C\u0007", 12)] // marks that would turn the text around are dropped
    public void A_number_is_read_in_the_owners_culture(string locale, string typed, decimal value)
    {
        var accepted = Accepted(new DeskScene().Locale(locale).Owes("a"), Submission([("a", typed)]));

        Assert.Equal(value, accepted.Values.Single().Value);
    }

    [Fact]
    public void Blank_inputs_stay_owed_and_record_nothing()
    {
        var accepted = Accepted(new DeskScene().Owes("a").Owes("b").Owes("c"), Submission([("a", "5"), ("b", "  "), ("c", "")]));

        Assert.Equal(["a"], accepted.Values.Select(v => v.Item.Kpi.Value));
    }

    [Theory]
    [InlineData("many", "is not read as a number")]
    [InlineData("1.2.3", "is not read as a number")]
    [InlineData("-1", "The least value that KPI a can have is 0.0.")]
    [InlineData("100.1", "The greatest value that KPI a can have is 100.0.")]
    [InlineData("99999999999999999999999999999999999999999999", "too long to be a number")]
    [InlineData("99999999999999999999999999999999999999", "too large")]
    public void A_wrong_value_comes_back_beside_its_input_with_everything_typed(string typed, string error)
    {
        var form = Refused(
            new DeskScene().Owes("a", with: k => k with { Minimum = 0, Maximum = 100 }).Owes("b").Owes("c"),
            Submission([("a", typed), ("b", "7"), ("c", "")], [("b", "a note")], confidence: "low", blocker: "none"));

        Assert.Equal(["a", "b", "c"], form.Fields.Select(f => f.Kpi.Value));
        Assert.Equal([typed, "7", null], form.Fields.Select(f => f.Typed));
        Assert.Equal([null, "a note", null], form.Fields.Select(f => f.TypedNote));
        Assert.Contains(error, form.Fields.First().Error!.Ole(), StringComparison.Ordinal);
        Assert.Null(form.Fields.ElementAt(1).Error);
        Assert.Equal((Confidence.Low, "none"), (form.Confidence, form.Blocker));
        Assert.StartsWith("Nothing is recorded yet: 1 entry needs a second look.", form.Intro.Ole(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_without_its_value_is_not_lost()
    {
        var form = Refused(new DeskScene().Owes("a"), Submission([("a", "")], [("a", "comes on Friday")]));

        Assert.Equal("comes on Friday", form.Fields.First().TypedNote);
        Assert.Equal("A note needs its value; type the number, or clear the note.", form.Fields.First().Error!.Ole());
    }

    [Fact]
    public void Texts_that_are_too_long_come_back_with_their_length()
    {
        var form = Refused(new DeskScene().Owes("a"), Submission([("a", "1")], [("a", new('n', 501))], blocker: new('b', 502)));

        Assert.Equal("The note has 501 characters; 500 is the most. Shorten it.", form.Fields.First().NoteError!.Ole());
        Assert.Equal("The blocker has 502 characters; 500 is the most. Shorten it.", form.BlockerError!.Ole());
        Assert.Equal(501, form.Fields.First().TypedNote!.Length);
        Assert.Equal(500, Accepted(new DeskScene().Owes("a"), Submission([("a", "1")], [("a", new('n', 500))])).Values.Single().Note!.Length);
    }

    [Fact]
    public void A_form_that_is_shown_again_fits_a_card_whatever_was_sent()
    {
        var form = Refused(
            new DeskScene().Owes("a"),
            Submission([("a", new('9', 100_000))], [("a", string.Concat(Enumerable.Repeat("😀", 50_000)))], blocker: new('b', 100_000)));

        Assert.True(form.Fields.First().Typed!.Length + form.Fields.First().TypedNote!.Length + form.Blocker!.Length <= 3000);
        Assert.False(char.IsHighSurrogate(form.Fields.First().TypedNote![^1]));
    }

    [Fact]
    public void What_was_not_asked_or_stood_before_is_left_out_and_named()
    {
        var scene = new DeskScene().Owes("a").Gave("b", 4).Corrected("b", 3);
        var accepted = Accepted(scene, Submission([("a", "1"), ("b", "4"), ("zz", "5")]));

        Assert.Equal(["a"], accepted.Values.Select(v => v.Item.Kpi.Value));
        Assert.Equal(["b"], accepted.AlreadyGiven.Select(i => i.Kpi.Value));
        Assert.Equal([(new KpiId("zz"), "2026-W22")], accepted.NotAsked);
        Assert.Equal(
            "KPI b had a value already, which stays; \"Correct a value\" changes it. 1 value was not asked of you and not recorded.",
            ReceiptContent.LeftOut(scene.Build(), accepted)!.Ole());
    }

    [Theory]
    [InlineData("4", null, false)]
    [InlineData("4", "", false)]
    [InlineData("4", "counted", false)]
    [InlineData("4", "counted twice", true)]
    [InlineData("5", "", true)]
    public void On_an_old_form_a_value_stood_before_where_the_door_would_say_so_too(string value, string? note, bool taken)
    {
        var scene = new DeskScene().Gave("b", 4, "counted").Corrected("b", 3, "counted anew");
        var accepted = Accepted(scene, Submission([("b", value)], note is null ? [] : [("b", note)]));

        Assert.Equal((taken ? 1 : 0, taken ? 0 : 1), (accepted.Values.Count, accepted.AlreadyGiven.Count));
    }

    [Fact]
    public void On_an_old_form_a_note_of_its_own_is_taken_though_its_value_stood_before_and_stands_again()
    {
        var scene = new DeskScene().Gave("b", 4, "first").Corrected("b", 3).Corrected("b", 4, "second");

        Assert.Equal("third", Accepted(scene, Submission([("b", "4")], [("b", "third")])).Values.Single().Note);
        Assert.Empty(Accepted(scene, Submission([("b", "4")], [("b", "")])).Values);
    }

    [Fact]
    public void A_new_value_on_a_form_that_asked_before_another_door_answered_replaces_what_stands()
    {
        var accepted = Accepted(new DeskScene().Owes("a").Gave("b", 70), Submission([("a", "1"), ("b", "72")]));

        Assert.Equal([("a", 1m), ("b", 72m)], accepted.Values.Select(v => (v.Item.Kpi.Value, v.Value)));
        Assert.Empty(accepted.AlreadyGiven);
    }

    [Fact]
    public void A_form_shows_and_compares_with_what_stands_through_whichever_door_it_came()
    {
        var scene = new DeskScene().Gave("b", 70).Corrected("b", 72);

        Assert.Equal(72, FormContent.Correct(scene.Build()).Fields.Single().Given);
        Assert.Equal(70, Accepted(scene, Submission([("b", "70")], correcting: true)).Values.Single().Value);
        Assert.Empty(Accepted(scene, Submission([("b", "72")], correcting: true)).Values);
    }

    [Fact]
    public void A_correction_is_of_what_was_changed_and_what_is_unchanged_is_not_recorded_again()
    {
        var scene = new DeskScene().Gave("a", 1.25m, "first").Gave("b", 2).Gave("c", 3, "note").Gave("d", 4).Owes("e");
        var form = FormContent.Correct(scene.Build());
        var accepted = Accepted(scene, Submission(
            [("a", "1.3"), ("b", "22"), ("c", "3.0"), ("d", ""), ("e", "5")],
            [("a", "first"), ("b", ""), ("c", ""), ("d", "")],
            correcting: true));

        Assert.Equal((1.25m, 1), (form.Fields.First().Given, form.Fields.First().Unit.Decimals)); // shown as 1.3, and still the same value
        Assert.Equal(
            ["b 22 ", "c 3 "],
            accepted.Values.Select(v => $"{v.Item.Kpi} {v.Value} {v.Note}"));
    }

    [Fact]
    public void A_client_that_leaves_blank_inputs_out_has_not_cleared_the_note() =>
        Assert.Equal("keep", Accepted(new DeskScene().Gave("a", 1, "keep"), Submission([("a", "2")], correcting: true)).Values.Single().Note);

    [Theory]
    [InlineData("High", Confidence.High)]
    [InlineData("medium", Confidence.Medium)]
    [InlineData("LOW", Confidence.Low)]
    [InlineData("sure", null)]
    [InlineData("0", null)]
    [InlineData(null, null)]
    public void Confidence_is_one_of_three_words(string? typed, Confidence? confidence) =>
        Assert.Equal(confidence, Accepted(new DeskScene().Owes("a"), Submission([], confidence: typed)).Confidence);

    [Fact]
    public void A_blocker_stays_until_it_is_cleared_or_replaced()
    {
        SubmissionReading Read(string? typed) =>
            SubmissionReader.Read(
                new DeskScene().Owes("a").Build(r => r with { Blocker = "old", Confidence = Confidence.Low }),
                Submission([], blocker: typed));

        Assert.Equal("old", Assert.IsType<SubmissionReading.Accepted>(Read(null)).Blocker);
        Assert.Null(Assert.IsType<SubmissionReading.Accepted>(Read(" ")).Blocker);
        Assert.Equal("new", Assert.IsType<SubmissionReading.Accepted>(Read("new")).Blocker);
        Assert.Equal(Confidence.Low, Assert.IsType<SubmissionReading.Accepted>(Read(null)).Confidence);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  two\r\nlines\tand a tab ", "two lines and a tab")]
    [InlineData("\u202Eevil\u202C \u2066x\u2069\u200F\u061C", "evil x")]
    [InlineData("a\0b\u001Bc\u007F", "abc")]
    [InlineData("👩‍🔧 Grüße, 日本語", "👩‍🔧 Grüße, 日本語")]
    [InlineData("\uD83D", "")]
    [InlineData(null, "")]
    public void Typed_text_loses_control_and_direction_characters_and_nothing_else(string? typed, string clean) => Assert.Equal(clean, TypedText.Clean(typed));

    [Fact]
    public void Whatever_is_sent_only_asked_values_in_their_range_are_taken_and_wrong_ones_come_back() =>
        Prop.ForAll(Arb.From(Submissions), submission =>
        {
            var context = new DeskScene().Locale("de-DE").Owes("a", with: k => k with { Minimum = 0, Maximum = 1000 }).Owes("b").Gave("c", 5).Owes("d").Build();

            return SubmissionReader.Read(context, submission) switch
            {
                SubmissionReading.Accepted a =>
                    a.Values.All(
                        v =>
                            (v.Item.ActualId is not null || !submission.Correcting)
                                && (v.Note?.Length ?? 0) <= TypedLimits.Text)
                    && a.Values.Where(v => v.Item.Kpi.Value == "a").All(v => v.Value is >= 0 and <= 1000)
                    && a.Values.Select(v => v.Item.Kpi).Distinct().Count() == a.Values.Count
                    && (a.Blocker?.Length ?? 0) <= TypedLimits.Text,
                SubmissionReading.Refused r =>
                    r.Form.BlockerError is not null || r.Form.Fields.Any(f => f.Error is not null || f.NoteError is not null),
                _ => false,
            };
        }).QuickCheckThrowOnFailure();

    private static Gen<Submission> Submissions
    {
        get
        {
            var text = Gen.OneOf(
                Gen.Elements("", " ", "1", "1,5", "1.234,5", "x", "-1", "2000", "12 %", "\u202E7", "1e5", "NaN", "∞"),
                ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
                Gen.Choose(490, 510).Select(n => new string('t', n)));
            var pairs = from kpi in Gen.Elements("a", "b", "c", "d", "zz")
                        from value in text
                        select (kpi, value);
            return from values in pairs.ListOf()
                   from notes in pairs.ListOf()
                   from blocker in text
                   from correcting in Gen.Elements(true, false)
                   from page in Gen.Choose(-1, 3)
                   select DeskScene.Submission(values.DistinctBy(v => v.kpi), notes.DistinctBy(v => v.kpi), correcting, page, blocker: blocker);
        }
    }

    private static SubmissionReading.Accepted Accepted(DeskScene scene, Submission submission) =>
        Assert.IsType<SubmissionReading.Accepted>(SubmissionReader.Read(scene.Build(), submission));

    private static ChatCard.Form Refused(DeskScene scene, Submission submission) =>
        Assert.IsType<SubmissionReading.Refused>(SubmissionReader.Read(scene.Build(), submission)).Form;
}
