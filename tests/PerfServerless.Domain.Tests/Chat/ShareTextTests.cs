using System.Globalization;
using PerfServerless.Domain.Chat;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class ShareTextTests
{
    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.00000000001, "0%")] // what sums of doubles add is nothing
    [InlineData(0.001, "less than 1%")]
    [InlineData(0.0099, "less than 1%")]
    [InlineData(0.01, "1%")]
    [InlineData(0.125, "13%")]
    [InlineData(0.99, "99%")]
    [InlineData(0.9901, "more than 99%")]
    [InlineData(0.99999999999, "100%")]
    [InlineData(1, "100%")]
    public void Something_is_never_nothing_and_never_all(double share, string words) => Assert.Equal(words, ShareText.Of(share, CultureInfo.GetCultureInfo("en-US")));

    [Theory]
    [InlineData("de-DE", "less than 1\u00A0%")]
    [InlineData("ja-JP", "less than 1%")]
    public void A_reader_reads_his_own_sign(string culture, string words) => Assert.Equal(words, ShareText.Of(0.004, CultureInfo.GetCultureInfo(culture)));
}
