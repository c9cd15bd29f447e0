using System.Globalization;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.Templates;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Templates;

public sealed class ScorecardTemplateTests : IDisposable
{
    private readonly string place = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
    }

    private Task<(bool Written, Saying Sentence)> Write(bool asWorkbook = false, string culture = "en-US") =>
        new ScorecardTemplate(new ManualClock(FolderBuilder.Now)).WriteAsync(place, asWorkbook, Readers.English.Say,
            CultureInfo.GetCultureInfo(culture), CancellationToken.None);

    private async Task<IEnumerable<string>> Mistakes(string path) =>
        FolderValidation.Validate(await FolderReader.FromDirectoryAsync(path, CancellationToken.None), FolderBuilder.Now)
            .Match(accepted: _ => [], refused: r => r.Mistakes.Select(m => m.Told.En()));

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")] // with semicolons, as a German Excel expects
    public async Task As_written_only_what_nobody_else_can_know_is_to_be_filled_in(string culture)
    {
        Assert.True((await Write(culture: culture)).Written);

        Assert.Equal(["organisation.csv, line 3, column 3 (entraTenantId): 'entraTenantId' is empty: every line needs it."], await Mistakes(place));
    }

    [Fact]
    public async Task So_it_is_as_a_workbook()
    {
        Assert.True((await Write(asWorkbook: true)).Written);

        Assert.Equal(["organisation, line 3, column C (entraTenantId): 'entraTenantId' is empty: every line needs it."],
            await Mistakes(Path.Combine(place, "scorecard.xlsx")));
    }

    [Fact]
    public async Task The_workbook_may_be_named_itself()
    {
        var file = Path.Combine(place, "mine.XLSX");
        var (written, sentence) = await new ScorecardTemplate(new ManualClock(FolderBuilder.Now)).WriteAsync(
            file, asWorkbook: true, Readers.English.Say, CultureInfo.InvariantCulture, CancellationToken.None);

        Assert.True(written, sentence.En());
        Assert.True(File.Exists(file));
        Assert.Contains("mine.XLSX", sentence.En(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_that_is_there_it_can_be_imported()
    {
        await Write();
        var organisation = Path.Combine(place, ImportFormat.Organisation);
        await File.WriteAllTextAsync(organisation, (await File.ReadAllTextAsync(organisation)).Replace("Example Ltd,",
            "Example Ltd,11111111-2222-3333-4444-555555555555", StringComparison.Ordinal));

        Assert.Empty(await Mistakes(place));
    }

    [Fact]
    public async Task Every_column_of_every_file_is_explained()
    {
        await Write();

        foreach (var file in ImportFormat.Files)
        {
            var lines = await File.ReadAllLinesAsync(Path.Combine(place, file.Name));

            Assert.Equal(string.Join(',', file.Columns.Select(c => c.Name)), lines[0]);
            Assert.StartsWith("## ", lines[1].TrimStart('"'), StringComparison.Ordinal);
            Assert.Equal(3, lines.Length);
        }
    }

    [Fact]
    public async Task What_is_there_is_not_written_over()
    {
        await Write();
        var people = Path.Combine(place, ImportFormat.People);
        await File.WriteAllTextAsync(people, "mine");

        var (written, sentence) = await Write();

        Assert.False(written);
        Assert.Contains("is there already", sentence.En(), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(people));
    }
}
