using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Scim;

/// <summary>
/// Where something of a user stands: <c>userName</c>, <c>name.givenName</c>, <c>emails[type eq "work"].value</c>, with or without the name of its
/// schema before it. Capitals make no difference.
/// </summary>
/// <param name="Attribute">In lower case; of the enterprise extension with a colon before it, and that alone for the extension as a whole.</param>
/// <param name="Condition">What stands between brackets.</param>
/// <param name="Sub">In lower case.</param>
internal sealed record ScimPath(string Attribute, string? Condition, string? Sub)
{
    private const int Longest = 500;

    /// <exception cref="ScimRefusedException">It is none.</exception>
    public static ScimPath Of(string text)
    {
        var path = text.Trim();
        if (path.Length > Longest) throw Bad(text);

        var (prefix, rest) = WithoutSchema(path);
        if (prefix is null) return new(Other, null, null);
        if (rest.Length == 0) return new(prefix, null, null);

        var (open, close) = (rest.IndexOf('[', StringComparison.Ordinal), rest.LastIndexOf(']'));
        if (open < 0 != close < 0 || close < open) throw Bad(text);

        var condition = open < 0 ? null : rest[(open + 1)..close].Trim();
        var before = open < 0 ? rest : rest[..open];
        var after = open < 0 ? "" : rest[(close + 1)..];
        var parts = (open < 0 ? before.Split('.', 2) : [before, after.TrimStart('.')]).Select(p => p.Trim()).ToArray();
        if (after.Length > 0 && after[0] != '.') throw Bad(text);

        var sub = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
        if (!IsName(parts[0]) || (sub is not null && !sub.Split('.').All(IsName)) || rest.EndsWith('.')) throw Bad(text);
        return new(prefix + parts[0].ToLowerInvariant(), condition, sub?.ToLowerInvariant());
    }

    /// <summary>The attribute of a schema that is not kept.</summary>
    public const string Other = "?";

    private static (string? Prefix, string Path) WithoutSchema(string path)
    {
        if (Schema(ScimNames.Enterprise, path) is { } enterprise) return (":", enterprise);
        if (Schema(ScimNames.User, path) is { } core) return ("", core);
        return path.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? (null, "") : ("", path);
    }

    private static string? Schema(string schema, string path) =>
        !path.StartsWith(schema, StringComparison.OrdinalIgnoreCase) ? null
        : path.Length == schema.Length ? ""
        : path[schema.Length] is ':' or '.' ? path[(schema.Length + 1)..]
        : null;

    private static bool IsName(string name) =>
        name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '$') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '$');

    private static ScimRefusedException Bad(string path) => new(
        StatusCodes.Status400BadRequest, ScimWords.BadPath.Say(path.Length <= 80 ? path : path[..80] + "…"), ScimNames.InvalidPath);
}
