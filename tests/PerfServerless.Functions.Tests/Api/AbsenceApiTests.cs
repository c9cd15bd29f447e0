using System.Text.Json;
using PerfServerless.Domain.Access;
using PerfServerless.Functions.Tests.Keys;

namespace PerfServerless.Functions.Tests.Api;

/// <summary>Absences as another system sets them; today is Monday 8 June 2026, and Bert reports to Ada, Chie to Bert.</summary>
public sealed class AbsenceApiTests : IAsyncLifetime
{
    private const string Bert = "/api/people/bert/absences";

    private TwoOrganisations both = null!;
    private string key = "";

    public async Task InitializeAsync()
    {
        both = await TwoOrganisations.StartAsync();
        key = await both.KeyAsync(TwoOrganisations.Acme, KeyScope.People);
    }

    public async Task DisposeAsync() => await both.DisposeAsync();

    private Task<(int Status, JsonElement Body)> PutAsync(string person, string from, string until, string? stands = null, string? by = null) =>
        both.CallAsync(by ?? key, "PUT", $"/api/people/{person}/absences/{from}", new { until, @delegate = stands });

    private async Task RefusedAsync(string word, Task<(int Status, JsonElement Body)> call)
    {
        var (status, body) = await call;
        Assert.Equal((400, word), (status, TwoOrganisations.WordOf(body)));
    }

    private async Task<IReadOnlyList<string>> AbsencesAsync(string person = "bert")
    {
        var (status, body) = await both.CallAsync(key, "GET", $"/api/people/{person}/absences");
        Assert.Equal(200, status);
        return [.. body.EnumerateArray().Select(a =>
            $"{a.GetProperty("from").GetString()} {a.GetProperty("until").GetString()} {a.GetProperty("delegate").GetString()}".TrimEnd())];
    }

    [Fact]
    public async Task An_absence_is_set_read_and_removed_once()
    {
        Assert.Equal(200, (await PutAsync("bert", "2026-08-03", "2026-08-21", "chie")).Status);
        Assert.Equal(200, (await PutAsync("bert", "2026-08-03", "2026-08-21", "chie")).Status);
        Assert.Equal(["2026-08-03 2026-08-21 chie"], await AbsencesAsync());

        Assert.Equal(204, (await both.CallAsync(key, "DELETE", $"{Bert}/2026-08-03")).Status);
        var (status, body) = await both.CallAsync(key, "DELETE", $"{Bert}/2026-08-03");
        Assert.Equal((404, "away.no-absence"), (status, TwoOrganisations.WordOf(body)));
        Assert.Empty(await AbsencesAsync());
    }

    [Fact]
    public async Task One_that_shares_a_day_takes_the_place_of_the_others()
    {
        await PutAsync("bert", "2026-08-03", "2026-08-07", "chie");
        await PutAsync("bert", "2026-08-10", "2026-08-14");
        await PutAsync("bert", "2026-09-01", "2026-09-02");
        Assert.Equal(200, (await PutAsync("bert", "2026-08-07", "2026-08-10")).Status);

        Assert.Equal(["2026-08-07 2026-08-10", "2026-09-01 2026-09-02"], await AbsencesAsync());
    }

    [Fact]
    public async Task Two_at_once_leave_one_of_them()
    {
        await Task.WhenAll(PutAsync("bert", "2026-08-03", "2026-08-07"), PutAsync("bert", "2026-08-05", "2026-08-14", "chie"));

        Assert.Single(await AbsencesAsync());
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused_and_nothing_is_set()
    {
        await RefusedAsync("away.ends-before", PutAsync("bert", "2026-08-21", "2026-08-03"));
        await RefusedAsync("away.past", PutAsync("bert", "2026-06-01", "2026-06-05"));
        await RefusedAsync("away.too-long", PutAsync("bert", "2026-08-03", "2029-08-03"));
        Assert.Equal(400, (await PutAsync("bert", "2026-08-03", "9999-12-31")).Status);
        Assert.InRange((await PutAsync("bert", "2026-02-30", "2026-08-03")).Status, 400, 404);
        Assert.Equal(400, (await PutAsync("bert", "2026-08-03", "soon")).Status);
        Assert.Empty(await AbsencesAsync());
    }

    [Fact]
    public async Task A_delegate_who_cannot_stand_in_is_refused()
    {
        await RefusedAsync("away.delegate-unknown", PutAsync("bert", "2026-08-03", "2026-08-21", "nobody"));
        await RefusedAsync("away.delegate-unknown", PutAsync("bert", "2026-08-03", "2026-08-21", "not an id!"));
        await RefusedAsync("away.delegate-himself", PutAsync("bert", "2026-08-03", "2026-08-21", "bert"));

        await PutAsync("chie", "2026-08-20", "2026-08-25");
        await RefusedAsync("away.delegate-away", PutAsync("bert", "2026-08-03", "2026-08-20", "chie"));
        Assert.Equal(200, (await PutAsync("bert", "2026-08-03", "2026-08-19", "chie")).Status);
        Assert.Equal(["2026-08-03 2026-08-19 chie"], await AbsencesAsync());
    }

    [Fact]
    public async Task Nobody_stands_in_in_a_ring_or_along_a_chain()
    {
        await PutAsync("bert", "2026-08-03", "2026-08-21", "chie");
        await RefusedAsync("away.delegate-ring", PutAsync("chie", "2026-08-10", "2026-08-12", "bert"));
        await RefusedAsync("away.delegate-chain", PutAsync("ada", "2026-08-10", "2026-08-12", "bert"));
        Assert.Equal(200, (await PutAsync("chie", "2026-08-24", "2026-08-25", "bert")).Status); // after it
        Assert.Equal(200, (await PutAsync("ada", "2026-08-10", "2026-08-12", "chie")).Status);
    }

    [Theory]
    [InlineData("GET", Bert)]
    [InlineData("DELETE", Bert + "/2026-08-03")]
    public async Task Another_organisations_key_or_another_scope_neither_sees_nor_changes_it(string method, string path)
    {
        await PutAsync("bert", "2026-08-03", "2026-08-21");
        var (other, reads) = (await both.KeyAsync(TwoOrganisations.Globex, KeyScope.People), await both.KeyAsync(TwoOrganisations.Acme, KeyScope.Read));

        Assert.Equal(403, (await both.CallAsync(reads, method, path)).Status);
        Assert.Equal(401, (await both.CallAsync(null, method, path)).Status);
        Assert.InRange((await both.CallAsync(other, method, $"{path}?tenant=acme")).Status, 401, 404);
        Assert.Contains((await both.CallAsync(other, method, path)).Status, new[] { 200, 404 }); // its own Bert, who is not away
        Assert.Equal(["2026-08-03 2026-08-21"], await AbsencesAsync());
        Assert.Equal(200, (await PutAsync("bert", "2026-08-03", "2026-08-21", by: other)).Status);
        Assert.Equal(["2026-08-03 2026-08-21"], await AbsencesAsync());
    }

    [Fact]
    public async Task Somebody_who_is_not_there_is_not_found()
    {
        Assert.Equal(404, (await PutAsync("nobody", "2026-08-03", "2026-08-21")).Status);
        Assert.Equal(404, (await both.CallAsync(key, "GET", "/api/people/b%20t/absences")).Status);
    }
}
