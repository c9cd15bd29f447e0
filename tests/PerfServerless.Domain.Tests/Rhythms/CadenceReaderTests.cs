using System.Globalization;
using PerfServerless.Domain.Chat.Rhythms;
using PerfServerless.Domain.Edits;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Rhythms;

public sealed class CadenceReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Cadence Board = Weekly with { Id = new("board"), Name = "Board" };

    private static CadenceTalk? Read(string text, string locale = "en-US", bool several = false) => CadenceReader.Read(
        text, Scorecard() with { Cadences = several ? [Weekly, Board] : [Weekly] }, several ? [Weekly, Board] : [Weekly], Languages.BuiltIn.For(locale), Now);

    private static CadenceWish Wish(string text, string locale = "en-US") => Assert.IsType<CadenceTalk.Wish>(Read(text, locale)).Wanted;

    [Theory]
    [InlineData("move weekly to Thursday 14:00", "2026-06-04", "14:00")]
    [InlineData("Move the Weekly Review to friday, 2 pm!", "2026-06-05", "14:00")]
    [InlineData("move weekly to 2pm", null, "14:00")]
    [InlineData("move weekly to monday", "2026-06-08", null)] // this week's Monday is today
    [InlineData("move weekly to tomorrow at 9:30", "2026-06-02", "09:30")]
    [InlineData("reschedule weekly to 2026-06-12", "2026-06-12", null)]
    [InlineData("move weekly to 5 June", "2026-06-05", null)]
    [InlineData("move to Friday", "2026-06-05", null)] // there is only one that he may mean
    [InlineData("verschiebe weekly auf Donnerstag 14:00 Uhr", "2026-06-04", "14:00")]
    [InlineData("verlege Weekly review auf den 5.6.", "2026-06-05", null)]
    [InlineData("verschiebe weekly auf Freitag, 15 Uhr", "2026-06-05", "15:00")]
    [InlineData("verschiebe weekly auf 15.30 Uhr", null, "15:30")]
    [InlineData("Weekly review bitte auf Donnerstag um 16 Uhr verschieben", "2026-06-04", "16:00")]
    [InlineData("déplace weekly au vendredi 14h30", "2026-06-05", "14:30")]
    public void A_move_is_read_in_each_language_whoever_says_it(string text, string? day, string? at)
    {
        var move = Assert.IsType<CadenceWish.Move>(Wish(text));

        Assert.Equal((day, at), (move.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), move.At?.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Other_wishes_are_read_too()
    {
        Assert.IsType<CadenceWish.Skip>(Wish("skip weekly"));
        Assert.Equal(new CadenceWish.Skip(new DateOnly(2026, 6, 11)), Wish("skip weekly on 2026-06-11"));
        Assert.IsType<CadenceWish.Pause>(Wish("pause weekly"));
        Assert.IsType<CadenceWish.Resume>(Wish("weiter weekly", "de-DE"));
        Assert.IsType<CadenceWish.Run>(Wish("run weekly now"));
        Assert.IsType<CadenceWish.Run>(Wish("starte Weekly review jetzt", "de-DE"));
        Assert.IsType<CadenceWish.End>(Wish("end weekly"));
        Assert.IsType<CadenceWish.Pause>(Wish("Weekly review pausieren", "de-DE"));
        Assert.IsType<CadenceWish.Resume>(Wish("weekly fortsetzen", "de-DE"));
        Assert.IsType<CadenceWish.Skip>(Wish("weekly am Donnerstag absagen", "de-DE"));
        Assert.IsType<CadenceWish.Undo>(Wish("annule weekly", "fr-FR"));
        Assert.IsType<CadenceTalk.All>(Read("Cadences?"));
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("weiter")]
    [InlineData("hello")]
    [InlineData("what is my moving average")]
    [InlineData("morgen Mittag Pause")]
    [InlineData("ich möchte den Termin gern verschieben")]
    [InlineData("")]
    public void What_is_not_about_a_cadence_is_left_alone(string text) => Assert.Null(Read(text));

    [Fact]
    public void Whoever_owns_one_alone_is_asked_for_the_day_and_who_owns_none_is_told_where_to_take_back()
    {
        Assert.StartsWith(
            "'from Friday to Thursday' is no day and time; write like 'move weekly to", Assert.IsType<CadenceTalk.Unclear>(Read("move from Friday to Thursday")).Why.En(),
            StringComparison.Ordinal);

        var nobodys = CadenceReader.Read("undo", Scorecard(), [], Languages.BuiltIn.For("en-US"), Now);
        Assert.StartsWith("What you said yourself is taken back by", Assert.IsType<CadenceTalk.Unclear>(nobodys).Why.En(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip wekly", "There is no cadence 'wekly'; there are Weekly review (weekly) and Board (board). Did you mean 'weekly'?")]
    [InlineData("skip", "Say which cadence: Weekly review (weekly) and Board (board).")]
    [InlineData("move weekly", "To when? Write like 'move weekly to Thursday 14:00' or 'move weekly to 2026-06-12'.")]
    [InlineData("move weekly to 31 June", "'to 31 June' is no day and time; write like 'move weekly to Thursday 14:00' or 'move weekly to 2026-06-12'.")]
    [InlineData("move weekly to 25:00", "'to 25:00' is no day and time; write like 'move weekly to Thursday 14:00' or 'move weekly to 2026-06-12'.")]
    [InlineData("pause weekly until Friday", "'until Friday' does not belong to it: a pause, going on, an end and taking back hold at once, until something else is said.")]
    public void What_is_unclear_is_asked(string text, string answer) =>
        Assert.Equal(answer, Assert.IsType<CadenceTalk.Unclear>(Read(text, several: true)).Why.En());
}
