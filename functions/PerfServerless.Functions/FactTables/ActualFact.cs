using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Facts;

namespace PerfServerless.Functions.FactTables;

/// <summary>An actual as analysis reads it.</summary>
/// <param name="Period">The days it stands for; null where its code is none.</param>
/// <param name="Stands">It is the value that counts for its period.</param>
internal sealed record ActualFact(PlacedActual Placed, Period? Period, bool Stands);
