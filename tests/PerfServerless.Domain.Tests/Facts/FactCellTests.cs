using PerfServerless.Domain.Facts;

namespace PerfServerless.Domain.Tests.Facts;

public sealed class FactCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30 1", "'+49 30 1")]
    [InlineData("-5 % less", "'-5 % less")]
    [InlineData("@all", "'@all")]
    [InlineData("\t=1+1", "'=1+1")]
    [InlineData("\u200b=1+1", "'=1+1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("fine = as it is", "fine = as it is")]
    [InlineData(null, "")]
    public void Words_are_never_a_formula(string? typed, string cell) => Assert.Equal(new(cell, IsNumber: false), FactCell.Words(typed));

    [Fact]
    public void Numbers_keep_their_sign_and_all_their_digits() => Assert.Equal(
        ["-12.5", "0.0000000000000000000000000001", "1000000", "79228162514264337593543950335", ""],
        new decimal?[] { -12.50m, 0.0000000000000000000000000001m, 1e6m, decimal.MaxValue, null }.Select(n => FactCell.Number(n).Text));

    [Fact]
    public void Moments_are_told_in_UTC_as_exactly_as_they_are_known() => Assert.Equal(
        ["2026-05-31T22:00:00Z", "2026-05-31T22:00:00.1230001Z", ""],
        new DateTimeOffset?[]
        {
            new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2026, 6, 1, 0, 0, 0, 123, TimeSpan.FromHours(2)).AddTicks(1), null,
        }.Select(m => FactCell.Moment(m).Text));
}
