using Microsoft.AspNetCore.WebUtilities;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;

namespace PerfServerless.Functions.Tests.Links;

public sealed class LinkSignerTests
{
    private readonly ManualClock clock = new();
    private readonly LinkSigner signer;

    public LinkSignerTests() => signer = new LinkSigner(Keys(1), clock);

    [Fact]
    public void A_link_is_valid_until_its_expiry_and_expired_from_then_on()
    {
        var link = Link("brief", "acme:weekly:20260604", "ceo");

        Assert.Equal(LinkCheck.Valid, Check("brief", link));
        clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(LinkCheck.Valid, Check("brief", link));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(LinkCheck.Expired, Check("brief", link));
    }

    [Theory]
    [InlineData("s", "acme:weekly:20260611")]
    [InlineData("r", "ole")]
    [InlineData("e", "99999999999")]
    [InlineData("h", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("h", "")]
    [InlineData("e", "-1")]
    [InlineData("e", "999999999999999999")]
    [InlineData("e", "soon")]
    public void A_link_changed_in_any_part_is_invalid(string part, string value)
    {
        var link = Link("brief", "acme:weekly:20260604", "ceo");
        link[part] = value;

        Assert.Equal(LinkCheck.Invalid, Check("brief", link));
    }

    [Theory]
    [InlineData("s")]
    [InlineData("r")]
    [InlineData("e")]
    [InlineData("h")]
    public void A_link_without_one_of_its_parts_is_invalid(string part)
    {
        var link = Link("brief", "x", "ceo");
        link.Remove(part);

        Assert.Equal(LinkCheck.Invalid, Check("brief", link));
    }

    [Fact]
    public void A_link_made_for_another_purpose_or_under_another_key_is_invalid()
    {
        var link = Link("brief", "x", "ceo");

        Assert.Equal(LinkCheck.Invalid, Check("ops", link));
        Assert.Equal(LinkCheck.Invalid, new LinkSigner(Keys(2), clock).Check("brief", link["s"], link["r"], link["e"], link["h"]));
    }

    [Fact]
    public void What_was_signed_for_one_subject_cannot_be_cut_differently_into_subject_and_reader()
    {
        var link = Link("brief", "ab", "c");
        (link["s"], link["r"]) = ("a", "bc");

        Assert.Equal(LinkCheck.Invalid, Check("brief", link));
    }

    [Fact] // S7
    public void The_newest_key_signs_and_those_before_it_check_until_they_are_retired()
    {
        var old = Link("brief", "x", "ceo");
        var rotated = Keys(1).Rotated(clock.GetUtcNow(), endsLinks: false);
        var newer = new LinkSigner(rotated, clock);
        var link = QueryHelpers.ParseQuery(newer.Query("brief", "x", "ceo", TimeSpan.FromDays(1))).ToDictionary(q => q.Key, q => (string?)q.Value);

        Assert.Equal(rotated.LinkKeyId, link["k"]);
        Assert.Equal(LinkCheck.Valid, Check("brief", link, newer));
        Assert.Equal(LinkCheck.Valid, Check("brief", old, newer));
        Assert.Equal(LinkCheck.Expired, Check("brief", link)); // who knows the old key alone knows no key of this id
        Assert.Equal(LinkCheck.Expired, Check("brief", old, new LinkSigner(Keys(1).Rotated(clock.GetUtcNow(), endsLinks: true), clock)));
    }

    [Fact]
    public void A_link_that_names_another_key_is_not_valid()
    {
        var newer = new LinkSigner(Keys(1).Rotated(clock.GetUtcNow(), endsLinks: false), clock);
        var link = QueryHelpers.ParseQuery(newer.Query("brief", "x", "ceo", TimeSpan.FromDays(1))).ToDictionary(q => q.Key, q => (string?)q.Value);

        foreach (var named in new[] { null, "", "00000000", link["k"] + "x" })
            Assert.NotEqual(LinkCheck.Valid, Check("brief", new(link) { ["k"] = named }, newer));
    }

    [Fact]
    public void A_short_key_is_refused() => Assert.Throws<ArgumentException>(() => new LinkSigner(Keys(1) with { LinkKey = new byte[31] }, clock));

    private Dictionary<string, string?> Link(string purpose, string subject, string reader) =>
        QueryHelpers.ParseQuery(signer.Query(purpose, subject, reader, TimeSpan.FromDays(1))).ToDictionary(q => q.Key, q => (string?)q.Value);

    private LinkCheck Check(string purpose, Dictionary<string, string?> link, LinkSigner? by = null) => (by ?? signer).Check(
        purpose, link.GetValueOrDefault("s"), link.GetValueOrDefault("r"), link.GetValueOrDefault("e"), link.GetValueOrDefault("h"), link.GetValueOrDefault("k"));

    /// <summary>As a build before keys had ids made them.</summary>
    private static HostKeys Keys(byte fill) => new("perf_0123456789abcdef", [.. Enumerable.Repeat(fill, 32)]);
}
