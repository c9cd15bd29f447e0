using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Keys;

/// <summary>What somebody tries who has no key, a bad one, or one of another organisation. S5, S14</summary>
public sealed class ApiKeyAttackTests : IAsyncLifetime
{
    private const string Read = "/api/cadences";

    private static readonly KeyScope[] All = Enum.GetValues<KeyScope>();

    private TwoOrganisations both = null!;

    public async Task InitializeAsync() => both = await TwoOrganisations.StartAsync();

    public async Task DisposeAsync() => await both.DisposeAsync();

    [Fact]
    public async Task A_text_that_is_no_key_of_ours_opens_nothing_and_is_told_nothing()
    {
        var (key, other) = (await both.KeyAsync("acme", All), await both.KeyAsync("globex", All));
        var (id, secret) = (TwoOrganisations.IdOf(key), key[^64..]);
        foreach (var bad in new Dictionary<string, string>
        {
            ["nothing"] = "",
            ["another secret"] = key[..^64] + new string('0', 64),
            ["one other digit"] = key[..^1] + (key[^1] == '0' ? '1' : '0'),
            ["cut"] = key[..^1],
            ["half"] = key[..30],
            ["longer"] = key + "0",
            ["twice"] = key + key,
            ["another organisation"] = $"perf_globex_{id}_{secret}",
            ["another organisation's id"] = $"perf_acme_{TwoOrganisations.IdOf(other)}_{secret}",
            ["an organisation that is not there"] = $"perf_nobody_{id}_{secret}",
            ["other case"] = key.ToUpperInvariant(),
            ["other case of the secret"] = key[..^64] + secret.ToUpperInvariant(),
            ["other case of the organisation"] = key.Replace("acme", "ACME", StringComparison.Ordinal),
            ["its stored hash"] = (await both.Host.Stores.ApiKeys.FindAsync(new("acme"), id, default))!.Value.Hash,
            ["its hash as secret"] = $"perf_acme_{id}_{(await both.Host.Stores.ApiKeys.FindAsync(new("acme"), id, default))!.Value.Hash}",
            ["keys of a filter"] = $"perf_acme_' or 1 _{secret}",
            ["64 KiB"] = new string('a', 64 * 1024),
            ["64 KiB of separators"] = new string('_', 64 * 1024),
            ["two keys"] = $"{key},{other}",
        })
        {
            var (status, problem) = await both.CallAsync(bad.Value, "GET", Read);

            Assert.True(status == 401, $"{bad.Key}: {status}");
            Assert.Contains(TwoOrganisations.WordOf(problem), new[] { GateWords.SendKey.Id, KeyWords.Unknown.Id });
        }

        Assert.Equal(200, (await both.CallAsync(key, "GET", Read)).Status);
    }

