using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What is said of values that somebody gives in another one's place.</summary>
internal static class InPlaceWords
{
    /// <summary>All that is asked for is owed by people for whom the reader stands in.</summary>
    public static readonly Word<Part.List, Part.List, int> Asked = new("in-place.asked", "people", "cadences", "count");

    /// <summary>Some of it is his own.</summary>
    public static readonly Word<Part.List, Part.List, int> AskedAlso = new("in-place.asked-also", "people", "cadences", "count");

    /// <summary>Beside a value that somebody gave in the reader's place.</summary>
    public static readonly Word<PersonId> GivenBy = new("in-place.given-by", "person");

    /// <summary>Who recorded a value in the place of its owner.</summary>
    public static readonly Word<PersonId, PersonId> GivenFor = new("in-place.given-for", "by", "owner");
}
