namespace PerfServerless.Domain.Import.Memory;

/// <summary>
/// What the organisation's directory (Entra ID, through SCIM) said of a person, as it said it: the scorecard holds what became of it, and the
/// directory is answered with its own words.
/// </summary>
public sealed record DirectoryEntry
{
    public string? ExternalId { get; init; }
    public string? DisplayName { get; init; }
    public string? FormattedName { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public string? PreferredLanguage { get; init; }
    public string? Locale { get; init; }

    /// <summary>When the directory first spoke of him, by the machine's clock.</summary>
    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Changed { get; init; }

    /// <summary>Counts the changes that the directory made.</summary>
    public int Version { get; init; }

    /// <summary>The directory deleted him: it gets no answer about him until it brings him back. In the scorecard he has a last day.</summary>
    public bool Removed { get; init; }
}
