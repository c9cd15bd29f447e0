using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Reads <c>organisation.csv</c> and <c>holidays.csv</c>. The organisation comes first: it names the culture of all other files.</summary>
internal static class OrganisationFile
{
    public static (Organisation? Organisation, FolderCulture Culture) Read(SourceFolder folder, MistakeList mistakes)
    {
        var table = TableRows.Read(folder, ImportFormat.Organisation, FolderCulture.Invariant, mistakes);
        if (!table.Complete) return (null, FolderCulture.Invariant);
        if (table.Rows.Count == 0)
        {
            mistakes.Add(new(ImportFormat.Organisation, "The file has no line below its header: it needs exactly one."));
            return (null, FolderCulture.Invariant);
        }

        foreach (var other in table.Rows.Skip(1)) other.Mistake(null, "A folder holds one organisation: remove this line, and import another organisation from a folder of its own.");

        var row = table.Rows[0];
        var culture = Culture(row);
        var tenant = row.Code<TenantId>("tenant");
        var name = row.Name("name");
        var entra = row.Guid("entraTenantId", required: true);
        var month = row.Required("fiscalYearStart") is null ? null : row.Whole("fiscalYearStart", 1, 12);
        var start = row.Moment("clockStart");
        var holidays = Holidays(folder, culture, mistakes);

        if (tenant is null || name is null || entra is null || month is null) return (null, culture);
        return (
            new()
            {
                Tenant = tenant.Value,
                Name = name,
                EntraTenantId = entra,
                FiscalYearStartMonth = month.Value,
                Holidays = holidays,
                ClockStart = start,
            },
            culture);
    }

    private static FolderCulture Culture(RowCells row)
    {
        if (row.Text("culture") is not { } name) return FolderCulture.Invariant;
        if (FolderCulture.TryFind(name) is { } culture) return culture;

        row.Mistake("culture", $"There is no culture '{name}'.{Locales.Suggest(name)} Write language and country, such as de-DE, or leave the cell empty for numbers like 1234.56.");
        return FolderCulture.Invariant;
    }

    private static List<DateOnly> Holidays(SourceFolder folder, FolderCulture culture, MistakeList mistakes)
    {
        var lines = new Dictionary<DateOnly, int>();
        foreach (var row in TableRows.Read(folder, ImportFormat.Holidays, culture, mistakes).Rows)
        {
            row.Name("name");
            if (row.Day("day") is not { } day) continue;
            if (!lines.TryAdd(day, row.Line)) row.Mistake("day", $"{day:yyyy-MM-dd} stands on line {lines[day]} and on line {row.Line}: remove one.");
        }

        return [.. lines.Keys.Order()];
    }
}
