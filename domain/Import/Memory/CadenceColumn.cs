using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>A column of <c>cadences.csv</c> that says something of a cadence.</summary>
/// <param name="IsRhythm">A cadence that is locked to another one may have no cell of its own here.</param>
/// <param name="Text">The cell; empty where it says nothing.</param>
/// <param name="Take">The cadence with what another one has in this column.</param>
public sealed record CadenceColumn(string Name, bool IsRhythm, Func<Cadence, string> Text, Func<Cadence, Cadence, Cadence> Take)
{
    /// <summary>A cadence that inherits has what its parent has, where its own cell is empty.</summary>
    public bool IsInherited { get; init; } = true;

    /// <summary>The cell as a folder has it: empty where the cadence has it from its parent.</summary>
    public string Cell(Cadence cadence) => IsInherited && cadence.Inherits is not null && cadence.Own?.Contains(Name) != true ? "" : Text(cadence);

    /// <summary>By this another cell is known.</summary>
    public string Mark(Cadence cadence) => PersonColumns.Mark(Cell(cadence) is { Length: > 0 } cell ? cell : null);
}
