using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Rooms;

public sealed class RoomArrowsTests
{
    [Fact]
    public void Projects_reference_only_the_rooms_they_may_know() => Assert.Empty(RoomArrows.Wrong(Repository.Projects));

    [Fact]
    public void Assemblies_use_only_the_rooms_they_may_know() => Assert.Empty(RoomArrows.Wrong(ProductRooms.Assemblies));

    [Fact]
    public void A_bot_that_references_storage_is_caught() =>
        Assert.Equal(
            ["PerfServerless.Bot references PerfServerless.Storage"],
            RoomArrows.Wrong([new ProjectFile("bot/PerfServerless.Bot.csproj", "PerfServerless.Bot", ["PerfServerless.Domain", "PerfServerless.Storage"])]));

    [Theory]
    [InlineData("PerfServerless.Domain")]
    [InlineData("PerfServerless.Bot")]
    [InlineData("PerfServerless.Storage")]
    [InlineData("PerfServerless.Host")]
    [InlineData("PerfServerless.Functions.Azure")]
    public void A_room_that_references_letters_is_caught(string room) =>
        Assert.Equal([$"{room} references PerfServerless.Mail"], RoomArrows.Wrong([new ProjectFile($"x/{room}.csproj", room, ["PerfServerless.Mail"])]));

    [Fact]
    public void Letters_that_reference_the_bot_or_the_engine_are_caught() =>
        Assert.Equal(
            ["PerfServerless.Mail references PerfServerless.Bot", "PerfServerless.Mail references PerfServerless.Durable"],
            RoomArrows.Wrong([new ProjectFile("mail/PerfServerless.Mail.csproj", "PerfServerless.Mail", ["PerfServerless.Domain", "PerfServerless.Bot", "PerfServerless.Durable"])]));

    [Fact]
    public void A_room_that_the_table_does_not_name_is_caught() =>
        Assert.Equal(
            ["PerfServerless.Helpers references PerfServerless.Domain"],
            RoomArrows.Wrong([new ProjectFile("helpers/PerfServerless.Helpers.csproj", "PerfServerless.Helpers", ["PerfServerless.Domain"])]));

    [Fact]
    public void An_assembly_that_uses_what_it_may_not_know_is_caught() =>
        // This test's own assembly is no room, so nothing is allowed to it.
        Assert.Contains("PerfServerless.Architecture.Tests uses PerfServerless.Bot", RoomArrows.Wrong([typeof(RoomArrowsTests).Assembly]));

    [Fact]
    public void No_product_project_references_tests() =>
        Assert.All(
            Repository.Projects.Where(p => !p.Path.StartsWith("tests/", StringComparison.Ordinal)),
            p => Assert.DoesNotContain(p.References, r => r.Contains("Test", StringComparison.Ordinal)));
}
