namespace PerfServerless.Domain.Import.Cells;

/// <summary>A number as it was read from a cell.</summary>
/// <param name="Text">As it stands in the cell.</param>
/// <param name="Value">What it is: the number before a percent sign, where there is one.</param>
internal sealed record NumberRead(string Text, decimal Value)
{
    /// <summary>The other number that was perhaps meant: 18500 where <c>18.500</c> stands in a folder without a culture.</summary>
    public decimal? Other { get; init; }

    /// <summary>It stands there with a percent sign.</summary>
    public bool Percent { get; init; }

    /// <summary>It shows that a dot stands before decimals here, as in <c>99.5</c>.</summary>
    public bool ShowsPoint { get; init; }
}
