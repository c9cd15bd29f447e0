namespace PerfServerless.Functions.Scim;

/// <summary>The attributes of a user of which something is kept.</summary>
internal sealed record ScimUser
{
    public string? UserName { get; init; }
    public string? ExternalId { get; init; }
    public string? DisplayName { get; init; }
    public string? FormattedName { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public string? PreferredLanguage { get; init; }
    public string? Locale { get; init; }
    public string? TimeZone { get; init; }

    /// <summary>His address at work.</summary>
    public string? Mail { get; init; }

    public string? Department { get; init; }

    /// <summary>The id of the person to whom he reports.</summary>
    public string? Manager { get; init; }

    /// <summary>Null where nothing is said of it.</summary>
    public bool? Active { get; init; }

    /// <summary>As he is shown: what the directory shows, or what it can be made of.</summary>
    public string? Name => DisplayName ?? FormattedName ?? BothNames;

    /// <summary>Given and family name; null without either.</summary>
    public string? BothNames => string.Join(' ', new[] { GivenName, FamilyName }.OfType<string>()) is { Length: > 0 } both ? both : null;

    /// <summary>A name that was made of two follows them.</summary>
    public ScimUser After(ScimUser before) => BothNames == before.BothNames || BothNames is null ? this : this with
    {
        FormattedName = FormattedName == before.FormattedName && FormattedName == before.BothNames ? BothNames : FormattedName,
        DisplayName = DisplayName == before.DisplayName && DisplayName == before.BothNames ? BothNames : DisplayName,
    };
}
