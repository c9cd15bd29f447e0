using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Words;

/// <summary>After a wanted change, set <c>PERF_GOLDEN_RECORD=1</c>, run these tests once, and read what changed as its reader would.</summary>
public sealed class SentenceSheetTests
{
    public static TheoryData<string> Spoken => CatalogueTests.Spoken;

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Every_sentence_reads_as_it_was_read_last(string code) =>
        GoldenText.AssertSame($"{code}.txt", SentenceSheet.Of(CatalogueRules.Declared, ReaderOf(code)));

    [Fact]
    public void A_sentence_is_said_with_every_number_and_choice_on_which_its_words_depend()
    {
        var english = Languages.BuiltIn.For(Languages.English);
        var texts = english.Texts.ToDictionary();
        texts["a.bare"] = "As it is";
        texts["a.both"] = "{x, select, left {L} other {R}} {n, plural, =0 {none} one {# thing} other {# things}} of {name}";
        CataloguedWord[] words = [new Word<Part.Choice, int, string>("a.both", "x", "n", "name"), new Word("a.bare")];

        Assert.Equal(
            """
            a.bare: As it is
            a.both (left, 0): L none of ‹name›
            a.both (left, 1): L 1 thing of ‹name›
            a.both (left, 2): L 2 things of ‹name›
            a.both (other, 0): R none of ‹name›
            a.both (other, 1): R 1 thing of ‹name›
            a.both (other, 2): R 2 things of ‹name›

            """,
            SentenceSheet.Of(words, Readers.English with { Language = new("xx", english.Traits, texts, null) }));
    }

    private static Reader ReaderOf(string code) =>
        new[] { Readers.English, Readers.German, Readers.French }.Single(r => r.Language.Code == code) with { NameOf = _ => "Kim Berg" };
}
