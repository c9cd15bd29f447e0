using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfServerless.Functions.Tests.Scim;

/// <summary>Calls as Entra's provisioning does, and holds every answer to the form that it expects.</summary>
internal sealed class ScimCaller(HttpClient client, string? key)
{
    private const string Root = "/api/scim/v2/";

    public async Task<(int Status, JsonElement Body)> SendAsync(string method, string path, string? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(new(method), Root + path);
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/scim+json");
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode == 204)
        {
            Assert.Equal("", text);
            return (204, default);
        }

        Assert.Equal("application/scim+json", answer.Content.Headers.ContentType?.MediaType);
        var json = JsonSerializer.Deserialize<JsonElement>(text);
        if ((int)answer.StatusCode >= 400)
        {
            Assert.Equal("urn:ietf:params:scim:api:messages:2.0:Error", json.GetProperty("schemas")[0].GetString());
            Assert.Equal(((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), json.GetProperty("status").GetString());
            Assert.NotEmpty(json.GetProperty("detail").GetString()!);
        }

        return ((int)answer.StatusCode, json);
    }

    public Task<(int Status, JsonElement Body)> GetAsync(string path) => SendAsync("GET", path);

    public Task<(int Status, JsonElement Body)> FindAsync(string filter) => GetAsync($"Users?filter={Uri.EscapeDataString(filter)}");

    public Task<(int Status, JsonElement Body)> PatchAsync(string id, params (string Op, string? Path, JsonNode? Value)[] operations) => SendAsync(
        "PATCH",
        $"Users/{id}",
        new JsonObject
        {
            ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
            ["Operations"] = new JsonArray([.. operations.Select(o =>
            {
                var operation = new JsonObject { ["op"] = o.Op };
                if (o.Path is not null) operation["path"] = o.Path;
                if (o.Value is not null) operation["value"] = o.Value;
                return operation;
            })]),
        }.ToJsonString());

    /// <summary>Creates a user as Entra does, with what its own mapping sends and more than is kept here.</summary>
    public Task<(int Status, JsonElement Body)> CreateAsync(
        string userName, string? externalId = null, string? display = null, string given = "givenName", string family = "familyName") => SendAsync(
        "POST",
        "Users",
        new JsonObject
        {
            ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"),
            ["externalId"] = externalId,
            ["userName"] = userName,
            ["displayName"] = display,
            ["active"] = true,
            ["title"] = "Controller",
            ["emails"] = new JsonArray(new JsonObject { ["primary"] = true, ["type"] = "work", ["value"] = $"mail-{userName}" }),
            ["meta"] = new JsonObject { ["resourceType"] = "User" },
            ["name"] = new JsonObject { ["formatted"] = $"{given} {family}", ["familyName"] = family, ["givenName"] = given },
            ["roles"] = new JsonArray(),
        }.ToJsonString());
}
