namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>A resource that a file deploys.</summary>
/// <param name="Type">The whole type, that of a nested one after its parent's.</param>
/// <param name="Body">The object that describes it, out of its condition or loop.</param>
internal sealed record BicepResource(string Symbol, string Type, string Version, BicepNode Body, int Line);
