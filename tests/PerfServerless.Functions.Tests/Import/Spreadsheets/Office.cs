using System.Globalization;
using System.IO.Compression;
using System.Text;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Import;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Import.Spreadsheets;

/// <summary>A folder as an office's programs write it: one file of it in another's way, the others in ours.</summary>
internal sealed class Office
{
    private readonly Dictionary<string, byte[]> files = A.Folder.Files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value));

    /// <param name="culture">What the folder's <c>organisation.csv</c> names.</param>
    public Office(string culture = "") => With(ImportFormat.Organisation,
        $"tenant,name,entraTenantId,fiscalYearStart,culture\nacme,Acme Ltd,11111111-2222-3333-4444-555555555555,1,{culture}")
        .With(ImportFormat.Targets, "kpi,period,target\n").With(ImportFormat.Actuals, "kpi,period,value\n");

    public Office With(string file, string text, Encoding? encoding = null) => With(file, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public Office With(string file, byte[] bytes)
    {
        files[file] = bytes;
        return this;
    }

    public Office Without(string file)
    {
        files.Remove(file);
        return this;
    }

    /// <summary>The values, and behind them what was asked; or what was refused, as sentences' ids with their lines and how many more there are.</summary>
    public string Becomes()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        zip.Position = 0;
        return Told(zip);
    }

    /// <summary>What a zip or a workbook becomes.</summary>
    public static string Told(Stream upload) =>
        FolderValidation.Validate(FolderReader.FromZipAsync(upload, CancellationToken.None).GetAwaiter().GetResult(),
            FolderBuilder.Now).Match(Accepted, Refused);

    private static string Accepted(ImportResult.Accepted folder)
    {
        var values = string.Join("; ", folder.Actuals.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Kpi} {a.Period} {a.Value}")));
        var asked = folder.Warnings.Where(w => w.RuleId is null).Select(w =>
            $"{Inner(w.Sentence).Id}{(w.Line is { } line ? $" at {line}" : $" {w.File}")}").ToList();
        return values + (asked.Count == 0 ? "" : $" ? {string.Join(", ", asked)}");
    }

    private static string Refused(ImportResult.Refused folder) => string.Join("; ", folder.Mistakes.Select(m =>
        $"{m.Sheet ?? m.File}{(m.Line is { } line ? $" {line}" : "")} {m.Sentence.Id}{(m.More > 0 ? $" +{m.More}" : "")}"));

    private static Domain.Words.Saying Inner(Domain.Words.Saying sentence) =>
        sentence.Parts is [{ Part: Domain.Words.Part.Said { Saying: var first } }, _] ? Inner(first) : sentence;
}
