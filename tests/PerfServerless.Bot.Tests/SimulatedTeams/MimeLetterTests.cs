using System.Text;
using PerfServerless.SimulatedTeams.Mail;

namespace PerfServerless.Bot.Tests.SimulatedTeams;

public sealed class MimeLetterTests
{
    [Fact]
    public void Both_parts_of_a_letter_are_found_and_decoded()
    {
        var letter = Read($"""
            Subject: Two
            Content-Type: multipart/alternative; boundary="b 1"

            For nobody
            --b 1
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Gr=C3=BC=C3=9Fe =
            an alle=3D
            --b 1
            content-type: TEXT/HTML; charset="utf-8"
            content-transfer-encoding: Base64

            {Convert.ToBase64String("<p>Grüße 🚀</p>"u8, Base64FormattingOptions.InsertLineBreaks)}
            --b 1--
            For nobody either
            """);

        Assert.Equal("Grüße an alle=", letter.Text);
        Assert.Equal("<p>Grüße 🚀</p>", letter.Html);
    }

    [Fact]
    public void A_letter_of_one_part_and_one_without_headers_are_read()
    {
        Assert.Equal("Hello", Read("Subject: x\n\nHello").Text);
        Assert.Equal("Hello", Read("\nHello").Text);
        Assert.Equal("<p>", Read("Content-Type: text/html\n\n<p>").Html);
        Assert.Equal("", Read("Subject: only a head").Text);
    }

    [Fact]
    public void Parts_within_parts_are_found_and_attachments_are_passed_over()
    {
        var letter = Read("""
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain

            words
            --inner
            Content-Type: text/html

            <b>words</b>
            --inner--
            --outer
            Content-Type: application/pdf
            Content-Transfer-Encoding: base64

            AAAA
            --outer--
            """);

        Assert.Equal(("words", "<b>words</b>"), (letter.Text, letter.Html));
    }

    [Theory]
    [InlineData("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße")]
    [InlineData("=?UTF-8?Q?Gr=C3=BC=C3=9Fe_an_alle?=", "Grüße an alle")]
    [InlineData("=?iso-8859-1?q?Gr=FC=DFe?= an =?utf-8?b?YWxsZQ==?=", "Grüße an alle")]
    [InlineData("=?utf-8?B?8J+a?= =?utf-8?B?gA==?=", "🚀")]
    [InlineData("=?utf-8?Q?a?= =?utf-8?Q?b?= c", "ab c")]
    [InlineData("=?utf-8*de?Q?Ja?=", "Ja")]
    [InlineData("=?no-such-charset?Q?x?=", "x")]
    [InlineData("plain =? words", "plain =? words")]
    [InlineData("", "")]
    public void Subjects_are_read_whatever_they_are_written_in(string header, string words) =>
        Assert.Equal(words, Read($"Subject: {header}\n\n").Header("subject"));

    [Fact]
    public void A_folded_header_is_one_line() =>
        Assert.Equal("Grüße an alle", Read("Subject: =?utf-8?Q?Gr=C3=BC=C3=9F?=\n =?utf-8?Q?e_an?=\n\talle\n\n").Header("Subject").Replace('\t', ' '));

    [Theory]
    [InlineData("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n=FC", "ü")]
    [InlineData("Content-Type: text/plain; charset=nonsense\n\nx", "x")]
    [InlineData("Content-Transfer-Encoding: quoted-printable\n\n50=, =4", "50=, =4")]
    [InlineData("Content-Transfer-Encoding: base64\n\n!not base64!", "!not base64!")]
    [InlineData("Content-Type: multipart/mixed\n\nno boundary", "")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\n\n--x", "")]
    public void What_is_odd_or_broken_is_shown_as_far_as_it_goes(string raw, string text) => Assert.Equal(text, Read(raw).Text);

    private static MimeLetter Read(string raw) => MimeLetter.Read(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(raw.ReplaceLineEndings("\r\n"))));
}
