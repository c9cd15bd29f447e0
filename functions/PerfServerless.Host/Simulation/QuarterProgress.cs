namespace PerfServerless.Host.Simulation;

/// <summary>How far a simulated quarter is.</summary>
/// <param name="Week">Weeks that are over.</param>
/// <param name="Broken">Invariants broken until then.</param>
internal sealed record QuarterProgress(int Week, int Weeks, int Messages, int Broken);
