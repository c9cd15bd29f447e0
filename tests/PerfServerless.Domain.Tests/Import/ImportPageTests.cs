using PerfServerless.Domain.Import.Tables;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>Holds docs/import.md against the format: what an administrator reads there is what the import takes.</summary>
public sealed class ImportPageTests
{
    [Fact]
    public void The_page_lists_every_file_with_its_columns_and_which_of_them_are_needed()
    {
        var page = Described();

        Assert.Equal(ImportFormat.Files.Select(f => f.Name), page.Keys);
        Assert.All(ImportFormat.Files, f => Assert.Equal(
            f.Columns.Select(c => (c.Name, c.Required)).OrderBy(c => c.Name, StringComparer.Ordinal),
            page[f.Name].OrderBy(c => c.Name, StringComparer.Ordinal)));
    }

    [Fact]
    public void Files_that_not_every_organisation_needs_may_be_missing_and_no_other_one() =>
        Assert.Equal(
            ["recalibrations.csv", "meetings.csv", "units.csv", "holidays.csv", "absences.csv", "rules.csv", "ladders.csv"],
            ImportFormat.Files.Where(f => !f.Required).Select(f => f.Name));

    [Theory]
    [InlineData("people.csv", true)]
    [InlineData("People.CSV", true)]
    [InlineData("persons.csv", false)]
    public void A_file_is_known_by_its_name_whatever_its_capitals(string name, bool known) => Assert.Equal(known, ImportFormat.Find(name) is not null);

    [Fact]
    public void Notes_the_play_of_a_development_tool_and_what_an_export_left_out_are_left_alone() =>
        Assert.Equal(["behaviour.csv", "README.md", "left-out.md"], ImportFormat.LeftAlone);

    private static OrderedDictionary<string, List<(string Name, bool Required)>> Described()
    {
        var files = new OrderedDictionary<string, List<(string Name, bool Required)>>();
        var columns = new List<(string Name, bool Required)>();
        foreach (var line in File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs", "import.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) columns = [];
            if (line.StartsWith("## ", StringComparison.Ordinal) && line.Split(' ')[1] is var file && file.EndsWith(".csv", StringComparison.Ordinal))
                files.Add(file, columns);
            if (!line.StartsWith("| `", StringComparison.Ordinal)) continue;

            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            columns.AddRange(
                cells[1].Split(',', StringSplitOptions.TrimEntries).Select(c => (c.Trim('`'), cells[2].StartsWith("yes", StringComparison.Ordinal))));
        }

        return files;
    }
}
