using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Host.Commands;

namespace PerfServerless.Functions.Tests.Import;

public sealed class CommandReaderTests
{
    [Theory]
    [InlineData("LANG=de_DE.UTF-8", "de-DE", "de")]
    [InlineData("LANG=fr_CA", "fr-CA", "fr")]
    [InlineData("LANG=de_AT@euro", "de-AT", "de")]
    [InlineData("LANG=de_DE.UTF-8 LC_MESSAGES=fr_FR.UTF-8", "fr-FR", "fr")]
    [InlineData("LANG=de_DE.UTF-8 LC_MESSAGES=fr_FR.UTF-8 LC_ALL=en_GB.UTF-8", "en-GB", "en")]
    [InlineData("LANG=de_DE.UTF-8 LC_ALL=", "de-DE", "de")] // set to nothing is not set
    [InlineData("LANG=de_DE.UTF-8 LC_ALL=C.UTF-8", "en-US", "en")]
    [InlineData("LANG=POSIX", "en-US", "en")]
    [InlineData("LANG=C", "en-US", "en")]
    [InlineData("", "en-US", "en")]
    [InlineData("LANG=ja_JP.UTF-8", "ja-JP", "en")] // not spoken: its numbers, in English words
    [InlineData("LANG=nonsense", "nonsense", "en")]
    public void The_terminals_environment_names_the_reader(string environment, string locale, string language)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);

        var reader = CommandReader.Of(variables.GetValueOrDefault);

        Assert.Equal((locale, language), (reader.Locale, reader.Reader.Language.Code));
    }

    [Fact]
    public void The_commands_describe_themselves_in_the_readers_language()
    {
        var german = CommandReader.Of(_ => "de_DE.UTF-8");

        Assert.Equal("Betrachtet eine Scorecard ohne laufenden Server.", ScorecardCommand.Create(german).Description);
        Assert.Equal(german.Say(ImportCommandWords.Import), ImportCommand.Create(german).Description);
        Assert.Equal(
            ["Unter welcher Adresse der Server antwortet.", german.Say(KeyCommandWords.KeyFile.Say("PERFSERVERLESS_KEY"))], ImportCommand.Create(german)
                .Options.Select(o => o.Description));
    }
}
