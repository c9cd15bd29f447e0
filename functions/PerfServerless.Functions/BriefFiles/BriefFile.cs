using System.Text;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Export;

namespace PerfServerless.Functions.BriefFiles;

/// <summary>Hands a brief out as a file: what is in it is what was compiled, as on its card and its page.</summary>
internal static class BriefFile
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
    public static IResult Answer(Brief brief, BriefFormat format, Reader reader) => format switch
    {
        BriefFormat.Json => File(brief, Encoding.UTF8.GetBytes(BriefView.Of(brief, reader).ToJsonString(BriefJson.Readable)), "application/json", "json"),
        BriefFormat.Csv => File(brief, CsvText.Write(BriefNumbers.Of(brief, CsvSigns.Of(reader.Culture)), CsvSigns.Of(reader.Culture).Separator), "text/csv; charset=utf-8", "csv"),
        BriefFormat.Markdown => File(brief, Encoding.UTF8.GetBytes(BriefMarkdown.Of(brief, reader)), "text/markdown; charset=utf-8", "md"),
    };

    private static IResult File(Brief brief, byte[] bytes, string type, string extension) =>
        Results.File(bytes, type, $"{brief.Cycle.Cadence}-{brief.Cycle.Occurrence}.{extension}");
}
