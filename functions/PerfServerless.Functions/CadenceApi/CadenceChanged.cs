namespace PerfServerless.Functions.CadenceApi;

/// <summary>What became of a change of a cadence.</summary>
/// <param name="Told">What is another now, in the caller's language.</param>
internal sealed record CadenceChanged(string Told, CadenceDetail Cadence);
