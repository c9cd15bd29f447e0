namespace PerfServerless.TestKit.Nyc;

/// <summary>One row of the file: an indicator of a city agency.</summary>
/// <param name="Code">Its number in letters, digits and hyphens, and no other row's.</param>
/// <param name="HigherIsBetter">Says nothing where there is no target.</param>
/// <param name="Values">The yearly values that were published, by fiscal year, up to 2023.</param>
/// <param name="Outcome">What the Comptroller found of fiscal 2023; null where there was no target.</param>
public sealed record NycIndicator(
    string Id, string Code, string Agency, string Service, string Goal, string Name, bool HigherIsBetter, bool Critical,
    IReadOnlyDictionary<int, decimal> Values, decimal? Target, string? Outcome)
{
    public const string Met = "Met_Goal";
    public const string Missed = "Did_Not_Meet";

    /// <summary>Why nobody can have found that outcome from what the row says, in one sentence; null where one can.</summary>
    public string? Contradiction => (Outcome, Target, Values.ContainsKey(2023)) switch
    {
        (Met, null, _) => $"Indicator {Id} has met a goal and has no target: fill in Target, or empty Outcome.",
        (Met, _, false) => $"Indicator {Id} has met a goal and has no value for FY2023: fill it in, or empty Outcome.",
        _ => null,
    };
}
