using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>A decision with the cycle of the meeting that decided it.</summary>
/// <param name="Cycle">Null where it is gone.</param>
internal sealed record LedgerRow(Decision Decision, Cycle? Cycle);
