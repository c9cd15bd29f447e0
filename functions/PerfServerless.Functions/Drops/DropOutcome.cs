using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Drops;

/// <summary>What became of a dropped file.</summary>
/// <param name="Done">It was taken; else nothing of it was stored.</param>
/// <param name="Sentence">In one sentence.</param>
internal sealed record DropOutcome(bool Done, Saying Sentence)
{
    /// <summary>Everything wrong with it, each with its place.</summary>
    public IReadOnlyList<Saying> Mistakes { get; init; } = [];

    public IReadOnlyList<Saying> Warnings { get; init; } = [];

    /// <summary>What of it does not stand.</summary>
    public IReadOnlyList<Saying> Overruled { get; init; } = [];

    public static DropOutcome Refused(Saying why) => new(false, why);
}
