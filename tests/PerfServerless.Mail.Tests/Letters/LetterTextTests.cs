using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Mail.Letters;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Mail.Tests.Letters;

public sealed class LetterTextTests
{
    private static readonly string[] Spoken = ["en", "de", "fr", PseudoLanguage.Code];

    public static TheoryData<string> Kinds => [.. Cards.All.Keys];

    public static TheoryData<string, string> KindsByLanguage
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var language in Spoken)
                foreach (var kind in Cards.All.Keys) all.Add(kind, language);
            return all;
        }
    }

    [Theory]
    [InlineData("en"), InlineData("de"), InlineData("fr")]
    public void Every_kind_of_card_reads_well_as_plain_text(string language) =>
        GoldenText.AssertSame($"letters.{language}.txt", string.Join('\n', Cards.All.Keys.Select(kind => Shown(kind, Letter(kind, language)))));

    [Fact]
    public void The_document_is_small_enough_to_be_looked_at() => GoldenText.AssertSame("receipt.en.html", Letter("receipt").Html);

    [Theory]
    [MemberData(nameof(KindsByLanguage))]
    public void Text_and_document_say_the_same_in_the_same_order(string kind, string language)
    {
        var letter = Letter(kind, language);

        Assert.Equal(
            letter.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("-" or "---") && w != Cards.Link.AbsoluteUri),
            HtmlDocument.WordsOf(letter.Html));
    }

    [Theory]
    [MemberData(nameof(KindsByLanguage))]
    public void The_document_is_well_formed_names_its_language_and_holds_nothing_but_text_and_its_link(string kind, string language)
    {
        var letter = Letter(kind, language);
        var document = HtmlDocument.Read(letter.Html);

        Assert.Equal(language, document.Root!.Attribute("lang")?.Value);
        Assert.Equal(letter.Subject, document.Descendants("title").Single().Value);
        Assert.Empty(HtmlDocument.Unexpected(document));
    }

    [Theory]
    [InlineData("<img src='x' />", "img", "src"), InlineData("<p onclick='x'></p>", "onclick")]
    [InlineData("<p style='background:url(x)'></p>", "background:url(x)")]
    [InlineData("<p style='min-width:500px'></p>", "min-width:500px"), InlineData("<table><tr /></table>", "table", "tr")]
    public void The_rule_above_catches_its_offenders(string body, params string[] caught) =>
        Assert.Equal(caught, HtmlDocument.Unexpected(HtmlDocument.Read($"<!DOCTYPE html>\n<html><body>{body}</body></html>")));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_only_link_is_the_one_given_on_a_line_of_its_own(string kind)
    {
        var letter = Letter(kind);
        string[] expected = kind is "notice" or "line" ? [] : [Cards.Link.AbsoluteUri];

        Assert.Equal(expected, HtmlDocument.Read(letter.Html).Descendants("a").Select(a => a.Attribute("href")!.Value));
        Assert.Equal(expected, letter.Text.Split('\n').Where(l => l.Contains("://", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("form"), InlineData("form across"), InlineData("receipt"), InlineData("statement"), InlineData("escalation")]
    public void What_asks_for_an_answer_is_refused_without_a_link(string kind) =>
        Assert.Throws<ArgumentException>(() => LetterText.Of(Cards.All[kind], Readers.English, null));

    [Fact]
    public void What_asks_for_nothing_is_told_without_a_link()
    {
        var letter = LetterText.Of(Cards.All["receipt done"], Readers.English, null);

        Assert.DoesNotContain("<a ", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(LetterWords.LinkIsYours.Say().En(), letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_typed_stays_on_the_page_and_nobody_is_told_to_write_to_the_bot(string kind)
    {
        var letter = Letter(kind);

        Assert.DoesNotContain(Cards.Typed, letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(NoticeWords.Stop.Say().En(), letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_but_data_is_said_outside_the_catalogue(string kind)
    {
        var letter = Letter(kind, PseudoLanguage.Code);
        var rest = Cards.Data.Prepend(Cards.Link.AbsoluteUri).Aggregate(
            PseudoLanguage.Unmarked(letter.Text), (text, data) => text.Replace(data, "", StringComparison.Ordinal));

        Assert.DoesNotContain(rest, char.IsLetter);
    }

    [Fact]
    public void A_text_of_several_paragraphs_keeps_them()
    {
        var letter = LetterText.Of(new ChatCard.Notice(new Verbatim("Title"), new Verbatim("One\r\n\nTwo"), []), Readers.English, null);

        Assert.StartsWith("Title\n\nOne\n\nTwo\n\n", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_is_cut_in_the_subject_alone()
    {
        var title = new string('x', 300);
        var letter = LetterText.Of(new ChatCard.Line(new Verbatim(title)), Readers.English, null);

        Assert.Equal($"{title[..149]}…", letter.Subject);
        Assert.StartsWith($"{title}\n", letter.Text, StringComparison.Ordinal);
    }

    private static LetterText Letter(string kind, string language = "en") => LetterText.Of(Cards.All[kind], Cards.Reader(language), Cards.Link);

    private static string Shown(string kind, LetterText letter) => $"=== {kind}\nSubject: {letter.Subject}\n\n{letter.Text}";
}
