using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Holidays;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>organisation.csv</c>, and the holidays beside it. The organisation comes first: it names the culture of all other files.</summary>
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
        var read = new Organisation
        {
            Tenant = tenant ?? default,
            Name = name ?? "",
            EntraTenantId = entra ?? "",
            FiscalYearStartMonth = month ?? 1,
            ClockStart = start,
        };
        var withHolidays = HolidaysFile.Read(read, folder, culture, mistakes);
        if (tenant is null || name is null || entra is null || month is null) return (null, culture);

        known.Judge(row, tenant.Value, name, entra);
        return (withHolidays, culture);
    }

    private static FolderCulture Culture(RowCells row)
    {
        if (row.Text("culture") is not { } name) return FolderCulture.Invariant;
        if (FolderCulture.TryFind(name) is { } culture) return culture;

        row.Mistake("culture", Sentences.Starting(ImportCellWords.NoCulture.Say(name), row.SuggestLocale(name), ImportCellWords.CultureHintOrNone));
        return FolderCulture.Invariant;
    }
}
