using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.People;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.PeopleFiles;
using PerfServerless.Functions.Workbooks;

namespace PerfServerless.Functions.Drops;

/// <summary>Takes what a dropped file says, through the doors that are there for it.</summary>
internal sealed class DropImport(
    IScorecardStore scorecards,
    ScorecardImport import,
    ValueImport values,
    PeopleFileImport people,
    CadenceReconciler cadences,
    BusinessTime business)
{
    private const int MapBytes = 64 * 1024;

    public async Task<DropOutcome> TakeAsync(IDropPlace place, DroppedFile file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (!Code.TryRead<TenantId>(file.Folder, out var tenant)) return DropOutcome.Refused(DropWords.NoOrganisation.Say(file.Folder));

        var published = await scorecards.CurrentAsync(tenant.Value, cancellationToken);
        if (published is not null && await PeopleAsync(place, file, bytes, tenant.Value, cancellationToken) is { } taken) return taken;
        if (await FolderAsync(file, bytes, cancellationToken) is not { } folder) return DropOutcome.Refused(DropWords.NoKind.Say(file.Name));
        if (FolderValidation.TenantOf(folder) is { } named && named != tenant.Value)
            return DropOutcome.Refused(DropWords.OtherOrganisation.Say(file.Folder, named.Value));

        if (!ValuesValidation.IsValuesAlone(folder)) return await WholeAsync(folder, cancellationToken);
        return published is null
            ? DropOutcome.Refused(DropWords.NoOrganisation.Say(file.Folder))
            : await ValuesAsync(file, folder, published, cancellationToken);
    }

    /// <returns>Null where it is no export of people.</returns>
    private async Task<DropOutcome?> PeopleAsync(
        IDropPlace place, DroppedFile file, ReadOnlyMemory<byte> bytes, TenantId tenant, CancellationToken cancellationToken)
    {
        var isTable = WorkbookReader.IsWorkbook(file.Name) || Has(file, ".csv");
        if (!isTable || !file.Name.StartsWith("people", StringComparison.OrdinalIgnoreCase)) return null;

        var map = await place.BesideAsync(file.Folder, PeopleMap.FileName, MapBytes, cancellationToken);
        return map is null && !Has(file, ".csv") ? null : Of(await people.ImportAsync(tenant, file.Name, bytes, map, cancellationToken));
    }

    private static async Task<SourceFolder?> FolderAsync(DroppedFile file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        if (WorkbookReader.IsWorkbook(file.Name) || Has(file, ".zip")) return await FolderReader.FromZipAsync(stream, cancellationToken);
        if (!Has(file, ".csv") || !file.Name.StartsWith("actuals", StringComparison.OrdinalIgnoreCase)) return null;

        var gathered = new Gathered();
        await gathered.AddAsync(ImportFormat.Actuals, stream, cancellationToken, bytes.Length);
        return gathered.ToFolder();
    }

    private async Task<DropOutcome> WholeAsync(SourceFolder folder, CancellationToken cancellationToken) =>
        await (await import.ImportAsync(folder, null, cancellationToken)).Match(
            async imported =>
            {
                var summary = imported.Summary;
                await cadences.ReconcileAsync(summary.Tenant, cancellationToken);
                if (summary.Published) await cadences.TellAsync(summary.Tenant, summary.Version, cancellationToken);
                return new DropOutcome(true, summary.Sentence)
                {
                    Warnings = [.. summary.Warnings.Select(w => w.Told)],
                    Overruled = [.. summary.AllOverruled],
                };
            },
            refused => Task.FromResult(new DropOutcome(false, refused.Sentence) { Mistakes = [.. refused.Mistakes.Select(Told)] }));

    private async Task<DropOutcome> ValuesAsync(DroppedFile file, SourceFolder folder, PublishedScorecard published, CancellationToken cancellationToken)
    {
        var scorecard = published.Scorecard;
        var (actuals, questions, refused) = ValuesValidation.Read(folder, scorecard, business.Now);
        if (refused is not null)
            return new(false, new ImportOutcome.Refused(refused.Mistakes, refused.NotListed).Sentence) { Mistakes = [.. refused.Mistakes.Select(Told)] };

        var news = await values.StoreAsync(scorecard, actuals, business.Now, null, cancellationToken);
        var corrected = news.Actuals.Count(a => a.Corrects is not null);
        var cells = news.Actuals.DistinctBy(a => (a.Kpi, a.Period)).Count();
        await cadences.ReconcileAsync(scorecard.Tenant, cancellationToken);
        return new(true, news.Actuals.Count == 0
            ? DropWords.ValuesUpToDate.Say(file.Name)
            : DropWords.Values.Say(news.Actuals.Count - corrected, corrected, actuals.Count - cells))
        {
            Warnings = [.. questions.Select(q => q.Told)],
            Overruled = [.. news.Overruled.Select(o => o.Sentence(scorecard))],
        };
    }

    private static DropOutcome Of(PeopleFileOutcome outcome) => new(outcome.Refused is null, outcome.Sentence)
    {
        Mistakes = [.. outcome.Refused?.Mistakes.Select(Told) ?? []],
        Overruled = outcome.Overruled,
    };

    // Whose other organisations there are is nobody's business who drops a file.
    private static Domain.Words.Saying Told(ImportMistake mistake) =>
        mistake.TellsOfAnother ? (mistake with { Sentence = Domain.Words.Catalogue.Api.KeyWords.EntraTaken }).Told : mistake.Told;

    private static bool Has(DroppedFile file, string extension) => file.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
