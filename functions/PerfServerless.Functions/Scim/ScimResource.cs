using System.Globalization;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Scim;

/// <summary>Writes a user as a resource. What he has not is left out.</summary>
internal static class ScimResource
{
    private const int VersionDigits = 16;

    /// <param name="since">When the scorecard was put in force: of who came with a folder nothing else is known.</param>
    public static JsonObject Of(Person person, PersonMemory? memory, ScimUser user, DateTimeOffset since, string address)
    {
        var resource = new JsonObject { ["schemas"] = new JsonArray(ScimNames.User, ScimNames.Enterprise), ["id"] = person.Id.Value };
        Put(resource, "externalId", user.ExternalId);
        Put(resource, "userName", user.UserName);
        Put(resource, "displayName", user.DisplayName ?? person.Name);
        var name = new JsonObject();
        Put(name, "formatted", user.FormattedName);
        Put(name, "familyName", user.FamilyName);
        Put(name, "givenName", user.GivenName);
        if (name.Count > 0) resource["name"] = name;
        resource["active"] = user.Active;
        if (user.Mail is { } mail) resource["emails"] = new JsonArray(new JsonObject { ["value"] = mail, ["type"] = "work", ["primary"] = true });
        Put(resource, "preferredLanguage", user.PreferredLanguage);
        Put(resource, "locale", person.Locale);
        Put(resource, "timezone", user.TimeZone);
        var enterprise = new JsonObject();
        Put(enterprise, "department", user.Department);
        if (user.Manager is { } manager) enterprise["manager"] = new JsonObject { ["value"] = manager, ["$ref"] = $"{address}/Users/{manager}" };
        if (enterprise.Count > 0) resource[ScimNames.Enterprise] = enterprise;

        resource["meta"] = new JsonObject
        {
            ["resourceType"] = "User",
            ["created"] = Moment(memory?.Directory?.Created ?? since),
            ["lastModified"] = Moment(memory?.Directory?.Changed ?? since),
            ["location"] = $"{address}/Users/{person.Id}",
            ["version"] = $"W/\"{ShortHash.Of(resource.ToJsonString(), VersionDigits)}\"",
        };
        return resource;
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void Put(JsonObject to, string name, string? text)
    {
        if (text is not null) to[name] = text;
    }
}
