using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>
/// What a meeting settled, with the action item that follows from it. It is one row, so that of two people who press at once the second one finds
/// what the first one did; what became of it line by line stands in its <see cref="DecisionEntry"/> rows.
/// </summary>
public sealed record Decision
{
    /// <summary>So many presses are remembered: what a client sends again comes within seconds.</summary>
    private const int MostPresses = 6;

    public required DecisionKey Key { get; init; }

    /// <summary>What was decided, as it was typed; untrusted.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it down, as his channel verified him.</summary>
    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The KPI that it is about; null where it is about none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public KpiId? Kpi { get; init; }

    /// <summary>The objective that it is about; null where it is about none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ObjectiveId? Objective { get; init; }

    /// <summary>What follows from it; null where nobody is to do anything.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActionItem? Action { get; init; }

    /// <summary>The target that it changes once somebody agrees; null where it changes none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DecisionTarget? Target { get; init; }

    /// <summary>When it was taken back; null where it stands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The last line of what became of it; its number counts them.</summary>
    public required DecisionEntry Last { get; init; }

    /// <summary>Up to which of those lines everybody was told and every card shows it.</summary>
    public int Followed { get; init; }

    /// <summary>The last presses that changed it, by what their channel calls them: one that comes again does nothing.</summary>
    public IReadOnlyList<string> Presses { get; init; } = [];

    [JsonIgnore]
    public bool Stands => WithdrawnAt is null;

    /// <summary>Somebody owes its action item, or has to agree to its target or not.</summary>
    [JsonIgnore]
    public bool IsOwed => Action is { IsOpen: true } || Target is { IsOpen: true };

    /// <summary>Something about it has still to be done, or looked at.</summary>
    [JsonIgnore]
    public bool IsLive => Action is { IsOpen: true } || Followed < Last.Number;

    public Decision WithPress(string press) => this with { Presses = [.. Presses.Append(press).TakeLast(MostPresses)] };

    public bool Equals(Decision? other) =>
        other is not null
        && (Key, Text, By, At, Kpi, Objective, Action) == (other.Key, other.Text, other.By, other.At, other.Kpi, other.Objective, other.Action)
        && (Target, WithdrawnAt, Last, Followed) == (other.Target, other.WithdrawnAt, other.Last, other.Followed)
        && Presses.SequenceEqual(other.Presses);

    public override int GetHashCode() => HashCode.Combine(Key, Last, Followed);
}
