using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.Keys;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Scim;

/// <summary>The requests that Entra's provisioning documents, over TLS, on a wire that loses answers and brings requests twice.</summary>
public sealed class EntraConversationTests : IAsyncLifetime
{
    private const string Object = "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef";
    private const string Manager = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

    private TwoOrganisations both = null!;
    private TlsFront front = null!;
    private HttpClient client = null!;
    private ScimCaller entra = null!;

    public async Task InitializeAsync()
    {
        both = await TwoOrganisations.StartAsync();
        front = await TlsFront.StartAsync(both.Host.App);
        client = front.Client();
        entra = new(client, await both.KeyAsync("acme", KeyScope.People));
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await front.DisposeAsync();
        await both.DisposeAsync();
    }

    private async Task<Person> PersonAsync(string id, string tenant = "acme") =>
        (await both.Host.Stores.Scorecards.CurrentAsync(new(tenant), CancellationToken.None))!.Scorecard.Find(new PersonId(id))!;

    private static string IdOf(JsonElement user) => user.GetProperty("id").GetString()!;

    [Fact]
    public async Task A_user_is_looked_for_created_given_a_manager_changed_disabled_and_deleted()
    {
        // "Test connection" asks for somebody who is not there.
        var (status, none) = await entra.FindAsync($"userName eq \"{Guid.Empty}\"");
        Assert.Equal(
            (200, 0, 0, "urn:ietf:params:scim:api:messages:2.0:ListResponse"),
            (status, none.GetProperty("totalResults").GetInt32(), none.GetProperty("Resources").GetArrayLength(), none.GetProperty("schemas")[0].GetString()));

        var (created, user) = await entra.CreateAsync("test_user_1@testuser.com", Object);
        Assert.Equal((201, true, "test_user_1@testuser.com", Object), (
            created, user.GetProperty("active").GetBoolean(), user.GetProperty("userName").GetString(), user.GetProperty("externalId").GetString()));
        var id = IdOf(user);
        Assert.DoesNotContain("user", id, StringComparison.OrdinalIgnoreCase); // ids stand in logs
        Assert.Equal("givenName familyName", (await PersonAsync(id)).Name);
        Assert.Equal(("Europe/Berlin", Object), ((await PersonAsync(id)).TimeZone, (await PersonAsync(id)).EntraObjectId));

        // Managers come later, as a reference.
        Assert.Equal(200, (await entra.PatchAsync(id, ("Add", Manager, "bert"))).Status);
        Assert.Equal(1, (await entra.FindAsync($"id eq \"{id}\" and manager eq \"bert\"")).Body.GetProperty("totalResults").GetInt32());

        var (_, changed) = await entra.PatchAsync(
            id, ("Replace", "emails[type eq \"work\"].value", "updatedEmail@microsoft.com"), ("Replace", "name.familyName", "updatedFamilyName"));
        Assert.Equal("givenName updatedFamilyName", changed.GetProperty("name").GetProperty("formatted").GetString());
        Assert.Equal("updatedEmail@microsoft.com", changed.GetProperty("emails")[0].GetProperty("value").GetString());

        var (_, renamed) = await entra.PatchAsync(id, ("Replace", "userName", "5b50642d-79fc-4410-9e90-4c077cdd1a59@testuser.com"));
        Assert.Equal(id, IdOf(renamed));
        var person = await PersonAsync(id);
        Assert.Equal(
            ("5b50642d-79fc-4410-9e90-4c077cdd1a59@testuser.com", "givenName updatedFamilyName", "updatedEmail@microsoft.com", "bert"),
            (person.UserPrincipalName, person.Name, person.Mail, person.Manager?.Value));

        var (_, disabled) = await entra.PatchAsync(id, ("Replace", "active", "False"));
        Assert.False(disabled.GetProperty("active").GetBoolean());
        Assert.Equal(DateOnly.FromDateTime(FolderBuilder.Now.UtcDateTime), (await PersonAsync(id)).LastDay);

        Assert.Equal(204, (await entra.SendAsync("DELETE", $"Users/{id}")).Status);
        Assert.Equal(404, (await entra.GetAsync($"Users/{id}")).Status);
        Assert.Equal(0, (await entra.FindAsync($"externalId eq \"{Object}\"")).Body.GetProperty("totalResults").GetInt32());
        Assert.NotNull(await PersonAsync(id)); // what he did stays his
    }

