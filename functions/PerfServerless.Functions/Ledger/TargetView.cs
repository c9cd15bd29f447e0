using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Ledger;

/// <summary>The target that a decision changes, as the API shows it.</summary>
/// <param name="Period">Its period's code, such as <c>2026-Q3</c>.</param>
/// <param name="Before">Null where the period had none; of a range the lower edge.</param>
/// <param name="BeforeHigh">Of a range the upper edge; null where it is none.</param>
/// <param name="EffectiveFrom">The first day on which it holds once it is agreed to.</param>
/// <param name="State">Where its approval stands.</param>
/// <param name="Approver">The id of the person who is asked to agree.</param>
/// <param name="ApproverName">Null where he is in the scorecard no more.</param>
/// <param name="Answer">Why it was declined, in people's own words; null where it was not, or they are not asked for.</param>
internal sealed record TargetView(
    string Kpi,
    string Period,
    decimal? Before,
    decimal? BeforeHigh,
    decimal After,
    decimal? AfterHigh,
    DateOnly EffectiveFrom,
    ProposalState State,
    string Approver,
    string? ApproverName,
    string? Answer)
{
    /// <returns>Null where the decision changes none.</returns>
    public static TargetView? Of(Decision decision, Scorecard scorecard, bool personal) => decision.Target is not { } target ? null : new(
        target.Kpi.Value,
        target.After.Period,
        target.Before?.Target,
        target.Before?.BandHigh,
        target.After.Target,
        target.After.BandHigh,
        target.EffectiveFrom,
        target.State,
        target.To.Value,
        scorecard.Find(target.To)?.Name,
        personal ? target.Answer : null);
}
