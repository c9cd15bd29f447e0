namespace PerfServerless.Domain.Import.Memory;

/// <summary>What a folder said last of one KPI and period.</summary>
/// <param name="Value">As it stood in the cell.</param>
/// <param name="Note">The note's mark, by which another one is known: not its words. Empty for no note; null where it is not known.</param>
/// <param name="Actual">The actual that an import recorded last for this cell; null where none did, because somebody had said the same before.</param>
public sealed record SaidCell(decimal Value, string? Note = null, string? Actual = null);
