namespace PerfServerless.Functions.Azure.Tests.Adapter;

internal sealed record Round(int Number);
