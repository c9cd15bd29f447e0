using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Links;

namespace PerfServerless.Functions.Azure.Tests.Hosting;

public sealed class HostKeySettingsTests
{
    private static readonly string One = Secret(1);
    private static readonly string Two = Secret(2);

    private readonly ManualClock clock = new();

    [Fact]
    public void A_key_without_id_signs_as_before()
    {
        var keys = HostKeySettings.Read(With());

        Assert.Null(keys.LinkKeyId);
        Assert.DoesNotContain("k=", new LinkSigner(keys, clock).Query("brief", "x", "ada", TimeSpan.FromDays(1)), StringComparison.Ordinal);
    }

    [Fact] // S7
    public void Several_keys_may_be_named_so_that_they_rotate_without_breaking_living_links()
    {
        var before = new LinkSigner(HostKeySettings.Read(With(("LinkKey", One))), clock).Query("brief", "x", "ada", TimeSpan.FromDays(90));
        var rotated = new LinkSigner(
            HostKeySettings.Read(With(
                ("LinkKey", Two), ("LinkKeyId", "2027"), ("OldLinkKeys:0:Key", One), ("OldLinkKeys:1:Id", "2026"), ("OldLinkKeys:1:Key", Two),
                ("OldLinkKeys:1:Until", "2026-03-03"))),
            clock);

        Assert.Equal(LinkCheck.Valid, Check(rotated, before));
        Assert.Equal(LinkCheck.Valid, Check(rotated, rotated.Query("brief", "x", "ada", TimeSpan.FromDays(1))));
        var middle = rotated.Query("brief", "x", "ada", TimeSpan.FromDays(30)).Replace("k=2027", "k=2026", StringComparison.Ordinal);
        Assert.Equal(LinkCheck.Valid, Check(rotated, middle)); // the same key under its older name
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(LinkCheck.Expired, Check(rotated, middle)); // it was retired
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var told = Assert.Throws<OptionsValidationException>(() => HostKeySettings.Read(With(
            ("ApiKey", "short"), ("LinkKey", "AAAA"), ("LinkKeyId", "a b"), ("OldLinkKeys:0:Key", "no base64"), ("OldLinkKeys:1:Id", "x/y"),
            ("OldLinkKeys:1:Key", One), ("OldLinkKeys:1:Until", "soon")))).Failures.ToList();

        Assert.Equal(
            [
                "PerfServerless:ApiKey", "PerfServerless:LinkKey", "PerfServerless:LinkKeyId", "PerfServerless:OldLinkKeys:0:Key", "PerfServerless:OldLinkKeys:1:Id",
                "PerfServerless:OldLinkKeys:1:Until",
            ],
            told.Select(t => t.Split(' ')[0]));
        Assert.DoesNotContain(told, t => t.Contains(One, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_keys_of_one_id_are_refused() =>
        Assert.Contains(
            "an id of its own",
            Assert.Single(Assert.Throws<OptionsValidationException>(() => HostKeySettings.Read(With(("OldLinkKeys:0:Key", One)))).Failures),
            StringComparison.Ordinal);

    private static string Secret(byte fill) => Convert.ToBase64String([.. Enumerable.Repeat(fill, 32)]);

    private static IConfigurationRoot With(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(AzureSettings.All)
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"PerfServerless:{s.Name}", (string?)s.Value)))
        .Build();

    private static LinkCheck Check(LinkSigner signer, string query)
    {
        var parts = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return signer.Check("brief", parts["s"], parts["r"], parts["e"], parts["h"], parts.GetValueOrDefault("k"));
    }
}
