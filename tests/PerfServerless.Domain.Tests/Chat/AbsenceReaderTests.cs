using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class AbsenceReaderTests
{
    // A Sunday.
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static string Said(string text, string locale, DateOnly? today = null) =>
        AbsenceReader.Read(text, Reader.Of(locale, Languages.BuiltIn), today ?? Today)?.Match(
            away => $"{away.From:yyyy-MM-dd} {away.Until:yyyy-MM-dd} {away.Delegate}".TrimEnd(),
            back => $"back {back.On:yyyy-MM-dd}",
            cancel => $"cancel {cancel.From:yyyy-MM-dd}".TrimEnd(),
            unclear => unclear.Why.En()) ?? "nothing";

    [Theory]
    [InlineData("away until Monday", "2026-11-22 2026-11-23")]
    [InlineData("Away until Monday.", "2026-11-22 2026-11-23")]
    [InlineData("I'm away 3 Aug to 21 Aug, Ken stands in", "2027-08-03 2027-08-21 Ken")]
    [InlineData("I’m away Aug 3 – Aug 21 with Ken O'Brien-Łuk", "2027-08-03 2027-08-21 Ken O'Brien-Łuk")]
    [InlineData("away tomorrow", "2026-11-23 2026-11-23")]
    [InlineData("away today and tomorrow", "I do not understand \"tomorrow\"")]
    [InlineData("away Tuesday to Thursday", "2026-11-24 2026-11-26")]
    [InlineData("away Friday to Monday", "2026-11-27 2026-11-30")]
    [InlineData("out of office next week, covered by Lena", "2026-11-23 2026-11-29 Lena")]
    [InlineData("away 28 Dec to 4 Jan", "2026-12-28 2027-01-04")]
    [InlineData("away 28 December 2026 to 4 January", "2026-12-28 2027-01-04")]
    [InlineData("away 3-21 August", "2027-08-03 2027-08-21")]
    [InlineData("away the 30th to the 2nd of December", "2026-11-30 2026-12-02")]
    [InlineData("away until 2026-12-24", "2026-11-22 2026-12-24")]
    [InlineData("away 24/12/2026 to 2/1/2027", "2026-12-24 2027-01-02")]
    [InlineData("away Monday 30 Nov to Friday 4 Dec", "2026-11-30 2026-12-04")]
    [InlineData("tomorrow I'm off", "2026-11-23 2026-11-23")]
    [InlineData("I am from Monday to Friday on holiday, Ken stands in", "2026-11-23 2026-11-27 Ken")]
    [InlineData("sick until Tuesday", "2026-11-22 2026-11-24")]
    [InlineData("tomorrow I will know more", "nothing")]
    [InlineData("offer until Monday", "nothing")]
    [InlineData("back", "back 2026-11-22")]
    [InlineData("I'm back!", "back 2026-11-22")]
    [InlineData("back on Wednesday", "back 2026-11-25")]
    [InlineData("cancel absence 2026-12-24", "cancel 2026-12-24")]
    [InlineData("not away", "cancel")]
    public void English_is_read(string text, string expected) => Assert.StartsWith(expected, Said(text, "en-GB"), StringComparison.Ordinal);

    [Theory]
    [InlineData("abwesend bis Montag", "2026-11-22 2026-11-23")]
    [InlineData("weg vom 3.8. bis 21.8., Ken vertritt mich", "2027-08-03 2027-08-21 Ken")]
    [InlineData("Ich bin im Urlaub vom 24. Dezember bis zum 6. Januar und Jörg Müller vertritt mich", "2026-12-24 2027-01-06 Jörg Müller")]
    [InlineData("abwesend morgen", "2026-11-23 2026-11-23")]
    [InlineData("abwesend übermorgen", "2026-11-24 2026-11-24")]
    [InlineData("abwesend 3.-21. März", "2027-03-03 2027-03-21")]
    [InlineData("abwesend am 1.12.26", "2026-12-01 2026-12-01")]
    [InlineData("Ich bin vom 10.8. bis 14.8. im Urlaub, Lena vertritt mich", "2027-08-10 2027-08-14 Lena")]
    [InlineData("ich habe bis Freitag Urlaub", "2026-11-22 2026-11-27")]
    [InlineData("ich habe Urlaub bis Freitag", "2026-11-22 2026-11-27")]
    [InlineData("ich bin morgen nicht da", "2026-11-23 2026-11-23")]
    [InlineData("Morgen bin ich nicht da.", "2026-11-23 2026-11-23")]
    [InlineData("krank bis Mittwoch", "2026-11-22 2026-11-25")]
    [InlineData("nächste Woche im Urlaub, Vertretung Nadine Vogel", "2026-11-23 2026-11-29 Nadine Vogel")]
    [InlineData("bin nicht abwesend", "cancel")]
    [InlineData("morgen erinnern", "nothing")]
    [InlineData("ich bin morgen fertig", "nothing")]
    [InlineData("Freitag ist frei", "nothing")]
    [InlineData("wieder da", "back 2026-11-22")]
    [InlineData("Zurück am Mittwoch", "back 2026-11-25")]
    public void German_is_read(string text, string expected) => Assert.Equal(expected, Said(text, "de-DE"));

    [Theory]
    [InlineData("absent du 3 au 21 août, Ken me remplace", "2027-08-03 2027-08-21 Ken")]
    [InlineData("Absente jusqu’à lundi", "2026-11-22 2026-11-23")]
    [InlineData("je suis en vacances du 1er décembre au 5 décembre, remplacée par Zoé Né", "2026-12-01 2026-12-05 Zoé Né")]
    [InlineData("absent demain", "2026-11-23 2026-11-23")]
    [InlineData("absent mardi prochain", "2026-11-24 2026-11-24")]
    [InlineData("de retour", "back 2026-11-22")]
    public void French_is_read(string text, string expected) => Assert.Equal(expected, Said(text, "fr-FR"));

    [Fact]
    public void Days_in_numbers_are_read_as_the_person_writes_them()
    {
        Assert.Equal("2027-08-03 2027-08-21", Said("away 8/3 to 8/21", "en-US"));
        Assert.Equal("2026-12-08 2026-12-11", Said("away 8/12 to 11/12", "en-GB"));
    }

    [Fact]
    public void Another_language_is_understood_too() => Assert.Equal("2026-11-22 2026-11-23 Ken", Said("away until Monday, Ken stands in", "de-DE"));

    [Theory]
    [InlineData("away", "Until when?")]
    [InlineData("away from Monday", "Until when?")]
    [InlineData("away for a while", "I cannot read a day in \"for a while\"")]
    [InlineData("away until 3pm", "I cannot read a day")]
    [InlineData("away until Monday if nothing happens", "I do not understand \"if nothing happens\"")]
    [InlineData("away until 1 November 2026", "Sun")]
    [InlineData("away 21 Dec to 3 Dec", "That ends on")]
    [InlineData("away 21 Dec 2026 to 3 Dec 2026", "That ends on")]
    [InlineData("away until 30 February", "\"30 February\" is no day that comes")]
    [InlineData("away until 29 Feb 2027", "\"29 Feb 2027\" is no day that comes")]
    [InlineData("away until 1 Jan 2031", "That is 1,502 days")]
    public void What_cannot_be_taken_has_its_sentence(string text, string expected) => Assert.StartsWith(expected, Said(text, "en-US"), StringComparison.Ordinal);

    [Theory]
    [InlineData("hello")]
    [InlineData("check in")]
    [InlineData("back to the numbers")]
    [InlineData("awaydays are fun")]
    [InlineData("")]
    [InlineData("\uD800")]
    public void Other_words_are_no_absence(string text) => Assert.Equal("nothing", Said(text, "en-US"));

    [Fact]
    public void A_29_February_is_one_where_the_year_has_it()
    {
        Assert.Equal("2028-02-29 2028-02-29", Said("away 29 Feb", "en-GB", new(2028, 1, 10)));
        Assert.Equal("2028-02-28 2028-03-01", Said("away 28 Feb to 1 March", "en-GB", new(2028, 2, 1)));
    }

    [Fact]
    public void A_span_that_has_begun_is_this_years()
    {
        Assert.Equal("2026-08-03 2026-08-21", Said("away 3 Aug to 21 Aug", "en-GB", new(2026, 8, 5)));
        Assert.Equal("2026-12-28 2027-01-04", Said("away 28 Dec to 4 Jan", "en-GB", new(2027, 1, 2)));
    }
}
