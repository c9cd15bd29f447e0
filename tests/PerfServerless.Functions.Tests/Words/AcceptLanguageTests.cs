using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Tests.Words;

public sealed class AcceptLanguageTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("*", null)]
    [InlineData("fr", "fr")]
    [InlineData("de-AT, en;q=0.8", "de-AT")]
    [InlineData("en;q=0.5, fr-CA;q=0.9, de;q=0.7", "fr-CA")] // by how much it is wanted
    [InlineData("de;q=0.8, fr;q=0.8", "de")] // the first of those wanted alike
    [InlineData("it, ja;q=0.9, de;q=0.1", "de")] // the first that we speak
    [InlineData("it-CH, ja;q=0.9", "it-CH")] // we speak none: numbers and days at least
    [InlineData("de;q=0, fr;q=0.1", "fr")] // refused
    public void The_most_wanted_language_that_we_speak_wins(string? header, string? locale)
    {
        var context = Context();
        if (header is not null) context.Request.Headers.AcceptLanguage = header;

        Assert.Equal(locale, AcceptLanguage.Locale(context));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a language!!")]
    public void Who_asks_for_nothing_that_exists_reads_English(string header)
    {
        var context = Context();
        context.Request.Headers.AcceptLanguage = header;

        Assert.Equal("en", CallerReader.Of(context).Language.Code);
    }

    [Fact]
    public void German_of_Austria_is_read_with_Austrian_numbers()
    {
        var context = Context();
        context.Request.Headers.AcceptLanguage = "de-AT";

        Assert.Equal(("de", "de-AT"), (CallerReader.Of(context).Language.Code, CallerReader.Of(context).Culture.Name));
    }

    private static DefaultHttpContext Context() => new() { RequestServices = new ServiceCollection().AddSingleton(Languages.BuiltIn).BuildServiceProvider() };
}
