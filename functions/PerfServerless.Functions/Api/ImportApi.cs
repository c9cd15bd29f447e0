using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Api;

/// <summary><c>POST /api/import</c>: an organisation's folder as a zip, or as a workbook. Everything wrong with it is told at once; with anything,
/// nothing is imported.</summary>
internal static class ImportApi
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string OldWorkbook = "application/vnd.ms-excel";
    private const long LargestUpload = 64 * 1024 * 1024;

    public static void MapImport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/import", ImportAsync)
            .BehindKey(KeyScope.Import)
            .WithMetadata(new UploadLimit())
            .Within(new() { Body = null, TakesLong = true })
            .Accepts<IFormFile>("application/zip", Workbook, OldWorkbook)
            .WithSummary(
                "Imports an organisation: a zip of its folder of CSV files, or an Excel workbook with a sheet a file. "
                + "Importing the same folder twice changes nothing.");

    private static async Task<IResult> ImportAsync(
        HttpRequest request,
        ScorecardImport import,
        ImportProgressLog progress,
        CadenceReconciler cadences,
        BusinessTime business,
        CancellationToken cancellationToken)
    {
        var reader = CallerReader.Of(request.HttpContext);
        if (request.ContentType is not ("application/zip" or "application/x-zip-compressed" or Workbook or OldWorkbook))
            return Problem.Of(StatusCodes.Status415UnsupportedMediaType, ImportOutcomeWords.NotZipTitle, ImportOutcomeWords.NotZip);

        progress.Report(new(ImportStage.Reading));
        var folder = await FolderReader.FromZipAsync(request.Body, cancellationToken);
        var own = ApiCaller.OwnOf(request.HttpContext);
        // A folder that names no organisation has mistakes, and is refused for them.
        if (own is { } allowed && FolderValidation.TenantOf(folder) is { } named && named != allowed)
            return Problem.Of(StatusCodes.Status403Forbidden, KeyWords.NotAllowed, KeyWords.OtherOrganisation.Say(allowed.Value));

        var outcome = await import.ImportAsync(folder, progress, cancellationToken, Begin);
        return await outcome.Match(
            async imported =>
            {
                var summary = imported.Summary;
                await cadences.ReconcileAsync(summary.Tenant, cancellationToken);
                if (summary.Published) await cadences.TellAsync(summary.Tenant, summary.Version, cancellationToken);

                return Results.Ok(ImportSummaryView.Of(summary, reader));
            },
            refused => Task.FromResult(Problem.Of(
                StatusCodes.Status422UnprocessableEntity,
                ImportOutcomeWords.HasMistakes,
                refused.Sentence,
                new Dictionary<string, object?>
                {
                    ["mistakes"] = refused.Mistakes.Select(m => ImportMistakeView.Of(own is null ? m : WithoutOthers(m), reader)),
                    ["notListed"] = refused.NotListed,
                })));

        // A virtual clock starts where the sample's own calendar does; it has to stand there before values are recorded by it.
        async Task Begin(Scorecard scorecard)
        {
            if (business.Clock is not VirtualClock clock || scorecard.Organisation.ClockStart is not { } start) return;
            await clock.ReserveAsync(start, cancellationToken);
            clock.Start(start);
        }
    }

    /// <summary>The mistake without the name of another organisation, of which a key of one may not know.</summary>
    private static ImportMistake WithoutOthers(ImportMistake mistake) =>
        mistake.TellsOfAnother ? mistake with { Sentence = KeyWords.EntraTaken } : mistake;

    private sealed class UploadLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => LargestUpload;
    }
}
