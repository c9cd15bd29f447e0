using PerfServerless.Architecture.Tests.Rooms;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Architecture.Tests.Surfaces;

/// <summary>What others may build on is approved: a change of it shows as a change of these files, beside the code.</summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string> Rooms => [.. ProductRooms.All.Select(r => r.Namespace)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void What_a_room_offers_is_what_was_approved(string room) =>
        GoldenText.AssertSame($"{room}.txt", PublicSurface.Of(ProductRooms.All.Single(r => r.Namespace == room).Assembly));

    [Fact]
    public void A_type_is_told_with_what_it_offers_and_without_what_every_record_has()
    {
        var surface = PublicSurface.Of(typeof(PublicSurfaceTests).Assembly);

        Assert.Contains(
            """
            sealed class PerfServerless.Architecture.Tests.Support.SourceFile
              Lines: Int32
              Path: String
              Text: String
              new(String Path, String Text)

            """.ReplaceLineEndings("\n"),
            surface,
            StringComparison.Ordinal);
        Assert.DoesNotContain("FolderArrows:", surface, StringComparison.Ordinal);
    }
}
