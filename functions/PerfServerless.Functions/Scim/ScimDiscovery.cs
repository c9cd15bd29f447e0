using System.Text.Json.Nodes;

namespace PerfServerless.Functions.Scim;

/// <summary>What a directory may ask to learn what it can do here.</summary>
internal static class ScimDiscovery
{
    public static JsonObject Config(string address) => new()
    {
        ["schemas"] = new JsonArray(ScimNames.Config),
        ["patch"] = Supported(true),
        ["bulk"] = new JsonObject { ["supported"] = false, ["maxOperations"] = 0, ["maxPayloadSize"] = 0 },
        ["filter"] = new JsonObject { ["supported"] = true, ["maxResults"] = 200 },
        ["changePassword"] = Supported(false),
        ["sort"] = Supported(false),
        ["etag"] = Supported(true),
        ["authenticationSchemes"] = new JsonArray(new JsonObject
        {
            ["type"] = "oauthbearertoken",
            ["name"] = "Bearer",
            ["description"] = "A key of the organisation with the scope people.",
            ["primary"] = true,
        }),
        ["meta"] = Meta("ServiceProviderConfig", $"{address}/ServiceProviderConfig"),
    };

    public static IReadOnlyList<JsonObject> ResourceTypes(string address) =>
    [
        new()
        {
            ["schemas"] = new JsonArray(ScimNames.ResourceType),
            ["id"] = "User",
            ["name"] = "User",
            ["endpoint"] = "/Users",
            ["description"] = "A person of the scorecard.",
            ["schema"] = ScimNames.User,
            ["schemaExtensions"] = new JsonArray(new JsonObject { ["schema"] = ScimNames.Enterprise, ["required"] = false }),
            ["meta"] = Meta("ResourceType", $"{address}/ResourceTypes/User"),
        },
    ];

    public static IReadOnlyList<JsonObject> Schemas(string address) =>
    [
        Schema(
            ScimNames.User, "User", "A person of the scorecard.", address,
            Text("userName", required: true, unique: "server"),
            Text("externalId", exact: true),
            Text("displayName"),
            Complex("name", false, Text("formatted"), Text("familyName"), Text("givenName")),
            Attribute("active", "boolean"),
            Complex("emails", true, Text("value"), Text("type"), Attribute("primary", "boolean")),
            Text("preferredLanguage"),
            Text("locale"),
            Text("timezone")),
        Schema(
            ScimNames.Enterprise, "EnterpriseUser", "Where in the organisation.", address,
            Text("department"),
            Complex("manager", false, Text("value", exact: true), Reference())),
    ];

    private static JsonObject Schema(string id, string name, string description, string address, params JsonObject[] attributes) => new()
    {
        ["schemas"] = new JsonArray(ScimNames.Schema),
        ["id"] = id,
        ["name"] = name,
        ["description"] = description,
        ["attributes"] = new JsonArray([.. attributes]),
        ["meta"] = Meta("Schema", $"{address}/Schemas/{id}"),
    };

    private static JsonObject Text(string name, bool required = false, bool exact = false, string unique = "none") =>
        Attribute(name, "string", required, exact, unique);

    private static JsonObject Reference()
    {
        var reference = Attribute("$ref", "reference");
        reference["mutability"] = "readOnly";
        reference["referenceTypes"] = new JsonArray("User");
        return reference;
    }

    private static JsonObject Complex(string name, bool several, params JsonObject[] parts)
    {
        var attribute = Attribute(name, "complex");
        attribute["multiValued"] = several;
        attribute["subAttributes"] = new JsonArray([.. parts]);
        return attribute;
    }

    private static JsonObject Attribute(string name, string type, bool required = false, bool exact = false, string unique = "none") => new()
    {
        ["name"] = name,
        ["type"] = type,
        ["multiValued"] = false,
        ["description"] = name,
        ["required"] = required,
        ["caseExact"] = exact,
        ["mutability"] = "readWrite",
        ["returned"] = "default",
        ["uniqueness"] = unique,
    };

    private static JsonObject Supported(bool supported) => new() { ["supported"] = supported };

    private static JsonObject Meta(string type, string location) => new() { ["resourceType"] = type, ["location"] = location };
}
