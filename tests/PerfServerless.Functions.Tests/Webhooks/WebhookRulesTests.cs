using System.Net;
using System.Text;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Webhooks;

namespace PerfServerless.Functions.Tests.Webhooks;

/// <summary>S11 for events: whoever adds a webhook does not make this host ask things of its own network.</summary>
public sealed class WebhookRulesTests
{
    private readonly WebhookAddress open = new(["intranet.example", "10.1.2.3"], ownMachine: false);

    [Theory]
    [InlineData("https://example.com/hooks/reviews?x=1", null)]
    [InlineData("https://example.com:8443/", null)]
    [InlineData("https://intranet.example/hook", null)]
    [InlineData("https://10.1.2.3/hook", null)]
    [InlineData("http://example.com/", "event.url-without-tls")]
    [InlineData("ftp://example.com/", "event.url-without-tls")]
    [InlineData("file:///etc/passwd", "event.no-url")]
    [InlineData("https://me:secret@example.com/", "event.url-with-secret")]
    [InlineData("https://example.com/#x", "event.url-with-fragment")]
    [InlineData("https://127.0.0.1/", "event.url-by-number")]
    [InlineData("https://[::1]/", "event.url-by-number")]
    [InlineData("https://2130706433/", "event.url-by-number")]
    [InlineData("https://0x7f.1/", "event.url-by-number")]
    [InlineData("https://169.254.169.254/metadata", "event.url-by-number")]
    [InlineData("https://localhost/", "event.url-inside")]
    [InlineData("https://server/", "event.url-inside")]
    [InlineData("http://localhost:3978/api/ops", "event.url-without-tls")]
    [InlineData("example.com", "event.no-url")]
    [InlineData("/hooks", "event.no-url")]
    [InlineData("", "event.no-url")]
    [InlineData(null, "event.no-url")]
    public void An_address_is_public_and_by_https_or_named_in_the_settings(string? text, string? refusal) => Assert.Equal(refusal, open.Read(text).Refusal?.Id);

    [Fact]
    public void An_address_without_end_is_refused() =>
        Assert.Equal(EventWords.NoUrl.Id, open.Read("https://example.com/" + new string('x', 3000)).Refusal?.Id);

    [Fact]
    public void On_a_developers_machine_that_machine_may_listen()
    {
        var own = new WebhookAddress([], ownMachine: true);

        Assert.Null(own.Read("http://localhost:56160/hooks").Refusal);
        Assert.Null(own.Read("http://127.0.0.1:56160/hooks").Refusal);
        Assert.NotNull(own.Read("http://192.168.0.7/hooks").Refusal);
        Assert.True(own.MayConnect("localhost", IPAddress.Loopback));
        // A public name that suddenly means this machine does not reach it.
        Assert.False(own.MayConnect("example.com", IPAddress.Loopback));
    }

    [Theory]
    [InlineData("93.184.215.14", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.0.0.8", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.8", false)]
    [InlineData("::ffff:93.184.215.14", true)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::a00:8", false)]
    [InlineData("2002:a00:8::", false)]
    [InlineData("2001:db8::1", false)]
    public void What_a_name_means_is_looked_at_when_the_connection_is_made(string address, bool isPublic)
    {
        Assert.Equal(isPublic, open.MayConnect("example.com", IPAddress.Parse(address)));
        Assert.True(open.MayConnect("intranet.example", IPAddress.Parse(address)));
    }

    /// <summary>The example that the specification of Standard Webhooks prints.</summary>
    [Fact]
    public void A_signature_is_the_one_that_receivers_of_Standard_Webhooks_compute()
    {
        var secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = WebhookSignature.Of(
            [secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), Encoding.UTF8.GetBytes("""{"test": 2432232314}"""));

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
        Assert.Equal("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", WebhookSignature.Text(secret));
    }

    [Fact]
    public void A_sealed_secret_opens_for_what_it_was_sealed_for_and_for_nobody_else()
    {
        var (keys, secret) = (HostKeys.Make(), new byte[] { 1, 2, 3 });
        var box = new SecretBox(keys);
        var stored = box.Seal(secret, "webhook acme hook-1");

        Assert.Equal(secret, box.Open(stored, "webhook acme hook-1"));
        Assert.NotEqual(stored, box.Seal(secret, "webhook acme hook-1"));
        Assert.Null(box.Open(stored, "webhook other hook-1"));
        Assert.Null(new SecretBox(HostKeys.Make()).Open(stored, "webhook acme hook-1"));
        foreach (var broken in new[] { "", ".", "x", stored[..^4], stored + "A", stored.Replace('.', '!'), $"{keys.LinkKeyId}.%%%", $"{keys.LinkKeyId}.AAAA" })
            Assert.Null(box.Open(broken, "webhook acme hook-1"));
    }

    [Fact]
    public void After_the_hosts_key_was_rotated_a_secret_opens_and_is_sealed_anew_and_after_links_were_ended_it_is_lost()
    {
        var keys = HostKeys.Make();
        var (secret, stored) = new WebhookSecrets(new(keys)).Make(new("acme"), "hook-1");
        var webhook = new Domain.Events.Destinations.EventWebhook
        {
            Tenant = new("acme"), Id = "hook-1", Url = new("https://example.com"), Contact = new("ole"), MadeAt = default, Secrets = [stored],
        };
        var now = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var rotated = new WebhookSecrets(new(keys.Rotated(now, endsLinks: false)));

        Assert.Null(new WebhookSecrets(new(keys)).SealedAnew(webhook));
        Assert.Equal(secret, Assert.Single(rotated.Open(webhook, now)));
        var anew = rotated.SealedAnew(webhook)!;
        Assert.Equal(secret, Assert.Single(rotated.Open(anew, now)));
        Assert.Null(rotated.SealedAnew(anew));
        Assert.Empty(new WebhookSecrets(new(keys.Rotated(now, endsLinks: true))).Open(webhook, now));
    }

    [Fact]
    public void For_a_day_after_its_rotation_the_old_secret_signs_beside_the_new_one()
    {
        var secrets = new WebhookSecrets(new(HostKeys.Make()));
        var (first, stored) = secrets.Make(new("acme"), "hook-1");
        var now = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var webhook = new Domain.Events.Destinations.EventWebhook
        {
            Tenant = new("acme"), Id = "hook-1", Url = new("https://example.com"), Contact = new("ole"), MadeAt = default, Secrets = [stored],
        };

        var (second, rotated) = secrets.Rotate(webhook, now);
        var (third, again) = secrets.Rotate(rotated, now.AddHours(1));

        Assert.Equal([second, first], secrets.Open(rotated, now.AddHours(23)));
        Assert.Equal([second], secrets.Open(rotated, now.AddHours(24)));
        Assert.Equal([third, second], secrets.Open(again, now.AddHours(2)));
        Assert.Equal(2, WebhookSignature.Of(secrets.Open(rotated, now), "id", now, "{}"u8).Split(' ').Length);
    }
}
