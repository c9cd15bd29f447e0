using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Says how the whole stands in one sentence: the exceptions, and what cannot be judged.</summary>
internal static class BriefHeadline
{
    /// <param name="rows">The KPIs that are pursued.</param>
    public static Saying Of(IReadOnlyList<BriefRow> rows)
    {
        int Count(Status status) => rows.Count(r => r.Verdict.Status == status);

        var (off, risk, blind) = (Count(Status.OffTrack), Count(Status.AtRisk), Count(Status.Stale) + Count(Status.NoInformation));
        var judged = (off, risk) switch
        {
            (0, 0) when blind == rows.Count => BriefWords.NothingJudged.Say(),
            (0, 0) => BriefWords.OnTrack.Say(rows.Count - blind),
            (0, _) => BriefWords.AtRisk.Say(risk),
            (_, 0) => BriefWords.OffTrack.Say(off),
            _ => BriefWords.OffTrackAndAtRisk.Say(off, risk),
        };

        return blind == 0 ? BriefWords.Headline.Say(judged) : BriefWords.HeadlineBlind.Say(judged, blind, rows.Count);
    }
}
