using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Tests.Access;

public sealed class ApiKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TenantId Acme = new("acme");

    private static ApiKey Key(ApiKeyText text, int days = 90) => new()
    {
        Tenant = text.Tenant, Id = text.Id, Name = "ERP", Scopes = [KeyScope.Read], Hash = text.Hash, MadeAt = Now, ExpiresAt = Now.AddDays(days),
    };

    [Fact]
    public void A_key_says_where_its_row_is_and_holds_256_random_bits()
    {
        var made = ApiKeyText.Make(Acme);

        Assert.Equal(made, ApiKeyText.TryParse(made.Whole));
        Assert.Equal((Acme, 8, 64), (made.Tenant, made.Id.Length, made.Secret.Length));
        Assert.NotEqual(made.Secret, ApiKeyText.Make(Acme).Secret);
        Assert.DoesNotContain(made.Secret, $"{made}", StringComparison.Ordinal);
        Assert.True(ApiKeyText.Make(new("twelve-chars")).Whole.Length <= ApiKeyText.MaxLength);
    }

    [Fact]
    public void What_is_no_key_is_none()
    {
        var good = ApiKeyText.Make(Acme).Whole;
        foreach (var bad in new[]
        {
            null, "", "perf", good[..^1], good + "0", good.ToUpperInvariant(), "PERF" + good[4..], good.Replace('_', '-'), " " + good, good + "\n",
            good.Replace("acme", "", StringComparison.Ordinal), good.Replace("acme", "ac/me", StringComparison.Ordinal),
            good.Replace("acme", "thirteen-char", StringComparison.Ordinal), good + "_", new string('_', 90), new string('a', 64 * 1024),
            "perf_" + new string('a', 40),
        })
        {
            Assert.Null(ApiKeyText.TryParse(bad));
        }
    }

    [Fact]
    public void The_same_secret_under_another_id_or_organisation_has_another_hash()
    {
        var made = ApiKeyText.Make(Acme);

        Assert.NotEqual(made.Hash, (made with { Tenant = new("globex") }).Hash);
        Assert.NotEqual(made.Hash, (made with { Id = "00000000" }).Hash);
    }

    [Fact]
    public void A_key_works_until_it_expires_and_no_second_longer()
    {
        var text = ApiKeyText.Make(Acme);
        var key = Key(text, days: 1);

        Assert.Equal(KeyStanding.Works, key.Judge(text.Hash, Now.AddDays(1).AddTicks(-1)));
        Assert.Equal(KeyStanding.Expired, key.Judge(text.Hash, Now.AddDays(1)));
        Assert.Equal(KeyStanding.Revoked, (key with { RevokedAt = Now }).Judge(text.Hash, Now.AddDays(1)));
    }

    [Fact]
    public void Who_does_not_know_the_secret_is_not_told_how_the_key_stands()
    {
        var (text, other) = (ApiKeyText.Make(Acme), ApiKeyText.Make(Acme));
        var key = Key(text);

        foreach (var one in new[] { key, key with { RevokedAt = Now }, key with { ExpiresAt = Now } })
        {
            Assert.Equal(KeyStanding.Unknown, one.Judge(other.Hash, Now));
            Assert.Equal(KeyStanding.Unknown, one.Judge("", Now));
        }
    }

    [Theory]
    [InlineData(0, KeyStanding.Outdated)]
    [InlineData(24, KeyStanding.Works)]
    public void After_a_rotation_the_old_secret_works_as_long_as_was_said(int hours, KeyStanding atOnce)
    {
        var (old, text) = (ApiKeyText.Make(Acme), ApiKeyText.Make(Acme));
        var key = Key(old).Rotated(text.Hash, Now, TimeSpan.FromDays(90), TimeSpan.FromHours(hours));

        Assert.Equal(KeyStanding.Works, key.Judge(text.Hash, Now));
        Assert.Equal(atOnce, key.Judge(old.Hash, Now));
        Assert.Equal(KeyStanding.Outdated, key.Judge(old.Hash, Now.AddHours(hours)));
        Assert.Equal(KeyStanding.Revoked, (key with { RevokedAt = Now }).Judge(old.Hash, Now));
    }

    [Fact]
    public void A_rotation_does_not_let_the_old_secret_outlive_its_own_expiry()
    {
        var (old, text) = (ApiKeyText.Make(Acme), ApiKeyText.Make(Acme));
        var expired = Key(old) with { ExpiresAt = Now.AddMinutes(-1) };

        var key = expired.Rotated(text.Hash, Now, TimeSpan.FromDays(90), TimeSpan.FromHours(24));

        Assert.Equal(KeyStanding.Works, key.Judge(text.Hash, Now));
        Assert.Equal(KeyStanding.Outdated, key.Judge(old.Hash, Now));
    }

    [Fact]
    public void Only_the_last_two_secrets_are_known()
    {
        var (first, second, third) = (ApiKeyText.Make(Acme), ApiKeyText.Make(Acme), ApiKeyText.Make(Acme));
        var key = Key(first)
            .Rotated(second.Hash, Now, TimeSpan.FromDays(90), TimeSpan.FromHours(24))
            .Rotated(third.Hash, Now, TimeSpan.FromDays(90), TimeSpan.FromHours(24));

        Assert.Equal(
            [KeyStanding.Unknown, KeyStanding.Works, KeyStanding.Works], new[] { first, second, third }.Select(t => key.Judge(t.Hash, Now)));
    }
}
