using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Import;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;
using Xunit.Abstractions;

namespace PerfServerless.Functions.Tests.Import;

/// <summary>Small zips of large files, made to keep a reader busy: each is refused, with no more sentences than a person can read.</summary>
public sealed class HostileZipTests(ITestOutputHelper output)
{
    private const int Lines = 200_000;

    /// <summary>What it is, the file, and how its text is written.</summary>
    public static TheoryData<string, string, Action<StreamWriter>> Zips => new()
    {
        { "lines of references that nobody has", ImportFormat.Actuals, w => Repeat(w, "kpi,period,value", i => $"kpi{i % 90_000},2026-05,5") },
        { "lines of nonsense", ImportFormat.Actuals, w => Repeat(w, "kpi,period,value,note,recordedAt", _ => "x,y,z,v,w") },
        { "people with a wrong zone and language each", ImportFormat.People, w => Repeat(w, "id,name,upn,manager,timeZone,locale", i =>
            $"p{i % 70_000},n,u{i},boss{i % 5_000},Europa/Berlin{i % 999},dd-DD{i % 999}") },
        { "a header of a million columns", ImportFormat.Kpis, w => w.Write(string.Concat(Enumerable.Repeat("colum,", 1_000_000))) },
        { "lines of a thousand empty cells", ImportFormat.Targets, w => Repeat(w, "kpi,period,target", _ => "revenue,2026,5" + new string(',', 70)) },
        { "lines of wide cells", ImportFormat.Targets, w => Repeat(w, "kpi,period,target", _ => string.Join(',', Enumerable.Repeat("x", 40))) },
        { "one line without an end", ImportFormat.Objectives, w => w.Write(new string('x', 10_000_000)) },
        { "a quote that is never closed", ImportFormat.Objectives, w => { w.Write("id,name\n\""); w.Write(new string('x', 10_000_000)); } },
        { "quotes by the million", ImportFormat.Objectives, w => w.Write(new string('"', 10_000_000)) },
        { "lines of empty cells by the million", ImportFormat.Targets, w => Repeat(w, "kpi,period,target", _ => ",,", 1_200_000) },
        { "long lists of drivers", ImportFormat.Kpis, w => Repeat(w, "id,name,objective,owner,indicator,unitKind,direction,frequency,drivers", i =>
            $"k{i},K,,,lag,count,higherIsBetter,monthly,{string.Join(';', Enumerable.Range(i % 500, 500).Select(n => $"k{n}"))}", 12_000) },
        { "ids in a chain of managers", ImportFormat.People, w => Repeat(w, "id,name,upn,manager,timeZone,locale", i =>
            $"p{i},n,u{i}@x.y,p{i + 1},Europe/Berlin,en-GB", 20_000) },
        { "values of one period", ImportFormat.Actuals, w => Repeat(w, "kpi,period,value", _ => "revenue,2026-05,100000") },
        { "thousands that are asked about", ImportFormat.Actuals, w => Repeat(w, "kpi,period,value", i =>
            $"revenue,{(i % 2_000) + 26:0000}-05,18.500", 100_000) },
        { "changes of one target by the thousand", ImportFormat.Recalibrations, w => Repeat(w, "kpi,period,before,effectiveFrom,reason,approvedBy", i =>
            $"on-time,2026-05,{i},{new DateOnly(2000, 1, 1).AddDays(i):yyyy-MM-dd},why,nobody", 4_900) },
    };

    [Theory]
    [MemberData(nameof(Zips))]
    public async Task A_hostile_zip_is_refused_with_a_list_that_a_person_can_read(string what, string file, Action<StreamWriter> write)
    {
        using var zip = Zip(file, write);
        var watch = Stopwatch.StartNew();
        var before = GC.GetTotalAllocatedBytes();

        var refused = Assert.IsType<ImportResult.Refused>(FolderValidation.Validate(await FolderReader.FromZipAsync(zip, CancellationToken.None),
            FolderBuilder.Now));
        var told = refused.Mistakes.Sum(m => m.Told.En().Length);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {zip.Length / 1024} KB, {watch.ElapsedMilliseconds} ms, {(GC.GetTotalAllocatedBytes() - before) / 1_048_576} MiB allocated, {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MiB at most, {refused.Mistakes.Count} mistakes, {refused.NotListed} more"));
        Assert.InRange(refused.Mistakes.Count, 1, 1000);
        Assert.InRange(told, 1, 1_000_000);
    }

    private static void Repeat(StreamWriter writer, string header, Func<int, string> line, int lines = Lines)
    {
        writer.Write(header);
        for (var i = 0; i < lines; i++)
        {
            writer.Write('\n');
            writer.Write(line(i));
        }
    }

    private static MemoryStream Zip(string file, Action<StreamWriter> write)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in A.Folder.Files.Where(f => f.Key != file))
            {
                using var other = archive.CreateEntry(name).Open();
                other.Write(Encoding.UTF8.GetBytes(text));
            }

            using var writer = new StreamWriter(archive.CreateEntry(file).Open());
            write(writer);
        }

        stream.Position = 0;
        return stream;
    }
}
