using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.TestKit.Words;

/// <summary>Readers for tests.</summary>
public static class Readers
{
    /// <summary>Reads English of the United States.</summary>
    public static Reader English { get; } = Of("en-US");

    public static Reader German { get; } = Of("de-DE") with { TimeZone = "Europe/Berlin" };

    public static Reader French { get; } = Of("fr-FR") with { TimeZone = "Europe/Paris" };

    public static Reader Of(string locale) => Reader.Of(locale, Languages.BuiltIn);

    public static Reader Of(Person person, Scorecard scorecard) => PersonReader.Of(person, scorecard, Languages.BuiltIn);
}
