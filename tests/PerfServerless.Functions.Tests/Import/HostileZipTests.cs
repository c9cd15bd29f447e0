using System.Diagnostics;
using System.Globalization;
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
    public static TheoryData<HostileZip> Zips => [.. HostileZips.All];

    [Theory]
    [MemberData(nameof(Zips))]
    public async Task A_hostile_zip_is_refused_with_a_list_that_a_person_can_read(HostileZip hostile)
    {
        using var zip = hostile.Packed();
        var watch = Stopwatch.StartNew();
        var before = GC.GetTotalAllocatedBytes();

        var refused = Assert.IsType<ImportResult.Refused>(FolderValidation.Validate(await FolderReader.FromZipAsync(zip, CancellationToken.None),
            FolderBuilder.Now));
        var told = refused.Mistakes.Sum(m => m.Told.En().Length);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{hostile}: {zip.Length / 1024} KB, {watch.ElapsedMilliseconds} ms, {(GC.GetTotalAllocatedBytes() - before) / 1_048_576} MiB allocated, {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MiB at most, {refused.Mistakes.Count} mistakes, {refused.NotListed} more"));
        Assert.InRange(refused.Mistakes.Count, 1, 1000);
        Assert.InRange(told, 1, 1_000_000);
    }
}
