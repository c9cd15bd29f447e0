using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>organisation.csv</c> and <c>holidays.csv</c>. The organisation comes first: it names the culture of all other files.</summary>
internal static class OrganisationFile
{
    public static (Organisation? Organisation, FolderCulture Culture) Read(SourceFolder folder, MistakeList mistakes, KnownOrganisations known)
    {
        var table = TableRows.Read(folder, ImportFormat.Organisation, FolderCulture.Invariant, mistakes);
        if (!table.Complete) return (null, FolderCulture.Invariant);
        if (table.Rows.Count == 0)
        {
            mistakes.Add(new(ImportFormat.Organisation, ImportOrganisationWords.None));
            return (null, FolderCulture.Invariant);
        }

        foreach (var other in table.Rows.Skip(1)) other.Mistake(null, ImportOrganisationWords.Two);

        var row = table.Rows[0];
        var culture = Culture(row);
        var tenant = row.Code<TenantId>("tenant");
        var name = row.Name("name");
        var entra = row.Guid("entraTenantId", required: true);
        var month = row.Required("fiscalYearStart") is null ? null : row.Whole("fiscalYearStart", 1, 12);
        var start = row.Moment("clockStart");
        var (holidays, names) = Holidays(folder, culture, mistakes);

        if (tenant is null || name is null || entra is null || month is null) return (null, culture);
        known.Judge(row, tenant.Value, name, entra);
        return (
            new()
            {
                Tenant = tenant.Value,
                Name = name,
                EntraTenantId = entra,
                FiscalYearStartMonth = month.Value,
                Holidays = holidays,
                HolidayNames = names.Count == 0 ? null : names,
                ClockStart = start,
            },
            culture);
    }

    private static FolderCulture Culture(RowCells row)
    {
        if (row.Text("culture") is not { } name) return FolderCulture.Invariant;
        if (FolderCulture.TryFind(name) is { } culture) return culture;

        row.Mistake("culture", Sentences.Starting(ImportCellWords.NoCulture.Say(name), row.SuggestLocale(name), ImportCellWords.CultureHintOrNone));
        return FolderCulture.Invariant;
    }

    private static (List<DateOnly> Days, SortedDictionary<DateOnly, string> Names) Holidays(SourceFolder folder, FolderCulture culture, MistakeList mistakes)
    {
        var lines = new Dictionary<DateOnly, int>();
        var names = new SortedDictionary<DateOnly, string>();
        foreach (var row in TableRows.Read(folder, ImportFormat.Holidays, culture, mistakes).Judged)
        {
            var name = row.Name("name");
            if (row.Day("day") is not { } day) continue;
            if (name is not null && name != AsWritten.Of(day)) names[day] = name; // an export writes the day where it knows no name
            if (!lines.TryAdd(day, row.Line)) row.Mistake("day", ImportOrganisationWords.HolidayTwice.Say(
                AsWritten.Of(day), AsWritten.Of(lines[day]), AsWritten.Of(row.Line)));
        }

        return ([.. lines.Keys.Order()], names);
    }
}
