namespace PerfServerless.Functions.Cycles;

/// <summary>What came of a cycle, in counts.</summary>
public sealed record CycleOutcome(int Asked, int Complete, int Excused, int Unreachable, int Missing);
