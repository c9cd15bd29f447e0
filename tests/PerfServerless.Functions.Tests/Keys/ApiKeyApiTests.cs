using PerfServerless.Domain.Access;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Tests.Api;

namespace PerfServerless.Functions.Tests.Keys;

public sealed class ApiKeyApiTests : IAsyncLifetime
{
    private TwoOrganisations both = null!;

    public async Task InitializeAsync() => both = await TwoOrganisations.StartAsync();

    public async Task DisposeAsync() => await both.DisposeAsync();

    [Fact]
    public async Task A_key_is_told_once_and_kept_as_a_hash_alone()
    {
        var key = await both.KeyAsync("acme", KeyScope.Actuals, KeyScope.Read);
        var stored = (await both.Host.Stores.ApiKeys.FindAsync(new("acme"), TwoOrganisations.IdOf(key), default))!.Value;

        Assert.DoesNotContain(key[^64..], $"{stored}", StringComparison.Ordinal);
        Assert.Equal([KeyScope.Read, KeyScope.Actuals], stored.Scopes);
        Assert.Equal(("ERP", "ann", TimeSpan.FromDays(30)), (stored.Name, stored.MadeBy, stored.ExpiresAt - stored.MadeAt));

        var (_, listed) = await HostAsync("GET", "/api/keys?tenant=acme");
        var view = Assert.Single(listed.EnumerateArray());
        Assert.DoesNotContain(key[^64..], $"{listed}", StringComparison.Ordinal);
        Assert.DoesNotContain(stored.Hash, $"{listed}", StringComparison.Ordinal);
        Assert.Equal((stored.Id, "works"), (view.GetProperty("id").GetString(), view.GetProperty("state").GetString()));
        Assert.Empty((await HostAsync("GET", "/api/keys?tenant=globex")).Body.EnumerateArray());
    }

    [Fact]
    public async Task When_a_key_was_used_last_is_shown()
    {
        var key = await both.KeyAsync("acme", KeyScope.Read);
        Assert.Equal(200, (await both.CallAsync(key, "GET", "/api/cadences")).Status);

        // It is written behind the request.
        for (var tries = 0; (await both.Host.Stores.ApiKeys.UsesAsync(new("acme"), default)).Count == 0; tries++)
        {
            Assert.True(tries < 1_000);
            await Task.Delay(5);
        }

        var used = Assert.Single((await HostAsync("GET", "/api/keys?tenant=acme")).Body.EnumerateArray()).GetProperty("lastUsedAt").GetDateTimeOffset();
        Assert.InRange(used, TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow());
    }

    [Theory]
    [InlineData("""{}""", "key.name-needed")]
    [InlineData("""{"name":"  ","scopes":["read"]}""", "key.name-needed")]
    [InlineData("""{"name":"0123456789012345678901234567890123456789012345678901234567890","scopes":["read"]}""", "key.name-needed")]
    [InlineData("""{"name":"x"}""", "key.scopes-needed")]
    [InlineData("""{"name":"x","scopes":[]}""", "key.scopes-needed")]
    [InlineData("""{"name":"x","scopes":["read","all"]}""", "key.scopes-needed")]
    [InlineData("""{"name":"x","scopes":["Read"]}""", "key.scopes-needed")]
    [InlineData("""{"name":"x","scopes":["0"]}""", "key.scopes-needed")]
    [InlineData("""{"name":"x","scopes":[null]}""", "key.scopes-needed")]
    [InlineData("""{"name":"x","scopes":["read"],"days":0}""", "key.days")]
    [InlineData("""{"name":"x","scopes":["read"],"days":367}""", "key.days")]
    [InlineData("""{"name":"x","scopes":["read"],"tenant":"globex"}""", "problem.unknown-member")]
    [InlineData("""{"name":"x","scopes":["read"],"hash":"aa"}""", "problem.unknown-member")]
    public async Task A_wish_that_cannot_be_used_is_refused_with_the_reason(string wish, string why)
    {
        using var content = new StringContent(wish, null, "application/json");
        var (status, problem) = await both.CallAsync(both.Host.Keys.ApiKey, "POST", "/api/keys?tenant=acme", content: content);

        Assert.Equal(400, status);
        Assert.Equal(why, TwoOrganisations.WordOf(problem));
        Assert.Empty(await both.Host.Stores.ApiKeys.ListAsync(new("acme"), default));
    }

