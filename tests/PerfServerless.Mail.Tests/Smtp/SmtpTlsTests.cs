using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using PerfServerless.Mail.Tests.Support;

namespace PerfServerless.Mail.Tests.Smtp;

public sealed class SmtpTlsTests
{
    private static readonly X509Certificate2 Trusted = TestCertificate.Make();

    public SmtpTlsTests() => Trust(Trusted);

    [Fact]
    public async Task The_letter_and_the_sign_in_travel_encrypted()
    {
        await using var server = new SmtpServer(new() { Certificate = Trusted, User = ("reviews", "pässword") });

        await A.Mailer(A.Secure(server.Port, "reviews", "pässword")).SendAsync(A.Letter(), CancellationToken.None).WaitAsync(A.Bound);

        Assert.Equal(["EHLO", "STARTTLS", "(secure)", "EHLO", "AUTH LOGIN reviews pässword", "MAIL", "RCPT", "DATA"], server.Said.Select(Short).Take(8));
        Assert.Single(server.Letters);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_before_anything_is_said()
    {
        Trust(null);
        await using var server = new SmtpServer(new() { Certificate = Trusted, User = ("reviews", "secret") });

        var failure = await A.Failure(A.Mailer(A.Secure(server.Port, "reviews", "secret")));

        Assert.Equal(
            $"The mail server at localhost:{server.Port} has no certificate that is trusted here for that name: look at Mail:Smtp:Host.", failure.Message);
        Assert.True(failure is { WorthRetrying: false, RecipientRefused: false });
        Assert.DoesNotContain(server.Said, s => s.StartsWith("AUTH", StringComparison.Ordinal) || s.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_offers_no_tls_gets_nothing()
    {
        await using var server = new SmtpServer(new() { User = ("reviews", "secret") });

        var failure = await A.Failure(A.Mailer(A.Secure(server.Port, "reviews", "secret")));

        Assert.Contains("STARTTLS", failure.Message, StringComparison.Ordinal);
        Assert.True(failure is { WorthRetrying: false, RecipientRefused: false });
        Assert.DoesNotContain(server.Said, s => s.StartsWith("AUTH", StringComparison.Ordinal) || s.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handshake_that_never_ends_is_left_after_the_limit()
    {
        await using var server = new SmtpServer(new() { Certificate = Trusted, SilentAt = "handshake" });
        var options = A.Secure(server.Port);
        options.Timeout = TimeSpan.FromMilliseconds(400);

        var failure = await A.Failure(A.Mailer(options));

        Assert.Equal($"The mail server at localhost:{server.Port} did not finish within 0.4 s.", failure.Message);
        Assert.True(failure.WorthRetrying);
    }

    [Fact]
    public async Task Plain_holds_for_this_machine_only_whatever_the_settings_say()
    {
        await using var server = new SmtpServer();
        var options = A.Plain(server.Port);
        options.Smtp.Host = "127.1"; // it leads here too, but is none of the names that mean this machine

        await A.Mailer(A.Plain(server.Port)).SendAsync(A.Letter(), CancellationToken.None).WaitAsync(A.Bound);
        var failure = await A.Failure(A.Mailer(options));

        Assert.Contains("STARTTLS", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Letters);
    }

    private static string Short(string line) => line.StartsWith("AUTH", StringComparison.Ordinal) ? line : line.Split(' ')[0];

    // The framework's mail client has no other door for it. It trusts one certificate that this run made, and only these tests set it.
#pragma warning disable SYSLIB0014
    private static void Trust(X509Certificate2? certificate) =>
        ServicePointManager.ServerCertificateValidationCallback = certificate is null
            ? null
            : (_, given, _, errors) => errors == SslPolicyErrors.None || given?.GetCertHashString() == certificate.GetCertHashString();
#pragma warning restore SYSLIB0014
}
