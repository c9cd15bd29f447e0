namespace PerfServerless.Domain.Chat;

/// <summary>What a chart of an agenda item draws: the history with its target, and where it is expected to be.</summary>
/// <param name="Values">Oldest first, each on the last day of its period; of a sum what it had come to.</param>
public sealed record BriefPicture(IReadOnlyList<BriefPicturePoint> Values)
{
    public decimal? Target { get; init; }

    /// <summary>The upper edge of a band.</summary>
    public decimal? TargetHigh { get; init; }

    /// <summary>The value to expect, on the last day of the period whose end is forecast; null where there is no forecast.</summary>
    public BriefPicturePoint? Expected { get; init; }
}
