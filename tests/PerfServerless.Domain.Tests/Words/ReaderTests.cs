using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.TestKit.Words;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Words;

public sealed class ReaderTests
{
    private static readonly DateTimeOffset Moment = new(2026, 6, 2, 15, 0, 0, TimeSpan.Zero);

    private static readonly Word<int> Numbers = new("x.numbers", "count");

    private static Reader Speaking(string text, string code = "xx", string? english = null, IReadOnlyDictionary<string, string>? plural = null)
    {
        var traits = Languages.BuiltIn.For("en").Traits;
        var stand = english is null ? null : new Language("en", traits, new Dictionary<string, string> { [Numbers.Id] = english }, null);
        var texts = Languages.BuiltIn.For("en").Texts.ToDictionary();
        if (text.Length > 0) texts[Numbers.Id] = text;
        return Readers.English with { Language = new Language(code, traits with { Plural = plural ?? traits.Plural }, texts, stand) };
    }

    [Theory]
    [InlineData(0, "none")]
    [InlineData(1, "1 number")]
    [InlineData(2, "2 numbers")]
    [InlineData(12_000, "12,000 numbers")]
    public void A_plural_is_chosen_by_its_number(int count, string said) =>
        Assert.Equal(said, Speaking("{count, plural, =0 {none} one {# number} other {# numbers}}").Say(Numbers.Say(count)));

    [Theory]
    [InlineData(1, "a")]
    [InlineData(2, "b")]
    [InlineData(5, "c")]
    [InlineData(11, "c")]
    [InlineData(22, "b")]
    [InlineData(112, "c")]
    public void A_language_of_many_plurals_needs_no_code(int count, string said) =>
        Assert.Equal(said, Speaking("{count, plural, one {a} few {b} other {c}}", plural: new Dictionary<string, string>
        {
            ["one"] = "i = 1 and v = 0",
            ["few"] = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
        }).Say(Numbers.Say(count)));

    [Fact]
    public void French_counts_nothing_as_one() =>
        Assert.Equal("0,5 point", Readers.French.Show(new Part.Distance(0.5m, new(UnitKind.Percent, Decimals: 1))).Replace('\u00A0', ' '));

    [Fact]
    public void English_stands_in_where_a_text_is_missing() => Assert.Equal("4 of them", Speaking("", english: "{count} of them").Say(Numbers.Say(4)));

    [Fact]
    public void Words_that_no_language_has_are_told_by_their_id() => Assert.StartsWith("x.numbers", Speaking("").Say(Numbers.Say(4)), StringComparison.Ordinal);

    [Theory]
    [InlineData("de-DE", "Di 02.06.2026, 17:00 Uhr")]
    [InlineData("de-AT", "Di 02.06.2026, 17:00 Uhr")]
    [InlineData("fr-FR", "mar. 02/06/2026 à 17:00")]
    [InlineData("en-GB", "Tue 02/06/2026, 17:00")]
    [InlineData("sv-SE", "Tue 2026-06-02, 17:00")]
    public void A_moment_is_told_in_the_readers_zone_and_words(string locale, string told) =>
        Assert.Equal(told, (Readers.Of(locale) with { TimeZone = "Europe/Berlin" }).Show(new Part.Moment(Moment)));

    [Theory]
    [InlineData("de-CH", "de")]
    [InlineData("fr", "fr")]
    [InlineData("FR-ca", "fr")]
    [InlineData("sv-SE", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    [InlineData("nonsense-", "en")]
    public void A_locale_speaks_the_language_it_is_a_kind_of(string? locale, string code) => Assert.Equal(code, Readers.Of(locale!).Language.Code);

    [Fact]
    public void Who_speaks_a_language_that_the_product_does_not_reads_English_with_his_own_numbers_days_and_hours()
    {
        var card = Scorecard(Kpi("a", Ole));
        var reader = Readers.Of(Person(Ole, zone: "Europe/Stockholm", locale: "sv-SE"), card);
        var field = FieldWords.Last.Say(new(1_234.5m, new(UnitKind.Money, "SEK", 1)), new("2026-05"));

        Assert.Equal(("en", "sv-SE"), (reader.Language.Code, reader.Culture.Name));
        Assert.Equal("last 1 234,5 SEK (May 2026)", reader.Say(field).Replace('\u00A0', ' '));
        Assert.Equal("Tue 2026-06-02, 17:00", reader.Show(Moment));
        Assert.Equal("Mona", reader.Show(Mona));
    }

    [Fact]
    public void Whose_locale_this_machine_does_not_know_reads_English_of_the_United_States() =>
        Assert.Equal("1,234.5", Readers.Of(Person(Ole, locale: "no such locale"), Scorecard()).Show(new Part.Number(1_234.5m)));

    [Theory]
    [InlineData("de-DE", "KW 22 (25. Mai bis 31. Mai 2026)", "KW 22/2026", "Mai 2026", "Q2 2026")]
    [InlineData("fr-FR", "semaine 22 (du 25 mai au 31 mai 2026)", "semaine 22 de 2026", "mai 2026", "T2 2026")]
    [InlineData("en-US", "week 22 (25 May to 31 May 2026)", "week 22 of 2026", "May 2026", "Q2 2026")]
    public void Periods_have_the_languages_names(string locale, string days, string week, string month, string quarter)
    {
        var reader = Readers.Of(locale);

        Assert.Equal(days, reader.Show(new Part.Period("2026-W22", WithDays: true)));
        Assert.Equal(week, reader.Show(new Part.Period("2026-W22")));
        Assert.Equal(month, reader.Show(new Part.Period("2026-05")));
        Assert.Equal(quarter, reader.Show(new Part.Period("2026-Q2")));
        Assert.Equal("soon", reader.Show(new Part.Period("soon")));
    }

    [Fact]
    public void A_person_is_told_by_the_name_he_has_when_it_is_read()
    {
        var said = new Word<PersonId>("x.numbers", "count").Say(new("kim"));

        Assert.Equal("Kim Ödegård came", (Speaking("{count} came") with { NameOf = id => id.Value == "kim" ? "Kim Ödegård" : null }).Say(said));
        Assert.Equal("kim came", Speaking("{count} came").Say(said));
    }

    [Theory]
    [InlineData("en", "a, b and c")]
    [InlineData("de", "a, b und c")]
    [InlineData("fr", "a, b et c")]
    public void A_list_is_joined_as_its_language_joins(string locale, string told) => Assert.Equal(told, Readers.Of(locale).Show(Part.Of(["a", "b", "c"])));

    [Fact]
    public void Backslashes_take_signs_as_they_are_and_apostrophes_mean_nothing() =>
        Assert.Equal("l'{4} d'#", Speaking(@"l'\{{count}\} d'#").Say(Numbers.Say(4)));

    [Fact]
    public void What_begins_a_sentence_begins_with_a_capital() =>
        Assert.Equal("Week 22 of 2026!", (Speaking("{count, capital}!")).Say(new Word<Part.Period>("x.numbers", "count").Say(new("2026-W22"))));

    [Fact]
    public void A_part_that_is_not_given_is_a_defect_and_said_so() =>
        Assert.Contains(
            "'missing'",
            Assert.Throws<InvalidOperationException>(() => Speaking("{missing}").Say(Numbers.Say(4))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Numbers_follow_the_reader_and_not_the_language() =>
        Assert.Equal(
            "1 234,5",
            (Readers.English with { Culture = CultureInfo.GetCultureInfo("fr-FR") })
                .Show(new Part.Number(1234.5m))
                .Replace('\u202F', ' ')
                .Replace('\u00A0', ' '));
}
