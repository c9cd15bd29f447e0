using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Scim;

/// <summary>A person of the scorecard as a user, and what of a user becomes a person, by the import's own rules.</summary>
internal static class ScimPerson
{
    // What a column of people.csv is to a directory.
    private static readonly Dictionary<string, string> Attributes = new(StringComparer.Ordinal)
    {
        ["name"] = "displayName", ["upn"] = "userName", ["mail"] = "emails", ["entraObjectId"] = "externalId", ["manager"] = "manager",
        ["timeZone"] = "timezone", ["locale"] = "preferredLanguage", ["unit"] = "department", ["lastDay"] = "active",
    };

    public static bool IsActive(Person person, DateTimeOffset now) => !(person.LastDay <= LocalTimes.DayOf(now, person.TimeZone));

    /// <summary>As the directory said it, as far as nobody said something else since.</summary>
    public static ScimUser User(Person person, PersonMemory? memory, DateTimeOffset now)
    {
        var said = Said(memory?.Directory);
        var user = said with
        {
            UserName = person.UserPrincipalName,
            ExternalId = Guid.TryParse(said.ExternalId, out _) ? person.EntraObjectId : said.ExternalId ?? person.EntraObjectId,
            TimeZone = person.TimeZone,
            Mail = person.Mail,
            Department = person.Unit,
            Manager = person.Manager?.Value,
            Active = IsActive(person, now),
        };
        if (user.Name != person.Name) user = user with { DisplayName = person.Name };
        return LocaleOf(user) == person.Locale ? user : user with { Locale = null, PreferredLanguage = null };
    }

    /// <summary>What is kept of a user's own words.</summary>
    public static DirectoryEntry Entry(ScimUser user, DirectoryEntry? before, DateTimeOffset at) => new()
    {
        ExternalId = user.ExternalId,
        DisplayName = user.DisplayName,
        FormattedName = user.FormattedName,
        GivenName = user.GivenName,
        FamilyName = user.FamilyName,
        PreferredLanguage = user.PreferredLanguage,
        Locale = user.Locale,
        Created = before?.Created ?? at,
        Changed = at,
        Version = (before?.Version ?? 0) + 1,
    };

    /// <param name="before">The person as he stands; a new one with his id and what he has before anything is said.</param>
    /// <param name="known">His manager, where there is such a person.</param>
    /// <exception cref="ScimRefusedException">An import would refuse it.</exception>
    public static Person Of(ScimUser user, Person before, Person? known, DateTimeOffset now)
    {
        var cells = new Dictionary<string, string?>
        {
            ["id"] = before.Id.Value,
            ["name"] = user.Name ?? user.UserName,
            ["upn"] = user.UserName,
            ["mail"] = user.Mail,
            ["entraObjectId"] = Guid.TryParse(user.ExternalId, out var guid) ? guid.ToString("D") : before.EntraObjectId,
            ["manager"] = user.Manager,
            ["timeZone"] = user.TimeZone ?? before.TimeZone,
            ["locale"] = LocaleOf(user) ?? before.Locale,
            ["unit"] = user.Department,
            ["lastDay"] = LastDay(user, before, now)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        foreach (var (column, text) in PeopleValidation.WorkingCells(before)) cells[column] = text; // a directory says nothing of them
        var reading = PeopleValidation.Read(cells, known is null ? [] : [known]);
        if (reading.Refused is not { } refused) return reading.Person!;

        throw ScimRefusedException.Value(refused.Mistakes
            .Select(m => ScimWords.Cell.Say(Attributes.GetValueOrDefault(m.ColumnName ?? "", m.ColumnName ?? "id"), m.Sentence))
            .Aggregate((one, other) => PartWords.Both.Say(one, other)));
    }

    // Today, where he lives, unless he has left already; who comes back has no last day any more, unless it is yet to come.
    private static DateOnly? LastDay(ScimUser user, Person before, DateTimeOffset now)
    {
        var today = LocalTimes.DayOf(now, before.TimeZone);
        return user.Active switch
        {
            false => before.LastDay is { } left && left <= today ? left : today,
            true => before.LastDay <= today ? null : before.LastDay,
            null => before.LastDay,
        };
    }

    private static ScimUser Said(DirectoryEntry? entry) => entry is null ? new() : new()
    {
        ExternalId = entry.ExternalId,
        DisplayName = entry.DisplayName,
        FormattedName = entry.FormattedName,
        GivenName = entry.GivenName,
        FamilyName = entry.FamilyName,
        PreferredLanguage = entry.PreferredLanguage,
        Locale = entry.Locale,
    };

    /// <summary>The first locale, or the first language of a list; a language alone is spoken as where most speak it.</summary>
    private static string? LocaleOf(ScimUser user)
    {
        if ((user.Locale ?? user.PreferredLanguage)?.Split(',', ';')[0].Trim().Replace('_', '-') is not { Length: > 0 } text) return null;
        if (text.Contains('-', StringComparison.Ordinal)) return text;

        try
        {
            return CultureInfo.CreateSpecificCulture(text).Name is { Length: > 0 } name ? name : text;
        }
        catch (CultureNotFoundException)
        {
            return text; // the import's rule says what is wrong with it
        }
    }
}
