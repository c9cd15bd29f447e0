using PerfServerless.Host.Simulation.Invariants;
using PerfServerless.Host.Simulation.Rhythm;

namespace PerfServerless.Host.Simulation;

/// <summary>What came of a simulated quarter.</summary>
/// <param name="Messages">How many messages reached somebody.</param>
/// <param name="Rewritten">How often one was rewritten in place.</param>
internal sealed record QuarterResult(int Messages, int Rewritten, QuarterRhythm Rhythm, IReadOnlyList<Breach> Breaches);
