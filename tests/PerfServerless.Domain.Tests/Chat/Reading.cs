using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Words;
using PerfServerless.TestKit.Organisations;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>Reads sayings as people of the sample do: in Berlin or Paris, knowing each other's names. Spaces that do not break are ordinary ones here.</summary>
internal static class Reading
{
    public static string Ole(this Saying saying) => saying.In("en-US");

    public static string German(this Saying saying) => saying.In("de-DE");

    public static string French(this Saying saying) => saying.In("fr-FR");

    public static string In(this Saying saying, string locale) =>
        Readers.Of(Person(Acme.Ole, locale: locale), Scorecard()).Say(saying).Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
