namespace PerfServerless.TestKit.Nyc;

/// <summary>One row of the file: an indicator of a city agency.</summary>
/// <param name="Values">The yearly values that were published, by fiscal year.</param>
/// <param name="Outcome">What the Comptroller found of fiscal 2023; null where there was no target.</param>
public sealed record NycIndicator(
    string Id, string Agency, string Service, string Goal, string Name, bool HigherIsBetter, bool Critical,
    IReadOnlyDictionary<int, decimal> Values, decimal? Target, string? Outcome);
