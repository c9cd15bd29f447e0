using PerfServerless.Domain.Facts;

namespace PerfServerless.Functions.FactTables;

/// <summary>A fact's columns, in order; before them stands which row it is. New ones come at the end: whoever reads by number reads on.</summary>
internal sealed class FactTable<T>(params IReadOnlyList<FactColumn<T>> columns)
{
    public IReadOnlyList<string> Header { get; } = ["row", .. columns.Select(c => c.Name)];

    /// <param name="place">Which row it is, for ever.</param>
    /// <param name="personal">People's own words too.</param>
    public FactRow RowOf(T fact, string place, bool personal) =>
        new(place, [FactCell.Code(place), .. columns.Select(c => c.IsPersonal && !personal ? FactCell.Empty : c.Cell(fact))]);
}
