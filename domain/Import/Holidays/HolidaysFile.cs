using PerfServerless.Domain.Import.Sources;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Holidays;

/// <summary>
/// Reads <c>holidays.csv</c> and the calendars beside it: the days on which nobody of the organisation works, and those on which nobody of a
/// country does.
/// </summary>
internal static class HolidaysFile
{
    /// <returns>The organisation with its holidays and those of countries.</returns>
    public static Organisation Read(Organisation organisation, SourceFolder folder, FolderCulture culture, MistakeList mistakes)
    {
        var lines = new Dictionary<(string? Country, DateOnly Day), int>();
        var names = new SortedDictionary<DateOnly, string>();
        var countries = new CountryDays();
        foreach (var row in TableRows.Read(folder, ImportFormat.Holidays, culture, mistakes).Judged)
        {
            var name = row.Name("name");
            var country = Countries.Read(row, mistakes);
            if (row.Day("day") is not { } day) continue;
            if (name is not null && name != AsWritten.Of(day)) names.TryAdd(day, name); // an export writes the day where it knows no name
            if (country is not null) countries.Add(country, day, "");
            if (!lines.TryAdd((country, day), row.Line)) row.Mistake("day", ImportOrganisationWords.HolidayTwice.Say(
                AsWritten.Of(day), AsWritten.Of(lines[(country, day)]), AsWritten.Of(row.Line)));
        }

        foreach (var calendar in folder.Calendars) Add(calendar, countries, mistakes);
        foreach (var (day, name) in countries.Named()) names.TryAdd(day, name);

        var most = ImportFormat.Find(ImportFormat.Holidays)!.MaxRows;
        if (countries.Count + lines.Count > most && folder.Calendars.Count > 0)
            mistakes.Add(new(folder.Calendars[0].File, ImportHolidayWords.TooMany.Say(countries.Count, most)));
        return organisation with
        {
            Holidays = [.. lines.Keys.Where(l => l.Country is null).Select(l => l.Day).Order()],
            HolidayNames = names.Count == 0 ? null : names,
            CountryHolidays = countries.Days(),
        };
    }

    private static void Add(SourceCalendar calendar, CountryDays countries, MistakeList mistakes)
    {
        if (Countries.Find(calendar.Country) is not { } country)
        {
            mistakes.Add(new(calendar.File, Countries.Mistake(calendar.Country, mistakes)));
            return;
        }

        foreach (var (day, name) in IcsCalendar.Read(calendar.Text, (line, sentence) => mistakes.Add(new(calendar.File, sentence, line))))
            countries.Add(country, day, name);
    }
}
