using System.Net;
using System.Net.Http.Json;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.SimulatedTeams.Mail;

namespace PerfServerless.Bot.Tests.SimulatedTeams;

public sealed class MailPagesTests
{
    private const string Raw = "Subject: <b>Numbers</b>\r\nMessage-ID: <1@acme.example>\r\nContent-Language: de\r\n"
        + "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
        + "--b\r\nContent-Type: text/plain\r\n\r\nSee https://reviews.acme.example/f?a=1&b=2. <script>\r\n"
        + "--b\r\nContent-Type: text/html\r\n\r\n<p class=\"x\"><a class=y href=\"https://reviews.acme.example/g?a=1&amp;b=2\">Answer</a></p>"
        + "<script>alert(1)</script>\r\n--b--\r\n";

    private static readonly DateTimeOffset Monday = new(2026, 5, 11, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Letters_are_listed_newest_first()
    {
        await using var tool = await MailTool.StartAsync();
        Assert.Contains("No letter has come yet.", await tool.Web.GetStringAsync("/mail"), StringComparison.Ordinal);
        tool.Drop.Add("reviews@acme.example", ["ada@acme.example"], "Subject: First\r\n\r\n", Monday);
        tool.Drop.Add("reviews@acme.example", ["ada@acme.example", "ben@acme.example"], Raw, Monday);

        var page = await tool.Web.GetStringAsync("/mail");

        Assert.Contains("<td>Mon 2026-05-11 09:30</td><td>ada@acme.example, ben@acme.example</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td><a href=\"/mail/2\">&lt;b&gt;Numbers&lt;/b&gt;</a></td>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("/mail/2", StringComparison.Ordinal) < page.IndexOf("/mail/1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_is_shown_where_none_of_its_scripts_run()
    {
        await using var tool = await MailTool.StartAsync();
        tool.Drop.Add("reviews@acme.example", ["ada@acme.example"], Raw, Monday);

        var answer = await tool.Web.GetAsync(new Uri("/mail/1", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"&lt;base target", page, StringComparison.Ordinal);
        Assert.Contains("&lt;p class=&quot;x&quot;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("script-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("href=\"https://reviews.acme.example/f?a=1&amp;b=2\">", page, StringComparison.Ordinal);
        Assert.Contains("f?a=1&amp;b=2</a>. &lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tool.Web.GetAsync(new Uri("/mail/2", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Tests_read_letters_and_where_they_lead_as_json()
    {
        await using var tool = await MailTool.StartAsync();
        tool.Drop.Add("reviews@acme.example", ["ada@acme.example"], Raw, Monday);

        var letter = Assert.Single((await tool.Web.GetFromJsonAsync<List<CaughtLetter>>("/mail.json"))!);

        Assert.Equal(("<b>Numbers</b>", "<1@acme.example>", "de"), (letter.Subject, letter.MessageId, letter.Language));
        Assert.Equal(["https://reviews.acme.example/g?a=1&b=2", "https://reviews.acme.example/f?a=1&b=2"], letter.Links);
        Assert.Equal("ada@acme.example", Assert.Single(letter.To));
        Assert.Contains("<script>alert(1)</script>", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_is_off_unless_it_is_asked_for()
    {
        await using var with = await MailTool.StartAsync();
        await using var without = await MailTool.StartAsync(withMail: false);

        Assert.Contains("<a href=\"/mail\">Mail</a>", await with.Web.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("/mail", await without.Web.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await without.Web.GetAsync(new Uri("/mail", UriKind.Relative))).StatusCode);
    }
}
