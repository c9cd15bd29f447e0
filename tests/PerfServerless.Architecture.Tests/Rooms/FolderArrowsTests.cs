using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Rooms;

public sealed class FolderArrowsTests
{
    public static TheoryData<string, string> Rooms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (folder, root) in ProductRooms.Folders) data.Add(folder, root);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Folders_of_a_room_know_each_other_in_one_direction(string room, string root) => Assert.Empty(FolderArrows.Knots(Repository.Code, room, root));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_files_namespace_says_where_it_is(string room, string root) => Assert.Empty(FolderArrows.Misplaced(Repository.Code, room, root));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_folder_can_be_taken_in_at_a_glance(string room, string root)
    {
        Assert.Contains(Repository.Code, f => f.Text.Contains($"namespace {root}", StringComparison.Ordinal));
        Assert.Empty(FolderArrows.TooFull(Repository.Code, room));
    }

    [Fact]
    public void Two_folders_that_know_each_other_by_way_of_a_third_are_caught() =>
        Assert.Equal(
            [
                "X.Cards knows X.Forms, which leads back to it (Card.cs)",
                "X.Forms knows X.Rules, which leads back to it (Form.cs)",
                "X.Rules knows X.Cards, which leads back to it (Rule.cs)",
            ],
            FolderArrows.Knots(
                [
                    A("x/Cards/Card.cs", "using X.Forms;\n\nnamespace X.Cards;\n\npublic sealed record Card(Form Form);\n"),
                    A("x/Forms/Form.cs", "using X.Rules;\n\nnamespace X.Forms;\n\npublic sealed record Form(Rule Rule);\n"),
                    A("x/Rules/Rule.cs", "using static X.Cards.Card;\n\nnamespace X.Rules;\n\npublic sealed record Rule;\n"),
                    A("x/Last/Last.cs", "using X.Cards;\n\nnamespace X.Last;\n\npublic sealed record Last(Card Card);\n"),
                ],
                "x",
                "X"));

    [Fact]
    public void What_is_taken_from_the_folder_above_counts_without_a_using()
    {
        var below = A("x/Hub/Rows/Row.cs", "namespace X.Hub.Rows;\n\n/// <summary>Not the HubOptions.</summary>\npublic sealed record Row;\n");
        var above = A("x/Hub/HubOptions.cs", "using X.Hub.Rows;\n\nnamespace X.Hub;\n\npublic sealed record HubOptions(Row Row);\n");

        Assert.Empty(FolderArrows.Knots([below, above], "x", "X"));
        Assert.Equal(
            ["X.Hub knows X.Hub.Rows, which leads back to it (HubOptions.cs)", "X.Hub.Rows knows X.Hub, which leads back to it (Row.cs)"],
            FolderArrows.Knots([below with { Text = below.Text.Replace("record Row;", "record Row(HubOptions Options);", StringComparison.Ordinal) }, above], "x", "X"));
    }

    [Fact]
    public void A_file_in_the_wrong_folder_and_a_full_folder_are_caught()
    {
        Assert.Equal(["x/Cards/Form.cs says X.Forms, not X.Cards"], FolderArrows.Misplaced([A("x/Cards/Form.cs", "namespace X.Forms;\n")], "x", "X"));
        Assert.Equal(
            ["x/Cards holds 26 files, more than 25"],
            FolderArrows.TooFull(Enumerable.Range(0, 26).Select(i => A($"x/Cards/C{i}.cs", "")).Append(A("x/Forms/F.cs", "")), "x"));
    }

    private static SourceFile A(string path, string text) => new(path, text);
}
