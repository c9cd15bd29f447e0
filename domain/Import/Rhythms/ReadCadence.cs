using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Rhythms;

/// <summary>A cadence as its line has it; what it inherits is not in it yet.</summary>
internal sealed record ReadCadence(RowCells Row, Cadence Says);
