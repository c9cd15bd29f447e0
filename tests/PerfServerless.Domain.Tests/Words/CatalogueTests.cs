using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Tests.Words;

public sealed class CatalogueTests
{
    private static readonly LanguageTraits Traits = Languages.BuiltIn.For("en").Traits;

    public static TheoryData<string> Spoken => [.. Languages.BuiltIn.All.Select(l => l.Code)];

    [Fact]
    public void English_German_and_French_are_spoken() => Assert.Equal(["en", "de", "fr"], Languages.BuiltIn.All.Select(l => l.Code));

    [Fact]
    public void No_id_is_declared_twice() => Assert.Empty(CatalogueRules.Twice(CatalogueRules.Declared));

    [Fact]
    public void Every_part_is_of_a_type_that_can_be_read() => Assert.Empty(CatalogueRules.PartsOfUnknownType(CatalogueRules.Declared));

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_language_has_every_text_and_no_other(string code)
    {
        var language = Languages.BuiltIn.Find(code)!;

        Assert.Empty(CatalogueRules.Missing(CatalogueRules.Declared, language));
        Assert.Empty(CatalogueRules.Superfluous(CatalogueRules.Declared, language));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_language_speaks_of_exactly_the_parts_that_are_given(string code)
    {
        var language = Languages.BuiltIn.Find(code)!;

        Assert.Empty(CatalogueRules.Unreadable(language));
        Assert.Empty(CatalogueRules.OtherParts(CatalogueRules.Declared, language));
    }

    [Fact]
    public void Each_rule_catches_its_offender()
    {
        var language = new Language(
            "xx",
            Traits,
            new Dictionary<string, string> { ["a.one"] = "{n}", ["a.broken"] = "{n, plural, one {#}}", ["a.extra"] = "x" },
            null);
        CataloguedWord[] words = [new Word<int>("a.one", "n"), new Word<int>("a.one", "n"), new Word("a.two"), new Word<int, decimal>("a.extra", "n", "m")];

        Assert.Equal(["'a.one' is declared twice"], CatalogueRules.Twice(words));
        Assert.Equal(["'a.two' has no text in 'xx'"], CatalogueRules.Missing(words, language));
        Assert.Equal(["'a.broken' in 'xx' is nobody's"], CatalogueRules.Superfluous(words, language));
        Assert.Single(CatalogueRules.Unreadable(language), u => u.Contains("no case 'other'", StringComparison.Ordinal));
        Assert.Equal(["'a.extra' in 'xx' speaks of nothing and has m, n"], CatalogueRules.OtherParts(words, language));
        Assert.Equal(["'a.extra' has a part 'm' of type Decimal"], CatalogueRules.PartsOfUnknownType(words));
    }
}
