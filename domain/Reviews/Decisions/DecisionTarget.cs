using System.Text.Json.Serialization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>A target that a decision changes, once somebody agrees to it: what is proposed, to whom, and what became of it.</summary>
public sealed record DecisionTarget
{
    public required KpiId Kpi { get; init; }

    /// <summary>As it is to be; its period is named by its code.</summary>
    public required PeriodTarget After { get; init; }

    /// <summary>As it was when it was proposed; null where the period had none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PeriodTarget? Before { get; init; }

    /// <summary>The first day on which it is to hold.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The KPI's unit then.</summary>
    public required Unit Unit { get; init; }

    /// <summary>1 to 12; by it a fiscal year is told.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>Who proposes it, as his channel verified him.</summary>
    public required PersonId By { get; init; }

    /// <summary>Who is asked to agree: never the KPI's owner, and never whoever proposes it.</summary>
    public required PersonId To { get; init; }

    /// <summary>On whose desk the proposal is kept: the KPI's owner's then, else the proposer's.</summary>
    public required PersonId Desk { get; init; }

    /// <summary>The proposal's id.</summary>
    public required string Proposal { get; init; }

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; init; } = ProposalState.Open;

    /// <summary>Why it was declined, in the words of whoever was asked; untrusted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Answer { get; init; }

    /// <summary>Which rule kept it out though it was agreed to; null where none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Saying? Refusal { get; init; }

    [JsonIgnore]
    public bool IsOpen => State == ProposalState.Open;

    /// <summary>As its proposal stands.</summary>
    public DecisionTarget As(Proposal proposal) => this with { State = proposal.State, Answer = proposal.Answer, Refusal = proposal.Refusal };

    /// <summary>What whoever agrees is asked.</summary>
    /// <param name="reason">Why: what was decided.</param>
    public Proposal Asked(DecisionKey decision, string reason, DateTimeOffset now) => new()
    {
        Id = Proposal,
        Kind = ProposalKind.Recalibrate,
        By = By,
        To = To,
        Kpis = [new(Kpi)],
        At = now,
        Reason = reason,
        Target = new(decision, After, EffectiveFrom, Unit) { Before = Before, FiscalYearStartMonth = FiscalYearStartMonth },
    };
}
