using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>
/// What somebody wants to become of KPIs, for somebody else to agree to. It is kept on the desk of the KPIs' owner, so that of two who press
/// at once the second one finds what the first one asked; until it is agreed to, nothing changes.
/// </summary>
public sealed record Proposal
{
    public required string Id { get; init; }

    public required ProposalKind Kind { get; init; }

    /// <summary>Who asks: a manager, or whoever wrote the decision down.</summary>
    public required PersonId By { get; init; }

    /// <summary>Who is asked: the new owner, or whoever agrees to it.</summary>
    public required PersonId To { get; init; }

    public required IReadOnlyList<ProposedKpi> Kpis { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the manager's words; null where he was not asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>The target that is to change; null where none is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProposedTarget? Target { get; init; }

    public ProposalState State { get; init; } = ProposalState.Open;

    /// <summary>Which rule kept it out, or kept it from being taken back; null where none did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Saying? Refusal { get; init; }

    /// <summary>Why it was declined, in the words of whoever was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Answer { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Who took it back after it had been agreed, or withdrew it himself; null where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? UndoneBy { get; init; }

    /// <summary>Everything that follows from where it stands was done; until then it is done again after a crash.</summary>
    public bool IsFollowed { get; init; }

    [JsonIgnore]
    public bool IsOpen => State == ProposalState.Open;

    /// <summary>It stands otherwise now, and what follows from that is to be done.</summary>
    public Proposal Became(ProposalState state, DateTimeOffset now) => this with { State = state, AnsweredAt = now, IsFollowed = false };

    public bool Equals(Proposal? other) =>
        other is not null && (Id, Kind, By, To, At, Reason, State, Answer, AnsweredAt, UndoneBy, IsFollowed)
            == (other.Id, other.Kind, other.By, other.To, other.At, other.Reason, other.State, other.Answer, other.AnsweredAt, other.UndoneBy, other.IsFollowed)
        && (Target, Refusal) == (other.Target, other.Refusal)
        && Kpis.SequenceEqual(other.Kpis);

    public override int GetHashCode() => HashCode.Combine(Id, State, IsFollowed);
}
