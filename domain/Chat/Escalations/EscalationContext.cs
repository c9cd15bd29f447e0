using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Escalations;

/// <summary>Everything that a manager's escalation is made of, read at one moment.</summary>
public sealed record EscalationContext
{
    public required Scorecard Scorecard { get; init; }
    public required Cycle Cycle { get; init; }
    public required EscalationNotice Notice { get; init; }

    /// <summary>The cycle's requests; those of other people are passed over.</summary>
    public required IReadOnlyList<CheckInRequest> Requests { get; init; }

    /// <summary>What the manager, or another one, wants to become of KPIs of these people.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    public required DateTimeOffset Now { get; init; }

    /// <exception cref="InvalidOperationException">The scorecard does not hold the manager.</exception>
    public Person Manager => Scorecard.Find(Notice.Manager)
        ?? throw new InvalidOperationException(
            $"The escalation of {Notice.Cycle} went to '{Notice.Manager}', who is not in scorecard version {Cycle.ScorecardVersion}.");

    public bool IsOpen => Cycle.State != CycleState.Closed && Now < Cycle.Times.MeetingAt;
}
