using PerfServerless.Domain.Rules.Verdicts;

namespace PerfServerless.Domain.Rules.Objectives;

/// <summary>A child of a roll-up.</summary>
/// <param name="Weight">Relative to its siblings; above 0.</param>
/// <param name="Score">Null where nothing is known of it.</param>
public sealed record RollUpChild(double Weight, Status Status, double? Score, double StaleShare, double MissingShare)
{
    public static RollUpChild Of(Verdict verdict, double weight) => new(
        weight,
        verdict.Status,
        verdict.Status switch { Status.OnTrack => 1, Status.AtRisk => 0.5, Status.OffTrack => 0, _ => null },
        verdict.Status is Status.Stale ? 1 : 0,
        verdict.Status is Status.NoInformation ? 1 : 0);

    public static RollUpChild Of(RollUpReading reading, double weight) =>
        new(weight, reading.Status, reading.Score, reading.StaleShare, reading.MissingShare);
}
