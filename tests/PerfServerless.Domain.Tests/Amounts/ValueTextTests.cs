using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Typing;

namespace PerfServerless.Domain.Tests.Amounts;

public sealed class ValueTextTests
{
    private static readonly string[] Cultures = ["en-US", "de-DE", "fr-FR", "ja-JP"];

    private static readonly Unit[] Units =
    [
        new(UnitKind.Count), new(UnitKind.Count, "tickets"), new(UnitKind.Percent, Decimals: 1), new(UnitKind.Money, "EUR", 2),
        new(UnitKind.Money, "JPY"), new(UnitKind.Duration, "min", 1), new(UnitKind.Duration, "d"), new(UnitKind.Ratio, Decimals: 3),
    ];

    [Theory]
    [InlineData("en-US", UnitKind.Percent, "", 1, "12.5%")]
    [InlineData("de-DE", UnitKind.Percent, "", 1, "12,5_%")]
    [InlineData("fr-FR", UnitKind.Percent, "", 1, "12,5_%")]
    [InlineData("en-US", UnitKind.Money, "EUR", 2, "EUR_12.50")]
    [InlineData("de-DE", UnitKind.Money, "EUR", 2, "12,50_EUR")]
    [InlineData("ja-JP", UnitKind.Money, "JPY", 0, "JPY_13")]
    [InlineData("en-US", UnitKind.Duration, "h", 1, "12.5_h")]
    [InlineData("en-US", UnitKind.Count, "tickets", 0, "13_tickets")]
    [InlineData("en-US", UnitKind.Count, "", 1, "12.5")]
    [InlineData("de-DE", UnitKind.Ratio, "", 2, "12,50")]
    [InlineData("tr-TR", UnitKind.Percent, "", 1, "%12,5")]
    [InlineData("eu-ES", UnitKind.Percent, "", 1, "%_12,5")]
    public void A_value_is_shown_with_its_unit(string culture, UnitKind kind, string symbol, int decimals, string expected) =>
        Assert.Equal(expected.Replace('_', '\u00A0'), ValueText.Show(new Unit(kind, symbol, decimals), 12.5m, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData(UnitKind.Percent, "", "%")]
    [InlineData(UnitKind.Money, "EUR", "EUR")]
    [InlineData(UnitKind.Duration, "min", "min")]
    [InlineData(UnitKind.Count, "tickets", "tickets")]
    [InlineData(UnitKind.Count, "", "")]
    [InlineData(UnitKind.Ratio, "", "")]
    public void Beside_an_input_stands_the_unit_alone(UnitKind kind, string symbol, string label) =>
        Assert.Equal(label, ValueText.UnitLabel(new Unit(kind, symbol), CultureInfo.GetCultureInfo("en-US")));

    [Fact]
    public void A_rounded_zero_has_no_sign() =>
        Assert.Equal("0", ValueText.Show(new Unit(UnitKind.Count), -0.2m, CultureInfo.GetCultureInfo("en-US")));

    [Fact]
    public void What_is_shown_can_be_typed_back()
    {
        var cases = from culture in Gen.Elements(Cultures)
                    from unit in Gen.Elements(Units)
                    from cents in Gen.Choose(-2_000_000_000, 2_000_000_000)
                    select (culture, unit, value: cents / 1000m);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var culture = CultureInfo.GetCultureInfo(c.culture);
            var shown = ValueText.Show(c.unit, c.value, culture);

            return NumberReading.TryRead(shown, culture, out var read, out _, c.unit)
                && read == Math.Round(c.value, c.unit.Decimals, MidpointRounding.AwayFromZero);
        }).QuickCheckThrowOnFailure();
    }
}