    [Fact]
    public async Task A_key_in_the_address_or_in_a_cookie_is_not_looked_at()
    {
        var key = await both.KeyAsync("acme", All);

        foreach (var name in new[] { "key", "X-Api-Key", "x-api-key", "apiKey", "api_key", "code", "access_token" })
            Assert.Equal(401, (await both.CallAsync(null, "GET", $"{Read}?{name}={key}")).Status);

        using var request = new HttpRequestMessage(HttpMethod.Get, Read) { Headers = { { "Cookie", $"X-Api-Key={key}" } } };
        using var answer = await both.Host.Anonymous.SendAsync(request);
        Assert.Equal(401, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("Bearer {0}", 200)]
    [InlineData("bearer {0}", 401)]
    [InlineData("Basic {0}", 401)]
    [InlineData("{0}", 401)]
    public async Task As_a_bearer_token_it_is_taken_in_that_form_alone(string form, int expected)
    {
        var key = await both.KeyAsync("acme", All);
        using var request = new HttpRequestMessage(HttpMethod.Get, Read);
        request.Headers.TryAddWithoutValidation("Authorization", string.Format(null, form, key));
        using var answer = await both.Host.Anonymous.SendAsync(request);

        Assert.Equal(expected, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("X-MS-CLIENT-PRINCIPAL")]
    [InlineData("X-MS-CLIENT-PRINCIPAL-ID")]
    [InlineData("X-Forwarded-User")]
    [InlineData("X-Original-URL")]
    public async Task A_forged_header_of_a_platform_opens_nothing(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Read);
        request.Headers.TryAddWithoutValidation(header, "eyJhdXRoX3R5cCI6ImFhZCJ9");
        using var answer = await both.Host.Anonymous.SendAsync(request);

        Assert.Equal(401, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_key_that_expired_or_was_revoked_says_which_it_is_and_how_to_mend_it()
    {
        var (expired, revoked) = (await both.KeyAsync("acme", All), await both.KeyAsync("acme", All));
        await ChangeAsync(expired, k => k with { ExpiresAt = k.MadeAt });
        Assert.Equal(200, (await both.CallAsync(revoked, "GET", Read)).Status);
        Assert.Equal(200, (await both.CallAsync(both.Host.Keys.ApiKey, "DELETE", $"/api/keys/{TwoOrganisations.IdOf(revoked)}?tenant=acme")).Status);

        await RefusedAsync(expired, KeyWords.Expired);
        await RefusedAsync(revoked, KeyWords.Revoked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Within_the_overlap_of_a_rotation_both_secrets_open_and_after_it_the_new_one_alone(int hours)
    {
        var key = await both.KeyAsync("acme", KeyScope.Read);
        var (status, rotated) = await both.CallAsync(
            both.Host.Keys.ApiKey, "POST", $"/api/keys/{TwoOrganisations.IdOf(key)}/rotate?tenant=acme", new { overlapHours = hours });
        var renewed = rotated.GetProperty("key").GetString()!;

        Assert.Equal((201, TwoOrganisations.IdOf(key)), (status, TwoOrganisations.IdOf(renewed)));
        Assert.Equal(200, (await both.CallAsync(renewed, "GET", Read)).Status);
        if (hours > 0)
        {
            Assert.Equal(200, (await both.CallAsync(key, "GET", Read)).Status);
            return;
        }

        await RefusedAsync(key, KeyWords.Outdated);
    }

    [Fact]
    public async Task A_key_opens_what_its_scopes_say_and_nothing_else()
    {
        foreach (var scope in All)
        {
            var key = await both.KeyAsync("acme", scope);
            foreach (var (needs, method, path) in new[]
            {
                (KeyScope.Read, "GET", Read),
                (KeyScope.Read, "GET", "/api/cadences/weekly/cycles"),
                (KeyScope.Read, "GET", "/api/cycles/acme:weekly:20260601w"),
                (KeyScope.Read, "GET", "/api/cycles/acme:weekly:20260601w/brief"), (KeyScope.Read, "GET", "/api/export"),
                (KeyScope.Actuals, "POST", "/api/actuals"), (KeyScope.Import, "POST", "/api/import"),
                (KeyScope.Operate, "GET", "/api/ops/instances"), (KeyScope.Operate, "GET", "/api/ops/instances/k:acme:nothing"),
                (KeyScope.Operate, "POST", "/api/ops/instances/k:acme:nothing/suspend"), (KeyScope.Operate, "DELETE", "/api/ops/instances/k:acme:nothing"),
            })
            {
                using var zip = new ByteArrayContent([]) { Headers = { ContentType = new("application/zip") } };
                var (status, problem) = await both.CallAsync(key, method, path, method == "POST" ? new { } : null, path == "/api/import" ? zip : null);

                if (needs == scope) Assert.NotInRange(status, 401, 403);
                else Assert.Equal((403, KeyWords.ScopeMissing.Id), (status, TwoOrganisations.WordOf(problem)));
            }
        }
    }

    [Fact]
    public async Task Keys_are_made_and_ended_by_the_host_alone_whatever_scopes_a_key_has()
    {
        var key = await both.KeyAsync("acme", All);
        var path = $"/api/keys/{TwoOrganisations.IdOf(key)}";
        foreach (var (method, address) in new[]
        {
            ("GET", "/api/keys"), ("POST", "/api/keys"), ("POST", path + "/rotate"), ("DELETE", path), ("DELETE", "/api/ops/instances?before=2100-01-01"),
        })
        {
            var (status, problem) = await both.CallAsync(key, method, address, method == "POST" ? new { } : null);
            Assert.Equal((403, KeyWords.HostOnly.Id), (status, TwoOrganisations.WordOf(problem)));
            Assert.Equal(401, (await both.CallAsync(null, method, address, method == "POST" ? new { } : null)).Status);
        }

        Assert.Equal(403, (await both.CallAsync(key, "GET", "/api/ops/feeds")).Status); // queues are the host's
        Assert.Equal(403, (await both.CallAsync(key, "GET", "/api/ops")).Status); // so are its pages
    }

    [Fact]
    public async Task A_key_reaches_nothing_of_another_organisation_and_is_not_told_whether_it_exists()
    {
        var key = await both.KeyAsync("acme", All);
        var open = await OpenAsync("globex");

        string[] paths = [Read, "/api/cadences/weekly/cycles", "/api/export", "/api/facts/actuals", "/api/facts/requests", "/api/decisions", "/api/actions"];
        foreach (var path in paths)
        {
            var (there, nowhere) = (await both.CallAsync(key, "GET", $"{path}?tenant=globex"), await both.CallAsync(key, "GET", $"{path}?tenant=nobody"));
            Assert.Equal((404, 404, ReviewProblemWords.NoOrganisation.Id), (there.Status, nowhere.Status, TwoOrganisations.WordOf(there.Body)));
            Assert.Equal(Said(nowhere).Replace("nobody", "globex", StringComparison.Ordinal), Said(there));
        }

        foreach (var path in new[] { $"/api/cycles/{open}", $"/api/cycles/{open}/brief", $"/api/cycles/{open}?tenant=acme" })
            Assert.Equal((404, ReviewProblemWords.NoCycle.Id), Told(await both.CallAsync(key, "GET", path)));

        var push = new { kpi = "stock", period = "2026-05", value = 5 };
        Assert.Equal(404, (await both.CallAsync(key, "POST", "/api/actuals?tenant=globex", push)).Status);
        Assert.Equal(400, (await both.CallAsync(key, "POST", "/api/actuals", new { kpi = "stock", period = "2026-05", value = 5, tenant = "globex" })).Status);
        Assert.Empty((await both.Host.Stores.Actuals.ReadAsync(new("globex"), [new("stock")], default)).SelectMany(a => a.Value));

        Assert.Equal(201, (await both.CallAsync(key, "POST", "/api/actuals", push)).Status); // its own needs no name
        Assert.Equal(200, (await both.CallAsync(key, "GET", $"{Read}?tenant=acme")).Status);
    }

    [Fact]
    public async Task A_key_sees_and_steers_its_own_instances_alone()
    {
        var key = await both.KeyAsync("acme", All);
        string[] foreign = ["k:globex:weekly", "p:globex:ada", $"c:{await OpenAsync("globex")}", "k:acme2:weekly", "x:acme:weekly"];

        foreach (var id in foreign)
        {
            Assert.Equal(404, (await both.CallAsync(key, "GET", $"/api/ops/instances/{id}")).Status);
            foreach (var command in new[] { "terminate", "suspend", "resume", "rewind" })
                Assert.Equal(404, (await both.CallAsync(key, "POST", $"/api/ops/instances/{id}/{command}", new { })).Status);
            Assert.Equal(404, (await both.CallAsync(key, "DELETE", $"/api/ops/instances/{id}")).Status);
        }

        foreach (var (query, expected) in new[]
        {
            ("", true), ("&prefix=k:", true), ("&prefix=k:acme:we", true), ("&prefix=k:globex", false), ("&prefix=globex", false),
        })
        {
            var listed = await ListedAsync(key, query);
            Assert.Equal(expected, listed.Contains("k:acme:weekly"));
            Assert.All(listed, id => Assert.StartsWith("acme:", id[2..], StringComparison.Ordinal));
        }

        Assert.Equal(200, (await both.CallAsync(key, "POST", "/api/ops/instances/k:acme:weekly/suspend", new { })).Status);
        foreach (var nowhere in new[] { "9.x", "x", ".", "0", "1.k:globex:weekly" })
            Assert.Contains((await both.CallAsync(key, "GET", $"/api/ops/instances?after={nowhere}")).Status, new[] { 200, 400 });
    }

    [Fact]
    public async Task A_key_imports_its_own_organisation_alone()
    {
        var key = await both.KeyAsync("acme", KeyScope.Import);
        foreach (var folder in new[]
        {
            TwoOrganisations.GlobexFolder.Replace("people.csv", "Ada Byron", "Eve"),
            TwoOrganisations.GlobexFolder.Replace("organisation.csv", "globex", "newone"),
        })
        {
            Assert.Equal((403, KeyWords.OtherOrganisation.Id), Told(await ImportAsync(key, folder)));
        }

        Assert.Equal(422, (await ImportAsync(key, new FolderBuilder().Without("organisation.csv"))).Status);

        var (status, body) = await ImportAsync(key, new FolderBuilder().Replace("organisation.csv", "11111111-2222", "22222222-2222"));
        Assert.Equal(422, status);
        Assert.Contains(KeyWords.EntraTaken.Id, $"{body}", StringComparison.Ordinal);
        Assert.DoesNotContain("globex", $"{body}", StringComparison.OrdinalIgnoreCase);

        Assert.Equal(200, (await ImportAsync(key, new FolderBuilder().Replace("people.csv", "Ada Byron", "Ada Lovelace"))).Status);
        Assert.Equal("Ada Byron", (await both.Host.Stores.Scorecards.CurrentAsync(new("globex"), default))!.Scorecard.Find(new PersonId("ada"))!.Name);
    }

    private Task<(int Status, System.Text.Json.JsonElement Body)> ImportAsync(string key, FolderBuilder folder) =>
        both.CallAsync(key, "POST", "/api/import", content: ApiHost.Zip(folder));

    private async Task<List<string>> ListedAsync(string key, string query)
    {
        var listed = new List<string>();
        for (string? after = null; ;)
        {
            var (status, page) = await both.CallAsync(
                key, "GET", $"/api/ops/instances?pageSize=1{query}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}");
            Assert.Equal(200, status);
            listed.AddRange(page.GetProperty("values").EnumerateArray().Select(v => v.GetProperty("id").GetString()!));
            after = page.GetProperty("continuationToken").GetString();
            if (after is null) return listed;
        }
    }

    private async Task<string> OpenAsync(string tenant)
    {
        var (_, cadences) = await both.CallAsync(both.Host.Keys.ApiKey, "GET", $"{Read}?tenant={tenant}");
        return cadences[0].GetProperty("currentCycle").GetString() ?? $"{tenant}:weekly:20260601w";
    }

    private async Task ChangeAsync(string key, Func<ApiKey, ApiKey> change)
    {
        var read = (await both.Host.Stores.ApiKeys.FindAsync(new("acme"), TwoOrganisations.IdOf(key), default))!;
        await both.Host.Stores.ApiKeys.UpdateAsync(read.With(change(read.Value)), default);
    }

    private async Task RefusedAsync(string key, CataloguedWord why)
    {
        var (status, problem) = await both.CallAsync(key, "GET", Read);
        Assert.Equal((401, why.Id), (status, TwoOrganisations.WordOf(problem)));
        Assert.Contains(TwoOrganisations.IdOf(key), problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static string Said((int Status, System.Text.Json.JsonElement Body) answer) => answer.Body.GetProperty("detail").GetString()!;

    private static (int Status, string Word) Told((int Status, System.Text.Json.JsonElement Body) answer) =>
        (answer.Status, TwoOrganisations.WordOf(answer.Body));
}
