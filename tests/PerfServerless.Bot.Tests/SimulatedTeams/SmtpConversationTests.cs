using System.Globalization;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.SimulatedTeams.Organisations;

namespace PerfServerless.Bot.Tests.SimulatedTeams;

/// <summary>The tool speaks SMTP as senders expect it.</summary>
public sealed class SmtpConversationTests
{
    private static readonly string[] Envelope = ["EHLO me", "MAIL FROM:<reviews@acme.example>", "RCPT TO:<ada@acme.example>"];

    [Fact]
    public async Task A_letter_to_several_people_is_kept_once_with_its_dots()
    {
        await using var tool = await MailTool.StartAsync();
        using var talk = await tool.TalkAsync();

        Assert.Equal(["250", "250", "250", "250", "354"], await talk.SayAsync([.. Envelope, "rcpt to:<ben@acme.example>", "DATA"]));
        Assert.Equal("250", await talk.SayAsync("Subject: Dots\r\n\r\n..one\r\n...two\r\nthree.\r\n."));
        Assert.Equal("221", await talk.SayAsync("QUIT"));

        var letter = Assert.Single(tool.Drop.All);
        Assert.Equal("reviews@acme.example", letter.From);
        Assert.Equal(["ada@acme.example", "ben@acme.example"], letter.To);
        Assert.Equal(("Dots", ".one\r\n..two\r\nthree.\r\n"), (letter.Subject, letter.Text));
    }

    [Fact]
    public async Task Commands_out_of_order_and_unknown_ones_are_refused_and_harm_nothing()
    {
        await using var tool = await MailTool.StartAsync();
        using var talk = await tool.TalkAsync();

        Assert.Equal(
            ["503", "250", "503", "503", "501", "250", "503", "503", "501", "250", "250", "252", "502"],
            await talk.SayAsync(
                "MAIL FROM:<a@x.example>", "HELO me", "DATA", "RCPT TO:<b@x.example>", "MAIL FROM: a@x.example", "MAIL FROM:<>", "MAIL FROM:<a@x.example>",
                "DATA", "RCPT TO:<>", "RCPT TO:<b@x.example>", "NOOP", "VRFY ada", "STARTTLS"));
        Assert.Equal(["354", "250"], await talk.SayAsync("DATA", "Still here\r\n\r\n."));
        Assert.Equal("b@x.example", Assert.Single(Assert.Single(tool.Drop.All).To));
    }

    [Fact]
    public async Task Rset_forgets_the_letter_and_the_next_one_begins_anew()
    {
        await using var tool = await MailTool.StartAsync();
        using var talk = await tool.TalkAsync();

        Assert.Equal(
            ["250", "250", "250", "250", "503", "250", "250", "354"],
            await talk.SayAsync([.. Envelope, "RSET", "DATA", "MAIL FROM:<c@x.example>", "RCPT TO:<d@x.example>", "DATA"]));
        await talk.SayAsync("\r\nHello\r\n.");

        Assert.Equal("d@x.example", Assert.Single(Assert.Single(tool.Drop.All).To));
    }

    [Fact]
    public async Task A_letter_that_is_too_large_is_refused_before_and_after_and_the_conversation_goes_on()
    {
        await using var tool = await MailTool.StartAsync();
        using var talk = await tool.TalkAsync();
        var line = new string('x', 998) + "\r\n";

        Assert.Equal(
            ["250", "552", "250", "250", "354"],
            await talk.SayAsync("EHLO me", "MAIL FROM:<a@x.example> SIZE=2097153", "MAIL FROM:<a@x.example> SIZE=2097152", "RCPT TO:<b@x.example>", "DATA"));
        for (var size = 0; size <= 2 * 1024 * 1024; size += line.Length) await talk.SendAsync(line);
        Assert.Equal("552", await talk.SayAsync("."));
        Assert.Equal(["250", "250", "354", "250"], await talk.SayAsync("MAIL FROM:<a@x.example>", "RCPT TO:<b@x.example>", "DATA", "\r\nsmall\r\n."));

        Assert.Equal("small\r\n", Assert.Single(tool.Drop.All).Text);
    }

    [Fact]
    public async Task All_commands_in_one_packet_are_answered_in_order()
    {
        await using var tool = await MailTool.StartAsync();
        using var talk = await tool.TalkAsync();

        await talk.SendAsync(string.Join("\r\n", [.. Envelope, "DATA", "Subject: All at once", "", "Hello", ".", "QUIT", ""]));

        var answers = new List<string>();
        while (answers.Count < 6) answers.Add((await talk.HearAsync())[..3]);
        Assert.Equal(["250", "250", "250", "354", "250", "221"], answers);
        Assert.Equal("All at once", Assert.Single(tool.Drop.All).Subject);
    }

    [Fact]
    public async Task A_letter_that_breaks_off_is_not_kept_and_the_next_sender_is_heard()
    {
        await using var tool = await MailTool.StartAsync();
        using (var broken = await tool.TalkAsync())
        {
            await broken.SayAsync([.. Envelope, "DATA"]);
            await broken.SendAsync("Subject: Half\r\n\r\nHel");
        }

        await LetterAsync(tool, "Whole");

        Assert.Equal("Whole", Assert.Single(tool.Drop.All).Subject);
    }

    [Fact]
    public async Task Whoever_sits_before_an_emulator_has_no_mailbox()
    {
        var ada = new SimulatedPerson("ada", "Ada", "Ada@acme.example", "e", null, CultureInfo.InvariantCulture, Behaviour.Emulator, TimeSpan.Zero);
        await using var tool = await MailTool.StartAsync(withMail: true, ada, ada with { Id = "ben", UserPrincipalName = "ben@acme.example", Behaviour = Behaviour.NotInstalled });
        using var talk = await tool.TalkAsync();

        Assert.Equal(["250", "250", "550", "503", "250", "354"], await talk.SayAsync([.. Envelope, "DATA", "RCPT TO:<ben@acme.example>", "DATA"]));
    }

    [Fact]
    public async Task The_last_two_hundred_are_kept()
    {
        await using var tool = await MailTool.StartAsync();

        for (var i = 1; i <= 201; i++) tool.Drop.Add("a@x.example", ["b@x.example"], $"Subject: {i}\r\n\r\n", TimeProvider.System.GetUtcNow());

        Assert.Equal(200, tool.Drop.All.Count);
        Assert.Null(tool.Drop.Find(1));
        Assert.Equal("2", tool.Drop.All[0].Subject);
        Assert.Equal("201", tool.Drop.Find(201)!.Subject);
    }

    private static async Task LetterAsync(MailTool tool, string subject)
    {
        using var talk = await tool.TalkAsync();
        Assert.Equal("250", (await talk.SayAsync([.. Envelope, "DATA", $"Subject: {subject}\r\n\r\nHello\r\n."]))[^1]);
    }
}
