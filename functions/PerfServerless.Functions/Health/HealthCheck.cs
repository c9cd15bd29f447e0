namespace PerfServerless.Functions.Health;

/// <summary>One thing that must work.</summary>
/// <param name="Sentence">What is wrong and what to do; null where it works.</param>
public sealed record HealthCheck(string Name, bool Healthy, string? Sentence = null);
