using System.Text.Json.Nodes;

namespace PerfServerless.Functions.Scim;

/// <summary>
/// What each attribute changes of a user. Attributes that nobody keeps here (a title, telephone numbers, groups, other schemas) change nothing
/// and are no mistake, because directories send all they have.
/// </summary>
internal static class ScimChanges
{
    private static readonly Dictionary<string, Func<ScimUser, JsonNode?, ScimUser>> Kept = new(StringComparer.Ordinal)
    {
        ["username"] = (u, v) => u with { UserName = ScimValues.Text("userName", v) },
        ["externalid"] = (u, v) => u with { ExternalId = ScimValues.Text("externalId", v) },
        ["displayname"] = (u, v) => u with { DisplayName = ScimValues.Text("displayName", v) },
        ["name.formatted"] = (u, v) => u with { FormattedName = ScimValues.Text("name.formatted", v) },
        ["name.givenname"] = (u, v) => u with { GivenName = ScimValues.Text("name.givenName", v) },
        ["name.familyname"] = (u, v) => u with { FamilyName = ScimValues.Text("name.familyName", v) },
        ["preferredlanguage"] = (u, v) => u with { PreferredLanguage = ScimValues.Text("preferredLanguage", v) },
        ["locale"] = (u, v) => u with { Locale = ScimValues.Text("locale", v) },
        ["timezone"] = (u, v) => u with { TimeZone = ScimValues.Text("timezone", v) },
        ["emails"] = (u, v) => u with { Mail = ScimValues.Mail(v) },
        ["emails.value"] = (u, v) => u with { Mail = ScimValues.Text("emails.value", v) },
        ["active"] = (u, v) => u with { Active = ScimValues.Truth("active", v) },
        [":department"] = (u, v) => u with { Department = ScimValues.Text("department", v) },
        [":manager"] = (u, v) => u with { Manager = ScimValues.Text("manager", v) },
        ["department"] = (u, v) => u with { Department = ScimValues.Text("department", v) },
        ["manager"] = (u, v) => u with { Manager = ScimValues.Text("manager", v) },
        [":manager.value"] = (u, v) => u with { Manager = ScimValues.Text("manager", v) },
    };

    /// <summary>Sets what stands at a path; null clears it.</summary>
    public static ScimUser Set(ScimUser user, ScimPath path, JsonNode? value)
    {
        if (path.Condition is not null) return path.Attribute == "emails" && IsOfWork(path.Condition) ? SetMail(user, path.Sub, value) : user;
        if (path.Sub is null && path.Attribute is "name" or ":") return SetAll(user, path.Attribute == ":" ? ":" : "name.", value);

        var name = path.Sub is null ? path.Attribute : $"{path.Attribute}.{path.Sub}";
        return Kept.TryGetValue(name, out var set) ? set(user, value) : user;
    }

    /// <summary>Sets all members of an object, each of which may be a path.</summary>
    public static ScimUser SetAll(ScimUser user, JsonObject members) =>
        members.Aggregate(user, (u, member) => Set(u, ScimPath.Of(member.Key), member.Value));

    private static ScimUser SetAll(ScimUser user, string prefix, JsonNode? value)
    {
        if (value is JsonObject members)
            return members.Aggregate(user, (u, m) => Kept.TryGetValue(prefix + m.Key.ToLowerInvariant(), out var set) ? set(u, m.Value) : u);

        return value is not null ? user : Kept.Where(k => k.Key.StartsWith(prefix, StringComparison.Ordinal)).Aggregate(user, (u, k) => k.Value(u, null));
    }

    private static ScimUser SetMail(ScimUser user, string? sub, JsonNode? value) => sub switch
    {
        null => user with { Mail = ScimValues.Mail(value) },
        "value" => user with { Mail = ScimValues.Text("emails.value", value) },
        _ => user, // its type or whether it is the first: there is one
    };

    private static bool IsOfWork(string condition)
    {
        var plain = string.Concat(condition.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        return plain is "typeeq\"work\"" or "primaryeqtrue" or "primaryeq\"true\"";
    }
}
