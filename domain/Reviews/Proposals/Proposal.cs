using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Proposals;

/// <summary>
/// What a manager wants to become of KPIs, for somebody to agree to. It is kept on the desk of the KPIs' owner, so that of two managers who press
/// at once the second one finds what the first one asked; until it is agreed to, nothing changes.
/// </summary>
public sealed record Proposal
{
    public required string Id { get; init; }

    public required ProposalKind Kind { get; init; }

    /// <summary>The manager who asks.</summary>
    public required PersonId By { get; init; }

    /// <summary>Who is asked: the new owner, or the owner of the KPIs' objective.</summary>
    public required PersonId To { get; init; }

    public required IReadOnlyList<ProposedKpi> Kpis { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the manager's words; null where he was not asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    public ProposalState State { get; init; } = ProposalState.Open;

    /// <summary>Why it was declined, in the words of whoever was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Answer { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Who took it back after it had been agreed.</summary>
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
        && Kpis.SequenceEqual(other.Kpis);

    public override int GetHashCode() => HashCode.Combine(Id, State, IsFollowed);
}
