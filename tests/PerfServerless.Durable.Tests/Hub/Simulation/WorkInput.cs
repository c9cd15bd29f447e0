namespace PerfServerless.Durable.Tests.Hub.Simulation;

internal sealed record WorkInput(int Generation, IReadOnlyList<string> Mail);
