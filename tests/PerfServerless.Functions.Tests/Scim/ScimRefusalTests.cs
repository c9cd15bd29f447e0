using System.Text.Json;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Tests.Keys;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Scim;

/// <summary>What a directory sends that cannot be taken: nothing of it is stored, and it is told in the standard's form what to mend.</summary>
public sealed class ScimRefusalTests : IAsyncLifetime
{
    private TwoOrganisations both = null!;
    private ScimCaller caller = null!;

    public async Task InitializeAsync()
    {
        both = await TwoOrganisations.StartAsync();
        caller = new(both.Host.Anonymous, await both.KeyAsync("acme", KeyScope.People));
    }

    public async Task DisposeAsync() => await both.DisposeAsync();

    [Theory]
    [InlineData("userName co \"b\"")]
    [InlineData("userName eq \"b")]
    [InlineData("userName eq b")]
    [InlineData("userName eq")]
    [InlineData("not (userName eq \"b\")")]
    [InlineData("userName eq \"a\" or userName eq \"b\"")]
    [InlineData("title eq \"x\"")]
    [InlineData("emails[type eq \"home\"].value eq \"x\"")]
    [InlineData("userName eq \"a\" and")]
    [InlineData("userName eq \"\\q\"")]
    [InlineData("] eq \"a\"")]
    public async Task A_filter_that_cannot_be_answered_is_refused_and_never_taken_for_all(string filter)
    {
        var (status, body) = await caller.FindAsync(filter);
        Assert.Equal((400, "invalidFilter"), (status, body.GetProperty("scimType").GetString()));
    }

    [Theory]
    [InlineData("""{"Operations":[{"op":"Replace","path":"active","value":"perhaps"}]}""", "invalidValue", "neither true nor false")]
    [InlineData("""{"Operations":[{"op":"Replace","path":"timezone","value":"Europe/Berlim"}]}""", "invalidValue", "Europe/Berlin")]
    [InlineData("""{"Operations":[{"op":"Replace","path":"preferredLanguage","value":"de-Klingon"}]}""", "invalidValue", "preferredLanguage")]
    [InlineData("""{"Operations":[{"op":"Replace","path":"userName","value":"no address"}]}""", "invalidValue", "user principal name")]
    [InlineData("""{"Operations":[{"op":"Remove","path":"userName"}]}""", "invalidValue", "'userName' is missing")]
    [InlineData("""{"Operations":[{"op":"Replace","path":"userName","value":"ADA@acme.example"}]}""", "uniqueness", "already")]
    [InlineData(
        """{"Operations":[{"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"nobody"}]}""",
        "invalidValue",
        "nobody")]
    [InlineData(
        """{"Operations":[{"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"chie"}]}""",
        "invalidValue",
        "above himself")]
    [InlineData("""{"Operations":[{"op":"Replace","path":"name..x[","value":"x"}]}""", "invalidPath", "cannot be read")]
    [InlineData("""{"Operations":[{"op":"Remove"}]}""", "noTarget", "path")]
    [InlineData("""{"Operations":[{"op":"Move","path":"active"}]}""", "invalidSyntax", "add, replace and remove")]
    [InlineData("""{"Operations":[]}""", "invalidSyntax", "Operations")]
    [InlineData(
        """{"Operations":[{"op":"Replace","path":"displayName","value":"x"},{"op":"Replace","path":"displayName","value":{"a":{}}}]}""",
        "invalidValue",
        "displayName")]
    [InlineData("""[1]""", "invalidSyntax", "JSON")]
    [InlineData("""{"Operations":[{"op":"Replace","OP":"Add","path":"active","value":true}]}""", "invalidSyntax", "JSON")]
    [InlineData("""{"Operations": """, "invalidSyntax", "JSON")]
    public async Task A_change_that_an_import_would_refuse_is_refused_with_its_sentence(string body, string scimType, string part)
    {
        var before = (await both.Host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Version;
        var (status, error) = await caller.SendAsync("PATCH", "Users/bert", body);

        Assert.Equal(scimType, error.GetProperty("scimType").GetString());
        Assert.Equal(scimType == "uniqueness" ? 409 : 400, status);
        Assert.Contains(part, error.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, (await both.Host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Version);
    }

    [Fact]
    public async Task Wrong_keys_and_bodies_that_are_too_large_are_answered_in_the_standards_form()
    {
        Assert.Equal(401, (await new ScimCaller(both.Host.Anonymous, null).GetAsync("Users")).Status);
        Assert.Equal(401, (await new ScimCaller(both.Host.Anonymous, "perf_acme_x_y").GetAsync("Users/bert")).Status);
        Assert.Equal(403, (await new ScimCaller(both.Host.Anonymous, await both.KeyAsync("acme", KeyScope.Import)).GetAsync("Users/bert")).Status);
        Assert.Equal(413, (await caller.SendAsync("POST", "Users", $$"""{"userName":"{{new string('x', 70_000)}}"}""")).Status);
        Assert.Equal(404, (await caller.GetAsync("Users/..%2F..%2Fx")).Status);
        Assert.Equal(404, (await caller.GetAsync("Nothing")).Status);
        Assert.Equal(400, (await caller.GetAsync("Users?count=x")).Status);
    }

    [Fact]
    public async Task Another_organisations_people_are_neither_seen_nor_changed()
    {
        var other = new ScimCaller(both.Host.Anonymous, await both.KeyAsync("globex", KeyScope.People));
        await caller.PatchAsync("bert", ("Replace", "displayName", "Acme's own"));
        var id = (await caller.CreateAsync("only@acme.example")).Body.GetProperty("id").GetString();

        Assert.Equal(404, (await other.GetAsync($"Users/{id}")).Status);
        Assert.Equal("Bert Stein", (await other.GetAsync("Users/bert")).Body.GetProperty("displayName").GetString());
        Assert.Equal(201, (await other.CreateAsync("only@acme.example")).Status);
    }

    [Fact]
    public async Task Two_hundred_changes_at_once_are_all_kept_and_store_few_scorecards()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => caller.CreateAsync($"p{i}@acme.example")));
        Assert.All(made, m => Assert.Equal(201, m.Status));
        var changed = await Task.WhenAll(made.Select((m, i) => caller.PatchAsync(m.Body.GetProperty("id").GetString()!, ("Replace", "displayName", $"P {i}"))));
        Assert.All(changed, m => Assert.Equal(200, m.Status));

