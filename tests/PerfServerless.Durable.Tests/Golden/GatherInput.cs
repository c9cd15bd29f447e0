namespace PerfServerless.Durable.Tests.Golden;

internal sealed record GatherInput(string Cycle, string Cadence);
