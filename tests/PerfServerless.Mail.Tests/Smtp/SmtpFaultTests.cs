using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Tests.Support;
using PerfServerless.TestKit.Logging;
using PerfServerless.TestKit.Network;

namespace PerfServerless.Mail.Tests.Smtp;

/// <summary>Answers about the person, passing faults and wrong settings are three things.</summary>
public sealed class SmtpFaultTests
{
    [Theory]
    [InlineData("RCPT", "550 5.1.1 <ada@acme.example>: nobody of that name")]
    [InlineData("RCPT", "550 No such user ada@acme.example")]
    [InlineData("RCPT", "550 5.2.1 ada@acme.example is closed")]
    [InlineData("RCPT", "551 5.1.6 ada@acme.example has moved")]
    [InlineData("RCPT", "553 5.1.3 bad address ada@acme.example")]
    [InlineData("RCPT", "554 5.1.1 nobody ada@acme.example")]
    [InlineData("END", "550 5.1.10 ada@acme.example not found")]
    public async Task A_refused_receiver_is_an_answer_about_the_person(string verb, string answer)
    {
        var failure = await FailureOf(SmtpScript.Answering(verb, answer));

        Assert.True(failure is { RecipientRefused: true, WorthRetrying: false }, failure.Message);
    }

    [Theory]
    [InlineData("RCPT", "450 4.2.0 ada@acme.example greylisted")]
    [InlineData("RCPT", "451 4.3.0 later")]
    [InlineData("RCPT", "452 4.2.2 ada@acme.example is full")]
    [InlineData("RCPT", "552 ada@acme.example is full")]
    [InlineData("RCPT", "550 5.2.2 ada@acme.example is full")]
    [InlineData("MAIL", "451 4.3.0 later")]
    [InlineData("MAIL", "421 4.3.2 closing")]
    [InlineData("END", "451 4.3.0 later")]
    [InlineData("END", "421 4.3.2 closing")]
    [InlineData("DATA", "421 4.3.2 closing")]
    [InlineData("EHLO", "421 4.3.2 closing")]
    public async Task What_may_pass_is_worth_retrying(string verb, string answer)
    {
        var failure = await FailureOf(SmtpScript.Answering(verb, answer));

        Assert.True(failure is { RecipientRefused: false, WorthRetrying: true }, failure.Message);
    }

    [Theory]
    [InlineData("RCPT", "550 5.7.1 ada@acme.example: relaying denied")]
    [InlineData("RCPT", "554 5.7.1 ada@acme.example: relaying denied")]
    [InlineData("MAIL", "550 5.1.8 reviews@acme.example: bad sender")]
    [InlineData("MAIL", "553 5.1.7 reviews@acme.example: bad sender")]
    [InlineData("END", "554 5.6.0 not this letter")]
    public async Task What_the_server_does_not_allow_is_neither(string verb, string answer)
    {
        var failure = await FailureOf(SmtpScript.Answering(verb, answer));

        Assert.True(failure is { RecipientRefused: false, WorthRetrying: false }, failure.Message);
        Assert.Contains("Mail:From", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_a_letter_is_worth_retrying()
    {
        var failure = await FailureOf(new() { HangsUpAfter = 5 });

        Assert.True(failure is { RecipientRefused: false, WorthRetrying: true }, failure.Message);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_worth_retrying()
    {
        var failure = await A.Failure(A.Mailer(A.Plain(FreePort.Take())));

        Assert.Matches(@"^The mail server at localhost:\d+ could not be reached, or hung up\.$", failure.Message);
        Assert.True(failure.WorthRetrying);
    }

    [Theory]
    [InlineData("greeting"), InlineData("EHLO"), InlineData("MAIL"), InlineData("RCPT"), InlineData("DATA")]
    public async Task A_server_that_falls_silent_is_left_after_the_limit(string verb)
    {
        await using var server = new SmtpServer(new() { SilentAt = verb });
        var options = A.Plain(server.Port);
        options.Timeout = TimeSpan.FromMilliseconds(400);

        var failure = await A.Failure(A.Mailer(options));

        Assert.Equal($"The mail server at localhost:{server.Port} did not finish within 0.4 s.", failure.Message);
        Assert.True(failure.WorthRetrying);
        Assert.Contains(server.Said, s => s.StartsWith(verb, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_does_not_say_goodbye_has_the_letter_all_the_same()
    {
        await using var server = new SmtpServer(new() { SilentAt = "QUIT" });

        await A.Mailer(A.Plain(server.Port)).SendAsync(A.Letter(), CancellationToken.None).WaitAsync(A.Bound);

        Assert.Single(server.Letters);
    }

    [Fact]
    public async Task Whoever_stops_waiting_gets_his_own_cancellation()
    {
        await using var server = new SmtpServer(new() { SilentAt = "RCPT" });
        using var ours = new CancellationTokenSource();

        var sending = A.Mailer(A.Plain(server.Port)).SendAsync(A.Letter(), ours.Token);
        await ours.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(A.Bound));
    }

    [Fact]
    public async Task A_wrong_password_names_the_settings_and_is_not_worth_retrying()
    {
        await using var server = new SmtpServer(new() { User = ("reviews", "right") });
        var options = A.Plain(server.Port);
        (options.Smtp.User, options.Smtp.Password) = ("reviews", "wrong");

        var failure = await A.Failure(A.Mailer(options));

        Assert.Contains("Mail:Smtp:User and Mail:Smtp:Password", failure.Message, StringComparison.Ordinal);
        Assert.True(failure is { RecipientRefused: false, WorthRetrying: false });
    }

    [Theory]
    [InlineData("LOGIN", ""), InlineData("PLAIN", "reviews")]
    public async Task A_missing_sign_in_and_one_that_the_framework_does_not_know_name_the_settings(string offered, string user)
    {
        await using var server = new SmtpServer(new() { User = ("reviews", "right"), SignIns = offered });
        var options = A.Plain(server.Port);
        (options.Smtp.User, options.Smtp.Password) = (user, user.Length > 0 ? "right" : "");

        var failure = await A.Failure(A.Mailer(options));

        Assert.Contains("Mail:Smtp:", failure.Message, StringComparison.Ordinal);
        Assert.True(failure is { RecipientRefused: false, WorthRetrying: false });
    }

    [Fact]
    public async Task One_mailer_sends_many_letters_at_once()
    {
        await using var server = new SmtpServer();
        var mailer = A.Mailer(A.Plain(server.Port));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => mailer.SendAsync(A.Letter(subject: $"No. {i}"), CancellationToken.None))).WaitAsync(A.Bound);

        Assert.Equal(20, server.Letters.Count);
    }

    [Fact]
    public async Task A_log_line_tells_that_a_letter_left_and_nothing_of_what_is_in_it()
    {
        await using var server = new SmtpServer();
        var log = new CapturedLog();

        await A.Mailer(A.Plain(server.Port), log).SendAsync(A.Letter(), CancellationToken.None).WaitAsync(A.Bound);

        Assert.Equal($"4501 Letter {A.Letter().MessageId} was handed over. ", Assert.Single(log.Lines));
        Assert.Equal($"letter {A.Letter().MessageId}", A.Letter().ToString());
    }

    private static async Task<MailException> FailureOf(SmtpScript script)
    {
        await using var server = new SmtpServer(script);
        var failure = await A.Failure(A.Mailer(A.Plain(server.Port)));

        Assert.DoesNotContain("ada@", failure.ToString(), StringComparison.OrdinalIgnoreCase);
        return failure;
    }
}
