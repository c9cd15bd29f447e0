using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Words;

public sealed class SecurityTableTests
{
    private static string Table => Repository.Find(SecurityTable.Path).Text;

    [Fact]
    public void It_has_every_row() => Assert.Empty(SecurityTable.MissingRows(Table));

    [Fact]
    public void It_names_only_tests_that_are_there() => Assert.Empty(SecurityTable.UnknownTests(Table, Repository.Code));

    [Fact]
    public void What_is_built_is_shown_by_a_test() => Assert.Empty(SecurityTable.Unshown(Table));

    [Fact]
    public void Offenders_are_caught()
    {
        const string Wrong = "\n| S1 | x | built | `DoorTests.It_is_shut` |\n| S2 | y | built | |\n| S3 | z | partly | |\n";
        SourceFile[] code = [new("tests/DoorTests.cs", "public void It_is_open() { }")];

        Assert.Equal(21, SecurityTable.MissingRows(Wrong).Count());
        Assert.Equal(["DoorTests.It_is_shut"], SecurityTable.UnknownTests(Wrong, code));
        Assert.Equal(["S2"], SecurityTable.Unshown(Wrong));
    }
}
