using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>Answers to who asks how something stands, or for a brief.</summary>
public static class LookupWords
{
    public static readonly Word<int> MyTitle = new("lookup.my-title", "count");
    public static readonly Word NoneTitle = new("lookup.none-title");
    public static readonly Word None = new("lookup.none");
    public static readonly Word<int> More = new("lookup.more", "count");

    public static readonly Word<PersonId> OwnedBy = new("lookup.owned-by", "person");
    public static readonly Word OwnedByNobody = new("lookup.owned-by-nobody");

    /// <summary>To the objective above it.</summary>
    public static readonly Word<string> PartOf = new("lookup.part-of", "parent");

    public static readonly Word<Part.Period, Part> Target = new("lookup.target", "period", "target");
    public static readonly Word Postponed = new("lookup.postponed");

    public static readonly Word WhichTitle = new("lookup.which-title");
    public static readonly Word Which = new("lookup.which");
    public static readonly Word SeveralTitle = new("lookup.several-title");
    public static readonly Word<int, string> Several = new("lookup.several", "count", "text");
    public static readonly Word UnknownTitle = new("lookup.unknown-title");
    public static readonly Word<string> Unknown = new("lookup.unknown", "text");
    public static readonly Word<string> Near = new("lookup.near", "text");

    public static readonly Word NoBriefTitle = new("lookup.no-brief-title");
    public static readonly Word<string, DateTimeOffset> NoBrief = new("lookup.no-brief", "cadence", "at");
    public static readonly Word<string> NoBriefNow = new("lookup.no-brief-now", "cadence");
    public static readonly Word NotLeadingTitle = new("lookup.not-leading-title");
    public static readonly Word NotLeading = new("lookup.not-leading");
    public static readonly Word WhichBriefTitle = new("lookup.which-brief-title");
    public static readonly Word<Part.List> WhichBrief = new("lookup.which-brief", "cadences");
    public static readonly Word<string, Part.List> NoSuchCadence = new("lookup.no-such-cadence", "text", "cadences");
}