        var people = (await both.Host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Scorecard.People;
        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => $"P {i}").Order(),
            people.Select(p => p.Name).Where(n => n.StartsWith("P ", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task What_the_directory_says_stands_until_the_folder_says_something_new_for_that_very_cell()
    {
        await caller.PatchAsync("bert", ("Replace", "displayName", "Bertram Stein"), ("Replace", "timezone", "Europe/Rome"));
        var made = (await caller.CreateAsync("new@acme.example")).Body.GetProperty("id").GetString()!;

        // The same folder again: it says nothing new, and does not know whom the directory brought.
        var again = await ImportAsync(new FolderBuilder());
        Assert.Equal("2 cells of people.csv say nothing new, and somebody said something else since: that stands until the folder says something new there.",
            again.GetProperty("overruled").GetProperty("summary").GetProperty("sentence").GetString());
        Assert.Equal(("Bertram Stein", "Europe/Rome"), await BertAsync());

        // It says something new of one cell, and refers to the directory's own by his user principal name.
        await ImportAsync(new FolderBuilder()
            .Replace("people.csv", "Bert Stein", "Bert Rock").Replace("people.csv", "chie@acme.example,bert", "chie@acme.example,new@acme.example"));
        Assert.Equal(("Bert Rock", "Europe/Rome"), await BertAsync());
        Assert.Equal(made, (await PersonAsync("chie"))!.Manager?.Value);

        // A line that is gone takes its person with it, and what the directory keeps stays.
        await ImportAsync(new FolderBuilder().Replace("people.csv", "Bert Stein", "Bert Rock"));
        Assert.NotNull(await PersonAsync(made));
    }

    [Fact]
    public async Task Folder_and_directory_together_are_judged_as_one()
    {
        var id = (await caller.CreateAsync("new@acme.example")).Body.GetProperty("id").GetString()!;
        await caller.PatchAsync(id, ("Add", "manager", "chie"));

        // Chie under him, who is under chie.
        Assert.Contains(
            "chie > ",
            await RefusedAsync(new FolderBuilder().Replace("people.csv", "chie@acme.example,bert", $"chie@acme.example,{id}")),
            StringComparison.Ordinal);
        Assert.Contains(
            "'bo' and", await RefusedAsync(new FolderBuilder().Line("people.csv", "bo,Bo,NEW@acme.example,,Europe/Berlin,de-DE")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exported_and_imported_back_changes_nothing_with_people_of_the_directory_in_it()
    {
        await caller.CreateAsync("new@acme.example", display: "=Formula 'x'");
        using var exported = await both.Host.GetAsync("/api/export?tenant=acme");
        using var content = new ByteArrayContent(await exported.Content.ReadAsByteArrayAsync()) { Headers = { ContentType = new("application/zip") } };
        using var back = await both.Host.Client.PostAsync(new Uri("/api/import", UriKind.Relative), content);

        var summary = JsonSerializer.Deserialize<JsonElement>(await back.Content.ReadAsStringAsync());
        Assert.False(summary.GetProperty("changedAnything").GetBoolean());
    }

    private async Task<JsonElement> ImportAsync(FolderBuilder folder)
    {
        using var answer = await both.Host.ImportAsync(folder);
        var body = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        Assert.True((int)answer.StatusCode == 200, body.ToString());
        return body;
    }

    private async Task<string> RefusedAsync(FolderBuilder folder)
    {
        using var answer = await both.Host.ImportAsync(folder);
        Assert.Equal(422, (int)answer.StatusCode);
        var body = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return body.GetProperty("mistakes")[0].GetProperty("sentence").GetString()!;
    }

    private async Task<Domain.Scorecards.Person?> PersonAsync(string id) =>
        (await both.Host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Scorecard.Find(new PersonId(id));

    private async Task<(string Name, string Zone)> BertAsync() => await PersonAsync("bert") is { } bert ? (bert.Name, bert.TimeZone) : default;
}
