using PerfServerless.Domain.Import.Tables;
using PerfServerless.TestKit.Words;
using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

public sealed class LoopTests
{
    [Theory]
    [InlineData("a>b b>c", "")]
    [InlineData("a>a", "a > a")]
    [InlineData("a>b b>a", "a > b > a")]
    [InlineData("a>b b>c c>b", "b > c > b")] // what leads into a circle is not on it
    [InlineData("a>b b>a c>d d>c", "a > b > a; c > d > c")] // each circle once
    [InlineData("a>c b>c c>d", "")] // two ways to one parent are no circle
    [InlineData("c>b b>a", "")]
    public void A_circle_is_shown_once_from_where_it_begins(string parents, string circles)
    {
        var lines = parents.Split(' ').Select(p => p.Split('>'));
        var ids = lines.SelectMany(l => l).Distinct().Order();
        var rows = ids.Select(id => $"{id},{id},financial,{lines.FirstOrDefault(l => l[0] == id)?[1]},,1");

        var result = A.Folder
            .With(
                Objectives,
                "id,name,perspective,parent,owner,weight\n" + string.Join('\n', rows.Append("grow,Grow,financial,,,1").Append("deliver,Deliver,financial,,,1")))
            .Validate();

        Assert.Equal(
            circles.Split("; ", StringSplitOptions.RemoveEmptyEntries)
                .Select(c => $"The parents run in a circle, {c}: let one of them have another parent, or none."),
            result is ImportResult.Refused refused ? refused.Mistakes.Select(m => m.Sentence.En()) : []);
    }

    [Theory]
    [InlineData(12, "o1 > o2 > o3 > o4 > o5 > o6 > o7 > o8 > o9 > o10 > o11 > o12 > o1")]
    [InlineData(13, "o1 > o2 > o3 > o4 > o5 > o6 > o7 > o8 > o9 > o10 > o11 > o12 > (1 more) > o1")]
    public void Of_a_long_circle_twelve_are_shown_and_the_others_counted(int length, string circle)
    {
        var rows = Enumerable.Range(1, length).Select(i => $"o{i},o,financial,o{(i % length) + 1},,1");

        var refused = Assert.IsType<ImportResult.Refused>(A.Folder
            .With(
                Objectives,
                "id,name,perspective,parent,owner,weight\n" + string.Join('\n', rows.Append("grow,Grow,financial,,,1").Append("deliver,Deliver,financial,,,1")))
            .Validate());

        Assert.Equal(
            $"objectives.csv, line 2 (parent): The parents run in a circle, {circle}: let one of them have another parent, or none.",
            Assert.Single(refused.Mistakes).Told.En());
    }
}