    [Fact]
    public async Task Requests_that_arrive_twice_and_answers_that_are_lost_make_one_person()
    {
        front.Repeats = true;
        var (status, conflict) = await entra.CreateAsync("ole@acme.example");
        Assert.Equal((409, "uniqueness"), (status, conflict.GetProperty("scimType").GetString())); // and Entra looks for him again
        var id = IdOf((await entra.FindAsync("userName eq \"OLE@acme.example\"")).Body.GetProperty("Resources")[0]);
        Assert.Equal(200, (await entra.PatchAsync(id, ("Add", Manager, "bert"), ("Replace", "active", "False"))).Status);
        var left = (await PersonAsync(id)).LastDay;
        front.Repeats = false;

        front.LosesNext = true;
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => entra.CreateAsync("ana@acme.example"));
        Assert.Equal(409, (await entra.CreateAsync("ana@acme.example")).Status);
        front.LosesNext = true;
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => entra.PatchAsync(id, ("Replace", "active", "False")));
        Assert.Equal(200, (await entra.PatchAsync(id, ("Replace", "active", "False"))).Status);
        front.LosesNext = true;
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => entra.SendAsync("DELETE", $"Users/{id}"));
        Assert.Equal(404, (await entra.SendAsync("DELETE", $"Users/{id}")).Status);

        Assert.Equal(left, (await PersonAsync(id)).LastDay);
        Assert.Equal(4, (await entra.GetAsync("Users")).Body.GetProperty("totalResults").GetInt32()); // three of the folder, and ana
    }

    [Fact]
    public async Task People_of_the_folder_are_found_matched_and_bound_and_whoever_comes_back_is_the_same()
    {
        var (_, found) = await entra.FindAsync("userName eq \"chie@acme.example\"");
        Assert.Equal("chie", IdOf(found.GetProperty("Resources")[0]));
        Assert.Equal(200, (await entra.PatchAsync("chie", ("Add", "externalId", Object), ("Add", "preferredLanguage", "de"))).Status);
        Assert.Equal((Object, "de-DE"), ((await PersonAsync("chie")).EntraObjectId, (await PersonAsync("chie")).Locale));

        Assert.Equal(204, (await entra.SendAsync("DELETE", "Users/chie")).Status);
        var (back, user) = await entra.CreateAsync("chie@acme.example", Object, "Chie Itō 🌸");
        Assert.Equal((201, "chie", true), (back, IdOf(user), user.GetProperty("active").GetBoolean()));
        Assert.Equal(("Chie Itō 🌸", null), ((await PersonAsync("chie")).Name, (await PersonAsync("chie")).LastDay));
        Assert.Equal("bert@acme.example", (await PersonAsync("bert", "globex")).UserPrincipalName); // nobody else's people moved
    }

    [Fact]
    public async Task A_last_day_in_the_past_stays_and_one_to_come_is_kept_while_he_is_active()
    {
        using var imported = await both.Host.ImportAsync(new FolderBuilder()
            .Replace("people.csv", "id,name,upn,manager,timeZone,locale", "id,name,upn,manager,timeZone,locale,lastDay")
            .Replace("people.csv", "Europe/Berlin,de-DE", "Europe/Berlin,de-DE,2026-06-01").Replace("people.csv", "ja-JP", "ja-JP,2026-12-31"));
        Assert.Equal(200, (int)imported.StatusCode);

        await entra.PatchAsync("bert", ("Replace", "active", false));
        await entra.PatchAsync("chie", ("Replace", "active", true));
        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 12, 31)), ((await PersonAsync("bert")).LastDay, (await PersonAsync("chie")).LastDay));

        await entra.PatchAsync("bert", ("Replace", "active", "True"));
        await entra.PatchAsync("chie", ("Replace", "active", false));
        Assert.Equal((null, new DateOnly(2026, 6, 8)), ((await PersonAsync("bert")).LastDay, (await PersonAsync("chie")).LastDay));
    }

    [Fact]
    public async Task Operations_come_in_every_form_that_is_documented()
    {
        var id = IdOf((await entra.CreateAsync("form@acme.example")).Body);

        Assert.Equal(200, (await entra.SendAsync("PATCH", $"Users/{id}", """
            {"Operations":[
              {"op":"replace","value":{"displayName":"Öğüz \"Ada\" O'Neil","name.givenName":"Öğüz","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager":{"value":"chie"}}},
              {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"Çontrolling"},
              {"op":"add","value":{"emails":[{"type":"home","value":"h@x.example"},{"type":"work","value":"w@x.example"}],"active":"True"}},
              {"op":"Replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:timezone","value":"Asia/Tokyo"},
              {"op":"Add","path":"phoneNumbers[type eq \"work\"].value","value":"+49 30 1"},
              {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User:tag","value":"x"}]}
            """)).Status);
        var person = await PersonAsync(id);
        Assert.Equal(
            ("Öğüz \"Ada\" O'Neil", "chie", "Çontrolling", "w@x.example", "Asia/Tokyo"),
            (person.Name, person.Manager?.Value, person.Unit, person.Mail, person.TimeZone));
        Assert.Equal(id, IdOf((await entra.FindAsync("displayName eq \"Öğüz \\\"Ada\\\" O'Neil\"")).Body.GetProperty("Resources")[0]));

        await entra.PatchAsync(id, ("Replace", Manager, new JsonArray(new JsonObject { ["$ref"] = "Users/bert", ["value"] = "bert" })));
        Assert.Equal("bert", (await PersonAsync(id)).Manager?.Value);
        await entra.PatchAsync(id, ("Remove", Manager, null), ("Remove", "emails[type eq \"work\"].value", null));
        Assert.Equal((null, null), ((await PersonAsync(id)).Manager, (await PersonAsync(id)).Mail));

        var (put, whole) = await entra.SendAsync("PUT", $"Users/{id}", """{"userName":"form@acme.example","displayName":"Whole"}""");
        Assert.Equal((200, "Whole", false), (put, whole.GetProperty("displayName").GetString(), whole.TryGetProperty("emails", out _)));
        Assert.Equal("Asia/Tokyo", (await PersonAsync(id)).TimeZone); // a person has one always
    }

    [Fact]
    public async Task Discovery_paging_and_selection_are_as_the_standard_has_them()
    {
        Assert.True((await entra.GetAsync("ServiceProviderConfig")).Body.GetProperty("patch").GetProperty("supported").GetBoolean());
        Assert.Equal(2, (await entra.GetAsync("Schemas")).Body.GetProperty("totalResults").GetInt32());
        Assert.Equal("User", (await entra.GetAsync("ResourceTypes/User")).Body.GetProperty("name").GetString());
        Assert.Equal(
            0, (await entra.GetAsync("Groups?excludedAttributes=members&filter=displayName%20eq%20%22x%22")).Body.GetProperty("totalResults").GetInt32());
        Assert.Equal(501, (await entra.SendAsync("POST", "Groups", "{}")).Status);
        Assert.Equal(501, (await entra.SendAsync("PATCH", "Groups/x", "{}")).Status);

        var (_, page) = await entra.GetAsync("Users?startIndex=2&count=1&attributes=userName");
        Assert.Equal((3, 2, 1), (
            page.GetProperty("totalResults").GetInt32(), page.GetProperty("startIndex").GetInt32(), page.GetProperty("itemsPerPage").GetInt32()));
        Assert.Equal(["schemas", "id", "userName"], page.GetProperty("Resources")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(0, (await entra.GetAsync("Users?startIndex=9&count=5")).Body.GetProperty("Resources").GetArrayLength());
        Assert.Equal(0, (await entra.GetAsync("Users?startIndex=-3&count=-1")).Body.GetProperty("itemsPerPage").GetInt32());
        Assert.False((await entra.GetAsync("Users/bert?excludedAttributes=emails,userName")).Body.TryGetProperty("userName", out _));

        var (_, bert) = await entra.GetAsync("Users/bert");
        var tag = bert.GetProperty("meta").GetProperty("version").GetString();
        Assert.Equal(200, (await entra.SendAsync("PATCH", "Users/bert", """{"Operations":[{"op":"replace","path":"displayName","value":"B"}]}""", tag)).Status);
        Assert.Equal(412, (await entra.SendAsync("PATCH", "Users/bert", """{"Operations":[{"op":"replace","path":"displayName","value":"C"}]}""", tag)).Status);
    }
}
