using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Typing;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Typing;

public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("1.234", "de-DE", 1234)]
    [InlineData("1.234,5", "de-DE", 1234.5)]
    [InlineData("1234,5", "de-DE", 1234.5)]
    [InlineData("0,75", "de-DE", 0.75)]
    [InlineData("1,234.5", "en-US", 1234.5)]
    [InlineData(".5", "en-US", 0.5)]
    [InlineData("1\u00A0234,5", "fr-FR", 1234.5)]
    [InlineData("1\u202F234,5", "fr-FR", 1234.5)]
    [InlineData("1 234,5", "fr-FR", 1234.5)]
    [InlineData("１，２３４．５", "ja-JP", 1234.5)]
    [InlineData("－12", "ja-JP", -12)]
    [InlineData("\u22121,5", "de-DE", -1.5)]
    [InlineData("-1,5", "de-DE", -1.5)]
    [InlineData("+3", "en-US", 3)]
    [InlineData("12,34,567", "en-IN", 1234567)]
    [InlineData("1’234.5", "de-CH", 1234.5)]
    [InlineData("12.5%", "en-US", 12.5)]
    [InlineData("12,5 %", "de-DE", 12.5)]
    [InlineData("１２％", "ja-JP", 12)]
    [InlineData("\u200E12\u200F", "en-US", 12)] // marks of direction that a copy may carry
    [InlineData("-.5", "en-US", -0.5)]
    [InlineData("1,234,567", "en-US", 1234567)]
    [InlineData("- 5", "en-US", -5)]
    [InlineData("1000000000000000000", "en-US", 1000000000000000000)] // the largest
    [InlineData("1234", "en-US-POSIX", 1234)] // a culture that groups nothing
    public void A_number_is_read_as_its_writer_means_it(string text, string culture, decimal expected)
    {
        Assert.True(NumberReading.TryRead(text, CultureInfo.GetCultureInfo(culture), out var value, out var mistake), mistake.En());
        Assert.Equal((expected, null), (value, mistake));
    }

    [Theory]
    [InlineData("1.23", "de-DE", "'1.23' is not read as a number; write it like 1.234,5.")]
    [InlineData("1,5", "en-US", "'1,5' is not read as a number; write it like 1,234.5.")]
    [InlineData("1,234.567", "de-DE", "'1,234.567' is not read as a number; write it like 1.234,5.")]
    [InlineData("12,34", "en-US", "'12,34' is not read as a number; write it like 1,234.5.")]
    [InlineData("1234,567", "en-US", "'1234,567' is not read as a number; write it like 1,234.5.")]
    [InlineData(",123", "en-US", "',123' is not read as a number; write it like 1,234.5.")]
    [InlineData("5,", "de-DE", "'5,' is not read as a number; write it like 1.234,5.")]
    [InlineData("about 5", "en-US", "'about 5' is not read as a number; write it like 1,234.5.")]
    [InlineData("1e5", "en-US", "'1e5' is not read as a number; write it like 1,234.5.")]
    [InlineData("--5", "en-US", "'--5' is not read as a number; write it like 1,234.5.")]
    [InlineData(".", "en-US", "'.' is not read as a number; write it like 1,234.5.")]
    [InlineData("1a,234", "en-US", "'1a,234' is not read as a number; write it like 1,234.5.")]
    [InlineData("1,23a", "en-US", "'1,23a' is not read as a number; write it like 1,234.5.")]
    [InlineData("1,2345", "en-US", "'1,2345' is not read as a number; write it like 1,234.5.")]
    [InlineData("1,23,456", "en-US", "'1,23,456' is not read as a number; write it like 1,234.5.")]
    [InlineData("1.5a", "en-US", "'1.5a' is not read as a number; write it like 1,234.5.")]
    [InlineData("-", "en-US", "'-' is not read as a number; write it like 1,234.5.")]
    [InlineData("%", "en-US", "'%' is not read as a number; write it like 1,234.5.")]
    [InlineData("  ", "en-US", "Type a number, such as 1,234.5.")]
    [InlineData("99999999999999999999999999999999", "en-US", "'99999999999999999999999999999999' is too large to be stored.")]
    [InlineData("1000000000000000001", "en-US", "'1000000000000000001' is too large to be stored.")]
    public void What_could_mean_two_things_is_refused_with_an_example(string text, string culture, string sentence)
    {
        Assert.False(NumberReading.TryRead(text, CultureInfo.GetCultureInfo(culture), out _, out var mistake));
        Assert.Equal(sentence, (Readers.English with { Culture = CultureInfo.GetCultureInfo(culture) }).Say(mistake));
    }

    [Theory]
    [InlineData("1.23", "de-DE", "„1.23“ ist nicht als Zahl lesbar; schreiben Sie sie wie 1.234,5.")]
    [InlineData("", "de-CH", "Geben Sie eine Zahl ein, etwa 1’234.5.")]
    [InlineData("1.23", "fr-FR", "« 1.23 » n’est pas lu comme un nombre ; écrivez-le comme 1 234,5.")]
    public void The_example_is_written_as_its_reader_writes_numbers(string text, string locale, string sentence)
    {
        Assert.False(NumberReading.TryRead(text, CultureInfo.GetCultureInfo(locale), out _, out var mistake));
        Assert.Equal(sentence, Readers.Of(locale).Say(mistake).Replace('\u00A0', ' ').Replace('\u202F', ' '));
    }

    [Theory]
    [InlineData("1.250 EUR", "de-DE", 1250)]
    [InlineData("1.250 €", "de-DE", 1250)]
    [InlineData("€ 1.250", "de-DE", 1250)]
    [InlineData("-€ 5", "de-DE", -5)]
    [InlineData("€ -5", "de-DE", -5)]
    [InlineData("eur 7", "de-DE", 7)]
    public void The_currency_of_the_kpi_may_stand_on_either_side(string text, string culture, decimal expected)
    {
        Assert.True(
            NumberReading.TryRead(text, CultureInfo.GetCultureInfo(culture), out var value, out var mistake, new Unit(UnitKind.Money, "EUR")),
            mistake.En());
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("EUR", "€ 5")]
    [InlineData("USD", "$5")]
    [InlineData("GBP", "£5")]
    [InlineData("JPY", "¥5")]
    [InlineData("JPY", "5円", false)]
    [InlineData("CNY", "¥5")]
    [InlineData("INR", "₹5")]
    [InlineData("KRW", "₩5")]
    [InlineData("CHF", "5 Fr.")]
    [InlineData("SEK", "SEK 5")]
    [InlineData("SEK", "$5", false)]
    [InlineData("usd", "$5")]
    public void A_currency_may_be_written_by_its_code_or_its_own_sign(string currency, string text, bool read = true) =>
        Assert.Equal(
            read,
            NumberReading.TryRead(text, CultureInfo.GetCultureInfo("en-US"), out var value, out _, new Unit(UnitKind.Money, currency)) && value == 5);

    [Theory]
    [InlineData(UnitKind.Duration, "min", "12 min")]
    [InlineData(UnitKind.Duration, "h", "12h")]
    [InlineData(UnitKind.Count, "tickets", "12 Tickets")]
    [InlineData(UnitKind.Count, "", "12")]
    [InlineData(UnitKind.Ratio, "", "12")]
    [InlineData(UnitKind.Percent, "", "% 12")]
    public void The_unit_of_the_kpi_may_be_typed_with_its_value(UnitKind kind, string symbol, string text)
    {
        Assert.True(NumberReading.TryRead(text, CultureInfo.GetCultureInfo("en-US"), out var value, out var mistake, new Unit(kind, symbol)), mistake.En());
        Assert.Equal(12, value);
    }

    [Theory]
    [InlineData(UnitKind.Money, "EUR", "EUR")]
    [InlineData(UnitKind.Money, "EUR", "-€")]
    [InlineData(UnitKind.Duration, "min", "min")]
    public void A_unit_without_a_number_is_no_value(UnitKind kind, string symbol, string text) =>
        Assert.False(NumberReading.TryRead(text, CultureInfo.GetCultureInfo("en-US"), out _, out _, new Unit(kind, symbol)));

    [Fact]
    public void Another_currency_is_refused() =>
        Assert.False(NumberReading.TryRead("5 USD", CultureInfo.GetCultureInfo("de-DE"), out _, out _, new Unit(UnitKind.Money, "EUR")));

    [Fact]
    public void A_percent_sign_on_a_count_is_refused() =>
        Assert.False(NumberReading.TryRead("5 %", CultureInfo.GetCultureInfo("de-DE"), out _, out _, new Unit(UnitKind.Count)));
}
