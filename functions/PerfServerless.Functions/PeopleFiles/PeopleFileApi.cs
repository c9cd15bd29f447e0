using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.PeopleFiles;

/// <summary><c>POST /api/import/people</c>: a HR system's export with the map of its columns, in a zip.</summary>
internal static class PeopleFileApi
{
    public static void MapPeopleFiles(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/import/people", ImportAsync)
        .BehindKey(KeyScope.People)
        .WithMetadata(new UploadLimit())
        .Within(new() { Body = null, TakesLong = true, GoesOn = true })
        .Accepts<IFormFile>("application/zip")
        .WithSummary("Takes the people of a HR system's export: a zip of one CSV file or workbook and people.map.json, which says what its columns mean.");

    private static async Task<IResult> ImportAsync(
        HttpContext context, TenantChoice tenant, PeopleFileImport import, CancellationToken cancellationToken)
    {
        var (published, refusal) = await tenant.ReadAsync(context);
        if (refusal is not null) return refusal;
        if (await PeopleFileZip.ReadAsync(context.Request.Body, cancellationToken) is not { } zip)
            return Problem.Of(StatusCodes.Status415UnsupportedMediaType, ImportOutcomeWords.NotZipTitle, ImportFolderWords.NoZip);
        if (zip.File is not { } file) return Problem.BadRequest(PeopleFileWords.FileMissing);

        var reader = CallerReader.Of(context);
        var outcome = await import.ImportAsync(published!.Scorecard.Tenant, file, zip.Bytes, zip.Map, cancellationToken);
        return outcome.Refused is { } refused
            ? Problem.Of(
                StatusCodes.Status422UnprocessableEntity,
                ImportOutcomeWords.HasMistakes,
                outcome.Sentence,
                new Dictionary<string, object?>
                {
                    ["mistakes"] = refused.Mistakes.Select(m => ImportMistakeView.Of(m, reader)),
                    ["notListed"] = refused.NotListed,
                })
            : Results.Ok(PeopleFileView.Of(outcome, reader));
    }

    private sealed class UploadLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => ImportLimits.ZipBytes + 1024;
    }
}
