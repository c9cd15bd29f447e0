using PerfServerless.Domain.Chat;
using PerfServerless.Mail.Letters;

namespace PerfServerless.Mail.Tests.Letters;

public sealed class HostileNamesTests
{
    public static TheoryData<string, string> Names => new()
    {
        { "<script>alert(1)</script>", "<script>alert(1)</script>" },
        { "\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>" },
        { "'onmouseover='x", "'onmouseover='x" },
        { "&lt;b&gt; &#x3C;", "&lt;b&gt; &#x3C;" },
        { "Reve\u202Eeun\u2066x\u200F", "Reveeunx" },
        { "Revenue\r\nSubject: free", "Revenue Subject: free" },
        { "Revenue\n\nhttps://evil.example/answer", "Revenue  https:\u2060//evil.example/answer" },
        { "See www.evil.example\u0000\u001B[2J", "See www\u2060.evil.example[2J" },
        { "<!-- --> ]]> <![CDATA[", "<!-- --> ]]> <![CDATA[" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kpi_is_called_what_it_is_called_and_nothing_comes_of_it(string name, string shown)
    {
        Check(Cards.Form(name), shown);
        Check(Cards.Receipt(name), shown);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void So_is_a_person(string name, string shown) =>
        Check(Cards.All["escalation"], shown, _ => name);

    [Theory]
    [MemberData(nameof(Names))]
    public void So_is_a_cadence_in_the_subject_too(string name, string shown)
    {
        var letter = Check(Cards.Form(cadence: name), shown);

        Assert.StartsWith(shown, letter.Subject, StringComparison.Ordinal);
    }

    private static LetterText Check(ChatCard card, string shown, Func<Domain.Identity.PersonId, string?>? names = null)
    {
        var reader = Cards.Reader("en");
        var letter = LetterText.Of(card, names is null ? reader : reader with { NameOf = names }, Cards.Link);
        var document = HtmlDocument.Read(letter.Html);

        Assert.Contains(shown, letter.Text, StringComparison.Ordinal);
        Assert.Contains(shown, document.Root!.Value, StringComparison.Ordinal);
        Assert.Empty(HtmlDocument.Unexpected(document));
        Assert.Equal(Cards.Link.AbsoluteUri, Assert.Single(document.Descendants("a")).Attribute("href")!.Value);
        Assert.Equal(Cards.Link.AbsoluteUri, Assert.Single(letter.Text.Split('\n'), l => l.Contains("://", StringComparison.Ordinal)));
        Assert.DoesNotContain(letter.Subject + letter.Text.Replace('\n', ' '), c => char.IsControl(c) || TurnsText(c));
        return letter;
    }

    private static bool TurnsText(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
