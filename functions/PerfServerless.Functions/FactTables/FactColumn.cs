using PerfServerless.Domain.Facts;

namespace PerfServerless.Functions.FactTables;

/// <summary>A column of a fact. Its name and its place are for ever.</summary>
/// <param name="Name">Lower case, with underscores.</param>
internal sealed record FactColumn<T>(string Name, Func<T, FactCell> Cell)
{
    /// <summary>It holds people's own words: it stays empty unless they are asked for.</summary>
    public bool IsPersonal { get; init; }
}
