namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>Why a key opens nothing, and why one is not made.</summary>
public static class KeyWords
{
    public static readonly Word Refused = new("key.refused");

    public static readonly Word Unknown = new("key.unknown");

    /// <summary>Days are those of UTC: of a program's caller no other zone is known.</summary>
    public static readonly Word<string, DateOnly> Expired = new("key.expired", "id", "at");

    public static readonly Word<string, DateOnly> Revoked = new("key.revoked", "id", "at");

    /// <summary>It has got another secret.</summary>
    public static readonly Word<string, DateOnly> Outdated = new("key.outdated", "id", "at");

    public static readonly Word NotAllowed = new("key.not-allowed");

    public static readonly Word<string, string> ScopeMissing = new("key.scope-missing", "id", "scope");

    public static readonly Word HostOnly = new("key.host-only");

    public static readonly Word<string> OtherOrganisation = new("key.other-organisation", "tenant");

    /// <summary>The Entra tenant of an organisation that the caller may not be told of.</summary>
    public static readonly Word EntraTaken = new("key.entra-taken");

    public static readonly Word<string> NoKey = new("key.no-key", "id");

    public static readonly Word<int> NameNeeded = new("key.name-needed", "most");

    public static readonly Word<Part.List> ScopesNeeded = new("key.scopes-needed", "known");

    public static readonly Word<int> Days = new("key.days", "most");

    public static readonly Word<int> Overlap = new("key.overlap", "most");

    public static readonly Word<string> IsRevoked = new("key.is-revoked", "id");

    public static readonly Word<int> TooMany = new("key.too-many", "most");
}
