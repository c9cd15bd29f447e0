using System.Globalization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Scorecards;

/// <summary>A person of a scorecard as a <see cref="Reader"/>.</summary>
public static class PersonReader
{
    /// <summary>By his locale; he knows the scorecard's other people.</summary>
    public static Reader Of(Person person, Scorecard scorecard, Languages languages) =>
        Reader.Of(person.Locale, languages) with { TimeZone = person.TimeZone, NameOf = id => scorecard.Find(id)?.Name };

    /// <summary>
    /// The culture in which he writes numbers, the one in which they are shown to him: his own; where this machine does not know it, that of
    /// his language, or English of the United States.
    /// </summary>
    public static CultureInfo CultureOf(Person person) => Reader.Of(person.Locale, Languages.BuiltIn).Culture;
}
