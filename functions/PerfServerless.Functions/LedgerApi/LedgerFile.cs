using System.Text;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.BriefFiles;
using PerfServerless.Functions.Export;
using PerfServerless.Functions.FactTables;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>Hands decisions out as a file.</summary>
internal static class LedgerFile
{
    /// <param name="reader">The signs that his spreadsheet program expects.</param>
    public static IResult Csv(Scorecard scorecard, LedgerQuery query, LedgerPage page, Reader reader)
    {
        var signs = CsvSigns.Of(reader.Culture);
        var lines = page.Rows
            .Select(r => DecisionFacts.Table.RowOf(
                new(r.Decision, r.Cycle, ActionContent.ZoneOf(scorecard, r.Decision)), r.Decision.Key.ToString(), query.Personal))
            .Select(fact => (IReadOnlyList<string>)[.. fact.Cells.Select(c => Text(c, signs))])
            .Prepend(DecisionFacts.Table.Header);
        return Results.File(CsvText.Write(lines, signs.Separator), "text/csv; charset=utf-8", $"{NameOf(query)}.csv");
    }

    /// <param name="reader">His language.</param>
    public static IResult Markdown(Scorecard scorecard, LedgerQuery query, LedgerPage page, Reader reader, DateTimeOffset now) => Results.File(
        Encoding.UTF8.GetBytes(LedgerMarkdown.Of(scorecard, query, page, reader, now)), "text/markdown; charset=utf-8", $"{NameOf(query)}.md");

    private static string NameOf(LedgerQuery query) => query.Actions is null ? "decisions" : "actions";

    private static string Text(FactCell cell, CsvSigns signs) => cell.IsNumber ? cell.Text.Replace('.', signs.DecimalSign) : cell.Text;
}
