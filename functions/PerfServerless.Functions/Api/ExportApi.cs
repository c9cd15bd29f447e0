using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Limits;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Api;

/// <summary><c>GET /api/export</c>: the organisation as it is now, in the format that <c>POST /api/import</c> reads.</summary>
internal static class ExportApi
{
    private const string Zip = "application/zip";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/export", ExportAsync)
            .BehindKey(KeyScope.Read)
            .Within(new() { TakesLong = true })
            .Produces<Stream>(StatusCodes.Status200OK, Zip, Workbook)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Exports the organisation as it is now, with what was changed in chat, on a page or through the API.")
            .WithDescription(
                "?format=csv (the default) answers with a zip of CSV files, ?format=xlsx with one workbook, a sheet a file. "
                + "Imported back, either changes nothing. "
                + $"The header {ExportSummary.Header} counts what is in it, as JSON; lines that no import would take are listed in {ImportFormat.LeftOut}.");

    private static async Task<IResult> ExportAsync(
        HttpContext context, TenantChoice tenant, ScorecardExport export, string? format, CancellationToken cancellationToken)
    {
        if (format is not (null or "" or "csv" or "xlsx")) return Problem.BadRequest(ExportWords.OtherFormat.Say(format));

        var (published, refusal) = await tenant.ReadAsync(context);
        if (refusal is not null) return refusal;

        var (scorecard, reader) = (published!.Scorecard, CallerReader.Of(context));
        var folder = await export.OfAsync(scorecard, cancellationToken);
        context.Response.Headers[ExportSummary.Header] = ExportSummary.Of(scorecard, folder).ToHeader();
        return format == "xlsx"
            ? Results.File(ExportFiles.Workbook(folder, reader), Workbook, $"{scorecard.Tenant}.xlsx")
            : Results.File(ExportFiles.Zip(folder, reader), Zip, $"{scorecard.Tenant}.zip");
    }
}
