using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.Ledger;

namespace PerfServerless.Functions.BriefFiles;

/// <summary>
/// Hands a brief out as a file: what is in it is what was compiled, as on its card and its page, and beside it what is known since and what its meeting
/// decided.
/// </summary>
internal sealed class BriefFile(BriefNews news, IDecisionStore decisions, ICycleStore cycles, BusinessTime business)
{
    /// <returns>Null for a word that is none of the formats.</returns>
    public static BriefFormat? Find(string text) => text.ToUpperInvariant() switch
    {
        "JSON" => BriefFormat.Json,
        "CSV" => BriefFormat.Csv,
        "MD" or "MARKDOWN" => BriefFormat.Markdown,
        _ => null,
    };

    /// <param name="reader">His language, and in CSV the signs that his spreadsheet program expects.</param>
    public async Task<IResult> AnswerAsync(Brief brief, BriefFormat format, Scorecard scorecard, Reader reader, CancellationToken cancellationToken) =>
        format switch
        {
            BriefFormat.Json => File(
                brief,
                Encoding.UTF8.GetBytes((await ViewAsync(brief, scorecard, reader, cancellationToken)).ToJsonString(BriefJson.Readable)),
                "application/json",
                "json"),
            BriefFormat.Csv => File(
                brief,
                CsvText.Write(BriefNumbers.Of(brief, CsvSigns.Of(reader.Culture)), CsvSigns.Of(reader.Culture).Separator),
                "text/csv; charset=utf-8",
                "csv"),
            BriefFormat.Markdown => File(
                brief,
                Encoding.UTF8.GetBytes(BriefMarkdown.Of(brief, reader, await news.OfAsync(brief, cancellationToken))),
                "text/markdown; charset=utf-8",
                "md"),
        };

    /// <summary>The same as JSON.</summary>
    public async Task<JsonObject> ViewAsync(Brief brief, Scorecard scorecard, Reader reader, CancellationToken cancellationToken)
    {
        var decided = await decisions.ListAsync(brief.Cycle, cancellationToken);
        var cycle = decided.Count > 0 ? await cycles.FindAsync(brief.Cycle, cancellationToken) : null;
        return BriefView.Of(
            brief,
            reader,
            await news.OfAsync(brief, cancellationToken),
            [.. decided.Select(d => DecisionView.Of(d, cycle?.Value.MeetingDay, scorecard, business.Now, personal: true))]);
    }

    private static IResult File(Brief brief, byte[] bytes, string type, string extension) =>
        Results.File(bytes, type, $"{brief.Cycle.Cadence}-{brief.Cycle.Occurrence}.{extension}");
}
