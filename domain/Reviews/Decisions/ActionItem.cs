using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Decisions;

/// <summary>What somebody is to do after a meeting decided it, and until when.</summary>
public sealed record ActionItem
{
    /// <summary>What was told about it is remembered so far back.</summary>
    private const int MostTold = 40;

    /// <summary>What is to be done, as it was typed; untrusted.</summary>
    public required string What { get; init; }

    public required PersonId Owner { get; init; }

    /// <summary>The last day on which it is in time, in the cadence's zone.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Who asked for it: the reviewer, who hears what becomes of it.</summary>
    public required PersonId AskedBy { get; init; }

    /// <summary>Since when it is this owner's, with this date.</summary>
    public required DateTimeOffset Since { get; init; }

    public ActionState State { get; init; } = ActionState.Proposed;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When it was done, declined or dropped; null while somebody owes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it was declined, reopened or dropped, or a note on how it was done; null where nothing was said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>How often its date moved.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int DateMoved { get; init; }

    /// <summary>Counts up with every other owner or date: its steps begin anew then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Stage { get; init; }

    /// <summary>The steps that were taken, oldest first.</summary>
    public IReadOnlyList<ActionTold> Told { get; init; } = [];

    [JsonIgnore]
    public bool IsOpen => ActionMoves.IsOpen(State);

    /// <summary>A step of this stage was taken. What did not get through to its owner was; what did not get to somebody above goes to the next one.</summary>
    public bool IsTold(ActionStep step) => Told.Any(t => t.Step == step && t.Stage == Stage && (!t.Missed || IsForOwner(step)));

    /// <summary>A step is told to its owner; all others go to somebody above, or to whoever asked for it.</summary>
    public static bool IsForOwner(ActionStep step) =>
        step is ActionStep.Ask or ActionStep.AskAgain or ActionStep.DueSoon or ActionStep.DueToday or ActionStep.Overdue;

    public ActionItem WithTold(params IEnumerable<ActionTold> told) => this with { Told = [.. Told.Concat(told).TakeLast(MostTold)] };

    public bool Equals(ActionItem? other) =>
        other is not null
        && (What, Owner, DueOn, AskedBy, Since, State, AcceptedAt) == (other.What, other.Owner, other.DueOn, other.AskedBy, other.Since, other.State, other.AcceptedAt)
        && (ClosedAt, Note, DateMoved, Stage) == (other.ClosedAt, other.Note, other.DateMoved, other.Stage)
        && Told.SequenceEqual(other.Told);

    public override int GetHashCode() => HashCode.Combine(What, Owner, DueOn, State, Stage);
}