    [Fact]
    public async Task A_key_of_another_organisation_is_not_there_and_a_revoked_one_stays_so()
    {
        var id = TwoOrganisations.IdOf(await both.KeyAsync("acme", KeyScope.Read));

        foreach (var (method, path) in new[] { ("POST", $"/api/keys/{id}/rotate?tenant=globex"), ("DELETE", $"/api/keys/{id}?tenant=globex"), ("DELETE", "/api/keys/00000000?tenant=acme") })
        {
            var (status, problem) = await HostAsync(method, path, method == "POST" ? new { } : null);
            Assert.Equal((404, KeyWords.NoKey.Id), (status, TwoOrganisations.WordOf(problem)));
        }

        var (_, once) = await HostAsync("DELETE", $"/api/keys/{id}?tenant=acme");
        var (_, again) = await HostAsync("DELETE", $"/api/keys/{id}?tenant=acme");
        Assert.Equal(once.GetProperty("revokedAt").GetString(), again.GetProperty("revokedAt").GetString());
        var (refused, why) = await HostAsync("POST", $"/api/keys/{id}/rotate?tenant=acme", new { });
        Assert.Equal((409, KeyWords.IsRevoked.Id), (refused, TwoOrganisations.WordOf(why)));
        Assert.Equal(400, (await HostAsync("POST", $"/api/keys/{id}/rotate?tenant=acme", new { overlapHours = 169 })).Status);
        Assert.Equal(404, (await HostAsync("GET", "/api/keys?tenant=nobody")).Status);
        Assert.Equal(400, (await HostAsync("GET", "/api/keys")).Status); // which of the two is not said
    }

    [Fact]
    public async Task An_organisation_has_a_bounded_number_of_keys_that_work()
    {
        for (var i = 0; i < ApiKeyRules.MostKeys; i++) await both.KeyAsync("acme", KeyScope.Read);
        var wish = new { name = "one more", scopes = new[] { "read" } };

        var (status, problem) = await HostAsync("POST", "/api/keys?tenant=acme", wish);
        Assert.Equal((409, KeyWords.TooMany.Id), (status, TwoOrganisations.WordOf(problem)));

        var ended = (await both.Host.Stores.ApiKeys.ListAsync(new("acme"), default))[0].Id;
        await HostAsync("DELETE", $"/api/keys/{ended}?tenant=acme");
        Assert.Equal(201, (await HostAsync("POST", "/api/keys?tenant=acme", wish)).Status);
    }

    [Fact] // S13, S18
    public async Task The_log_holds_who_came_in_and_who_did_not_and_never_a_secret()
    {
        var key = await both.KeyAsync("acme", KeyScope.Read);
        var id = TwoOrganisations.IdOf(key);
        await both.CallAsync(key, "GET", "/api/cadences");
        await both.CallAsync(key, "POST", "/api/actuals", new { });
        await both.CallAsync(key[..^1] + "x", "GET", "/api/cadences");
        await both.CallAsync($"perf_acme_{id}_{new string('0', 64)}", "GET", "/api/cycles/%0d%0aforged%20line");
        var (_, rotated) = await HostAsync("POST", $"/api/keys/{id}/rotate?tenant=acme", new { overlapHours = 0 });
        await both.CallAsync(key, "GET", "/api/cadences");
        await HostAsync("DELETE", $"/api/keys/{id}?tenant=acme");
        using var link = await both.Host.Anonymous.GetAsync(new Uri("/api/briefs?s=acme:weekly:20260601w%0d%0aforged&r=ada&e=99999999999&h=00", UriKind.Relative));

        var lines = both.Log.Lines.Where(l => l.StartsWith("38", StringComparison.Ordinal)).ToList();
        foreach (var number in new[] { 3801, 3802, 3803, 3804, 3805, 3806, 3807, 3811 }) Assert.Contains(lines, l => l.StartsWith($"{number} ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("Outdated", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotContain('\n', l.Trim()));
        Assert.DoesNotContain(lines, l => l.Contains("forged", StringComparison.Ordinal));
        foreach (var secret in new[] { key, key[^64..], rotated.GetProperty("key").GetString()![^64..], both.Host.Keys.ApiKey })
            Assert.DoesNotContain(both.Log.Lines, l => l.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_says_which_scope_an_address_needs()
    {
        using var answer = await both.Host.Anonymous.GetAsync(new Uri("/api/openapi.json", UriKind.Relative));
        var paths = (await ApiHost.JsonAsync(answer)).GetProperty("paths");

        string Needs(string path, string method) => Assert.Single(paths.GetProperty(path).GetProperty(method).GetProperty("security").EnumerateArray())
            .GetProperty("apiKey").EnumerateArray().Single().GetString()!;

        Assert.Equal(
            ["read", "actuals", "import", "operate", "host", "host"],
            [
                Needs("/api/cadences", "get"), Needs("/api/actuals", "post"), Needs("/api/import", "post"), Needs("/api/ops/instances/{id}", "delete"),
                Needs("/api/keys", "post"), Needs("/api/ops/feeds", "get"),
            ]);
        Assert.False(paths.GetProperty("/api/health").GetProperty("get").TryGetProperty("security", out _));
    }

    private Task<(int Status, System.Text.Json.JsonElement Body)> HostAsync(string method, string path, object? body = null) =>
        both.CallAsync(both.Host.Keys.ApiKey, method, path, body);
}
