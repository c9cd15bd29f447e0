using System.Globalization;
using PerfServerless.Domain.Chat.Snoozes;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class SnoozeReaderTests
{
    // A Sunday.
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static string Said(string text, string locale) =>
        SnoozeReader.Read(text, Reader.Of(locale, Languages.BuiltIn), Today)?.Match(
            until => string.Create(CultureInfo.InvariantCulture, $"{until.Day:yyyy-MM-dd} {until.At:HH:mm}").Trim(),
            @for => @for.Time.ToString("c", CultureInfo.InvariantCulture),
            unclear => unclear.Why.En()) ?? "nothing";

    [Theory]
    [InlineData("remind me on Thursday", "2026-11-26")]
    [InlineData("Please remind me again on Thursday, please!", "2026-11-26")]
    [InlineData("remind me thursday at 2pm", "2026-11-26 14:00")]
    [InlineData("remind me on Thursday at 14:30", "2026-11-26 14:30")]
    [InlineData("remind me at 12am", "00:00")]
    [InlineData("remind me at 12:15 pm", "12:15")]
    [InlineData("remind me in 2 days", "2026-11-24")]
    [InlineData("remind me in two days", "2026-11-24")]
    [InlineData("snooze for 2d", "2026-11-24")]
    [InlineData("remind me in a week", "2026-11-29")]
    [InlineData("snooze 3 Aug", "2027-08-03")]
    [InlineData("snooze until 3 Aug", "2027-08-03")]
    [InlineData("snooze until Mon 30 Nov", "2026-11-30")]
    [InlineData("snooze until 2026-12-01", "2026-12-01")]
    [InlineData("snooze till the 1st", "2026-12-01")]
    [InlineData("remind me next week", "2026-11-23")]
    [InlineData("remind me the day after tomorrow", "2026-11-24")]
    [InlineData("REMIND ME IN 3 HOURS", "03:00:00")]
    [InlineData("remind me in 45 min", "00:45:00")]
    [InlineData("Monday remind me", "2026-11-23")]
    [InlineData("no reminders until Monday", "2026-11-23")]
    [InlineData("pause until Monday", "2026-11-23")]
    [InlineData("pause", "nothing")]
    [InlineData("pause weekly", "nothing")]
    public void English_is_read(string text, string expected) => Assert.Equal(expected, Said(text, "en-GB"));

    [Theory]
    [InlineData("erinnere mich am Donnerstag", "2026-11-26")]
    [InlineData("Erinnern Sie mich bitte wieder am 1. Dezember um 14 Uhr", "2026-12-01 14:00")]
    [InlineData("bis Montag schlummern", "2026-11-23")]
    [InlineData("Pause bis Montag", "2026-11-23")]
    [InlineData("pausiere bis 30.11.", "2026-11-30")]
    [InlineData("schlummern bis 30.11.", "2026-11-30")]
    [InlineData("erinnere mich in zwei Tagen", "2026-11-24")]
    [InlineData("erinnere mich in einer Woche", "2026-11-29")]
    [InlineData("erinnere mich übermorgen", "2026-11-24")]
    [InlineData("erinnere mich nächste Woche", "2026-11-23")]
    [InlineData("am Donnerstag erinnern", "2026-11-26")]
    [InlineData("keine Erinnerung bis Freitag", "2026-11-27")]
    [InlineData("erinnere mich um 15:00", "15:00")]
    public void German_is_read(string text, string expected) => Assert.Equal(expected, Said(text, "de-DE"));

    [Theory]
    [InlineData("rappelle-moi jeudi", "2026-11-26")]
    [InlineData("Rappelez-moi le 3 août", "2027-08-03")]
    [InlineData("rappelle-moi dans 2 jours", "2026-11-24")]
    [InlineData("rappelle-moi lundi à 14h30", "2026-11-23 14:30")]
    [InlineData("rappelle-moi la semaine prochaine", "2026-11-23")]
    [InlineData("pas de rappel avant vendredi", "2026-11-27")]
    [InlineData("rappelle-moi dans une semaine s'il vous plaît", "2026-11-29")]
    public void French_is_read(string text, string expected) => Assert.Equal(expected, Said(text, "fr-FR"));

    [Theory]
    [InlineData("erinnere mich am Donnerstag", "en-US", "2026-11-26")]
    [InlineData("remind me on Thursday", "de-DE", "2026-11-26")]
    [InlineData("remind me on 12/1", "en-US", "2026-12-01")]
    [InlineData("remind me on 1/12", "en-GB", "2026-12-01")]
    public void Every_language_is_understood_and_days_in_numbers_as_the_reader_writes_them(string text, string locale, string expected) =>
        Assert.Equal(expected, Said(text, locale));

    [Theory]
    [InlineData("remind me on 2026-11-20", "Fri 11/20/2026 is over")]
    [InlineData("remind me today", "That is today")]
    [InlineData("remind me in 0 days", "That is today")]
    [InlineData("remind me on 31 February", "\"31 February\" is no day that comes")]
    [InlineData("remind me to buy milk", "I cannot read in \"to buy milk\"")]
    [InlineData("remind me on Thursday to buy milk", "I cannot read in \"on Thursday to buy milk\"")]
    [InlineData("remind me in 99999999 days", "I cannot read in")]
    [InlineData("remind me in 100000 days", "I cannot read in")]
    [InlineData("remind me at 25:00", "I cannot read in")]
    [InlineData("snooze until", "I cannot read in \"until\"")]
    public void What_cannot_be_is_answered_with_what_can_be_said(string text, string why) =>
        Assert.StartsWith(why, Said(text, "en-GB"), StringComparison.Ordinal);

    [Theory]
    [InlineData("remind me")]
    [InlineData("snooze")]
    [InlineData("until Monday")]
    [InlineData("away until Monday")]
    [InlineData("move weekly to Thursday")]
    [InlineData("verschiebe weekly auf Donnerstag")]
    [InlineData("")]
    [InlineData("🙂")]
    public void Other_words_are_left_to_others(string text) => Assert.Equal("nothing", Said(text, "en-GB"));
}
