using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;

namespace PerfServerless.Functions.Briefs;

/// <summary>What is known since a brief was compiled, as the API shows it.</summary>
/// <param name="IsPart">So much was recorded that only the oldest of it was looked at.</param>
internal sealed record BriefSinceView(IReadOnlyList<BriefUpdateView> Updates, bool IsPart)
{
    public static BriefSinceView Of(Brief brief, BriefSince since) => new([.. since.Updates.Select(u => BriefUpdateView.Of(brief, u))], since.IsPart);
}
