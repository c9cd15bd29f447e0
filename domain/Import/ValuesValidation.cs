using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Doubts;
using PerfServerless.Domain.Import.Files;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Judges values that come without the rest of their folder, against the KPIs in force, by the same rules and in the same sentences.</summary>
public static class ValuesValidation
{
    /// <summary>Whether a folder holds values and nothing else that says something; <c>organisation.csv</c> may name its culture.</summary>
    public static bool IsValuesAlone(SourceFolder folder) =>
        !folder.IsUnreadable
        && folder.Tables.Any(t => t.File == ImportFormat.Actuals)
        && folder.Tables.All(t => t.File is ImportFormat.Actuals or ImportFormat.Organisation)
        && folder.Unreadable.All(m => m.File is ImportFormat.Actuals or ImportFormat.Organisation);

    public static (IReadOnlyList<Actual> Actuals, IReadOnlyList<ImportWarning> Questions, ImportResult.Refused? Refused) Read(
        SourceFolder folder, Scorecard scorecard, DateTimeOffset now)
    {
        var mistakes = new MistakeList(folder);
        foreach (var mistake in folder.Unreadable) mistakes.Add(mistake);
        var culture = folder.Tables.Any(t => t.File == ImportFormat.Organisation)
            ? OrganisationFile.Read(folder, mistakes, new(scorecard.Organisation, [])).Culture
            : FolderCulture.Invariant;

        var doubts = new NumberDoubts();
        var ids = new Declared<KpiId>(DeclaredKind.Kpi, complete: true);
        foreach (var kpi in scorecard.Kpis) ids.Know(kpi.Id, kpi.Name);
        var read = new ActualsFile(ids, scorecard.Kpis.ToDictionary(k => k.Id), doubts, scorecard.Organisation.FiscalYearStartMonth, now)
            .Read(TableRows.Read(folder, ImportFormat.Actuals, culture, mistakes));
        if (!mistakes.Enough) doubts.Judge();
        return mistakes.Any ? ([], [], mistakes.Refuse()) : (read, [.. doubts.Questions()], null);
    }
}
