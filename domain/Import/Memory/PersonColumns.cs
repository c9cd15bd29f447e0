using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>The columns of <c>people.csv</c> but the id, which is the person.</summary>
internal static class PersonColumns
{
    private const int MarkDigits = 12;

    public static IReadOnlyList<PersonColumn> All { get; } =
    [
        new("name", p => p.Name, (to, from) => to with { Name = from.Name }),
        new("upn", p => p.UserPrincipalName, (to, from) => to with { UserPrincipalName = from.UserPrincipalName }),
        new("mail", p => p.Mail, (to, from) => to with { Mail = from.Mail }),
        new("entraObjectId", p => p.EntraObjectId, (to, from) => to with { EntraObjectId = from.EntraObjectId }),
        new("manager", p => p.Manager?.Value, (to, from) => to with { Manager = from.Manager }),
        new("timeZone", p => p.TimeZone, (to, from) => to with { TimeZone = from.TimeZone }),
        new("locale", p => p.Locale, (to, from) => to with { Locale = from.Locale }),
        new("unit", p => p.Unit, (to, from) => to with { Unit = from.Unit }),
        new("lastDay", p => p.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (to, from) => to with { LastDay = from.LastDay }),
        new("hours", p => WorkingText.Of(p.Hours), (to, from) => to with { Hours = from.Hours }),
        new("quiet", p => WorkingText.Of(p.Quiet), (to, from) => to with { Quiet = from.Quiet }),
        new("weekend", p => WorkingText.Of(p.Weekend), (to, from) => to with { Weekend = from.Weekend }),
        new("country", p => p.Country, (to, from) => to with { Country = from.Country }),
    ];

    public static IReadOnlyDictionary<string, string> Marks(Person person, IEnumerable<PersonColumn> columns) =>
        columns.ToDictionary(c => c.Name, c => Mark(c.Text(person)));

    /// <summary>By this another cell is known: not its words. Empty for an empty one.</summary>
    public static string Mark(string? text) => text is null ? "" : ShortHash.Of(text, MarkDigits);
}
