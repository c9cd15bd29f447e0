using System.Text.RegularExpressions;
using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Tests.Support;
using PerfServerless.SimulatedTeams.Mail;

namespace PerfServerless.Mail.Tests.Smtp;

/// <summary>What goes over the wire, read again by another's eyes.</summary>
public sealed partial class SmtpLetterTests
{
    private const string Text = "Grüße 🚀 an alle\r\n.\r\n..zwei\r\n.Punkt am Anfang\r\n\r\nEnde  ";

    [Fact]
    public async Task Both_parts_arrive_as_they_were_written()
    {
        var html = $"<!doctype html>\r\n<html lang=\"de\"><body><p>Größe &lt; 5 🚀</p>\r\n.<p>{new string('ü', 5_000)}</p></body></html>";

        var (letter, raw) = await Arrived(A.Letter(text: Text, html: html));

        Assert.Equal(Text, letter.Text);
        Assert.Equal(html, letter.Html);
        Assert.StartsWith("multipart/alternative", letter.Header("Content-Type"), StringComparison.Ordinal);
        Assert.True(raw.IndexOf("text/plain", StringComparison.Ordinal) < raw.IndexOf("text/html", StringComparison.Ordinal), "the preferred part comes last");
        Assert.All(raw.Split("\r\n"), line => Assert.True(line.Length <= 998 && line.All(char.IsAscii), line));
    }

    [Fact]
    public async Task Bare_line_feeds_travel_as_line_ends()
    {
        var (letter, _) = await Arrived(A.Letter(text: "one\ntwo\r\nthree"));

        Assert.Equal("one\r\ntwo\r\nthree", letter.Text);
    }

    [Fact]
    public async Task It_says_who_writes_to_whom_in_which_language_and_that_no_person_wrote_it()
    {
        const string Subject = "Ihre Zahlen für Mai – bitte bis Freitag, 29. Mai, 12:00 Uhr: Pünktlichkeit, Umsatz, Stornoquote 📈";

        var (letter, _) = await Arrived(A.Letter(subject: Subject));

        Assert.Equal(Subject, letter.Header("Subject"));
        Assert.Equal("\"Acme Reviews\" <reviews@acme.example>", letter.Header("From"));
        Assert.Equal("\"Ada Lovelace\" <ada@acme.example>", letter.Header("To"));
        Assert.Equal("de", letter.Header("Content-Language"));
        Assert.Equal("auto-generated", letter.Header("Auto-Submitted"));
        Assert.Equal("OOF, AutoReply", letter.Header("X-Auto-Response-Suppress"));
    }

    [Fact]
    public async Task A_letter_sent_twice_has_one_id_and_it_names_nobody()
    {
        var (first, _) = await Arrived(A.Letter());
        var (second, _) = await Arrived(A.Letter());

        Assert.Equal(first.Header("Message-ID"), second.Header("Message-ID"));
        Assert.Matches("^<[0-9a-f]{40}@acme\\.example>$", first.Header("Message-ID"));
        Assert.NotEqual(MailMessageId.Of("acme:weekly:20260511:ben:ask", A.Sender), A.Letter().MessageId);
    }

    [Fact]
    public async Task A_name_beyond_ascii_arrives()
    {
        var (letter, _) = await Arrived(A.Letter() with { To = new("bjoern@acme.example", "Björn Ödegård, 经理") });

        Assert.Equal("\"Björn Ödegård, 经理\" <bjoern@acme.example>", Quoted().Replace(letter.Header("To"), "\"$1\" <"));
    }

    [Theory]
    [InlineData("Hello\r\nBcc: eve@evil.example")]
    [InlineData("Hello\nBcc: eve@evil.example")]
    [InlineData("Hello\r\n\r\nBcc: eve@evil.example")]
    [InlineData("Hello\rBcc: eve@evil.example\u2028\0")]
    public async Task Line_breaks_in_a_subject_and_in_names_add_no_header(string words)
    {
        var (letter, raw) = await Arrived(A.Letter(subject: words) with { To = new("ada@acme.example", words), From = A.Sender with { Name = words } });

        Assert.Equal("Hello Bcc: eve@evil.example", letter.Header("Subject"));
        Assert.Equal("", letter.Header("Bcc"));
        Assert.DoesNotMatch("(?m)^Bcc", raw);
    }

    [Theory]
    [InlineData("ada@acme.example\r\nRCPT TO:<eve@evil.example>")]
    [InlineData("ada@acme.example, eve@evil.example")]
    [InlineData("Ada <ada@acme.example>")]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData("björn@acme.example")]
    public async Task An_address_that_is_not_one_address_is_an_answer_about_the_person(string address)
    {
        await using var server = new SmtpServer();

        var failure = await A.Failure(A.Mailer(A.Plain(server.Port)), A.Letter() with { To = new(address, "Ada") });

        Assert.True(failure is { RecipientRefused: true, WorthRetrying: false });
        Assert.Empty(server.Said);
    }

    [Theory]
    [InlineData("de\r\nBcc: eve@evil.example"), InlineData("de\n"), InlineData(""), InlineData("german language")]
    public void A_language_is_a_tag_and_nothing_else(string tag) => Assert.Throws<ArgumentException>(() => A.Letter() with { Language = tag });

    private static async Task<(MimeLetter Letter, string Raw)> Arrived(MailLetter letter)
    {
        await using var server = new SmtpServer();
        await A.Mailer(A.Plain(server.Port)).SendAsync(letter, CancellationToken.None).WaitAsync(A.Bound);

        Assert.Equal(
            [$"MAIL FROM:<{letter.From.Address}>", $"RCPT TO:<{letter.To.Address}>"],
            server.Said.Where(s => s.Contains(':', StringComparison.Ordinal)));
        var raw = Assert.Single(server.Letters);
        return (MimeLetter.Read(raw), raw);
    }

    [GeneratedRegex("^\"?(.*?)\"? <")]
    private static partial Regex Quoted();
}
