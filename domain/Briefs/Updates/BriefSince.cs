namespace PerfServerless.Domain.Briefs.Updates;

/// <summary>What is known since a brief was compiled.</summary>
/// <param name="IsPart">So much was recorded that only the oldest of it was looked at.</param>
public sealed record BriefSince(IReadOnlyList<BriefUpdate> Updates, bool IsPart = false)
{
    public static BriefSince Nothing { get; } = new([]);
}
