namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>A module that a file uses, with the names of what it gives to it.</summary>
internal sealed record BicepModule(string Symbol, string Path, IReadOnlyList<string> Given, int Line);
