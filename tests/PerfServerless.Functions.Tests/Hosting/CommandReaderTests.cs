using PerfServerless.Domain.Words;
using PerfServerless.Host.Commands;

namespace PerfServerless.Functions.Tests.Hosting;

public sealed class CommandReaderTests
{
    [Theory]
    [InlineData(null, null, "de_DE.UTF-8", "de", "de-DE")]
    [InlineData(null, null, "de_CH@euro", "de", "de-CH")]
    [InlineData(null, "fr_FR.UTF-8", "de_DE.UTF-8", "fr", "fr-FR")]
    [InlineData("C.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8", "en", "en-US")]
    [InlineData("", "", "POSIX", "en", "en-US")]
    [InlineData(null, null, null, "en", "en-US")]
    [InlineData(null, null, "en_GB.UTF-8", "en", "en-GB")]
    public void A_console_is_read_in_the_locale_of_its_environment(string? all, string? messages, string? lang, string language, string culture)
    {
        var environment = new Dictionary<string, string?> { ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang };

        var reader = CommandReader.Of(environment.GetValueOrDefault, Languages.BuiltIn);

        Assert.Equal((language, culture), (reader.Language.Code, reader.Culture.Name));
    }
}
