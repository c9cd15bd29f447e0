using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Scorecards;

public sealed class ContentHashTests
{
    /// <summary>The SHA-256 of {"kind":"Money","name":"x"}, its first half. Hashes of stored content must not change from release to release: every scorecard would look new.</summary>
    [Fact]
    public void The_hash_of_a_content_is_for_ever() =>
        Assert.Equal("b74d7cc590f7dea002299e92df3d5173", ContentHash.Of(new { Name = "x", Kind = UnitKind.Money }));

    [Fact]
    public void The_order_of_members_does_not_count() => Same(new { A = 1, B = new { C = 2, D = 3 } }, new { B = new { D = 3, C = 2 }, A = 1 });

    [Fact]
    public void A_member_that_is_empty_does_not_count() => Same(new { A = 1 }, new { A = 1, B = (string?)null, C = Array.Empty<int>() });

    [Fact]
    public void The_order_of_a_list_counts() => Differ(new[] { 1, 2 }, new[] { 2, 1 });

    [Fact]
    public void An_empty_entry_of_a_list_counts() => Differ(new int?[] { 1, null }, new int?[] { 1 });

    [Fact]
    public void What_stands_in_a_list_is_held_to_the_same_rules() => Same(new[] { new { A = 1, B = 2 } }, new[] { new { B = 2, A = 1 } });

    [Fact]
    public void Nothing_has_a_hash_too() => Differ<string?>(null, "");

    private static void Same<T1, T2>(T1 one, T2 other) => Assert.Equal(ContentHash.Of(one), ContentHash.Of(other));

    private static void Differ<T>(T one, T other) => Assert.NotEqual(ContentHash.Of(one), ContentHash.Of(other));
}
