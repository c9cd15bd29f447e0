using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Import;
using PerfServerless.TestKit.Nyc;

namespace PerfServerless.Functions.Tests.Nyc;

[Trait("Category", "nyc")]
public sealed class NycImportTests
{
    [NycFact]
    public async Task The_citys_indicators_import_from_a_folder_without_an_error()
    {
        var folder = Directory.CreateTempSubdirectory("perf-nyc-");
        try
        {
            var indicators = NycIndicators.Read();
            foreach (var (name, text) in NycFolder.Files(indicators)) await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);

            var result = FolderValidation.Validate(await FolderReader.FromDirectoryAsync(folder.FullName, CancellationToken.None), NycFolder.Now);

            if (result is ImportResult.Refused refused) Assert.Fail(string.Join('\n', refused.Mistakes.Take(10)));
            Assert.Equal(indicators.Count, Assert.IsType<ImportResult.Accepted>(result).Scorecard.Kpis.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
