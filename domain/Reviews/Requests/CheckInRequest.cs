using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>What one owner owes in one cycle, and what came of it.</summary>
public sealed record CheckInRequest
{
    public required RequestKey Key { get; init; }

    /// <summary>Most urgent first.</summary>
    public required IReadOnlyList<OwedItem> Owed { get; init; }

    public RequestState State { get; init; } = RequestState.Open;

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public PersonId? ExcusedBy { get; init; }

    public Confidence? Confidence { get; init; }

    /// <summary>What stands in the owner's way, in his words.</summary>
    public string? Blocker { get; init; }

    /// <summary>The chat activities whose submission was taken, newest last: a redelivery is recognised by them.</summary>
    public IReadOnlyList<string> Submissions { get; init; } = [];

    /// <summary>The nudges that managers asked for, oldest first; each is sent once.</summary>
    public IReadOnlyList<Nudge> Nudges { get; init; } = [];

    /// <summary>The forms with this request's numbers that reached the owner, oldest first.</summary>
    public IReadOnlyList<FormSent> Sent { get; init; } = [];

    /// <summary>Why this owner could not be reached in this cycle; null where he could.</summary>
    public Unreachable? Unreachable { get; init; }

    /// <summary>He can be reached again, and what was sent to him before may be gone with the chat: he is shown it anew.</summary>
    public bool AskAgain { get; init; }

    /// <summary>Why a manager excused it, in his words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExcuseReason { get; init; }

    /// <summary>Who above its owner was told of what was missing, oldest first: its owner sees it.</summary>
    public IReadOnlyList<ToldAbove> Told { get; init; } = [];

    public IEnumerable<OwedItem> Missing => Owed.Where(o => o.IsMissing);

    /// <returns>The request after a move; null where the table does not allow it.</returns>
    public CheckInRequest? Excuse(PersonId by, DateTimeOffset now, string? reason = null) =>
        Moved(RequestMove.Excuse) is { } moved ? moved with { ExcusedBy = by, ExcuseReason = reason, CompletedAt = now } : null;

    /// <summary>The excuse is taken back. The owner is asked again in the manager's name, because the form that the excuse took away has to come back.</summary>
    /// <inheritdoc cref="Excuse"/>
    public CheckInRequest? UndoExcuse(PersonId by, DateTimeOffset now) =>
        Moved(RequestMove.UndoExcuse) is { } moved ? moved with { ExcusedBy = null, ExcuseReason = null, CompletedAt = null, Nudges = [.. Nudges, new(by, now)] } : null;

    /// <inheritdoc cref="Excuse"/>
    public CheckInRequest? Nudge(PersonId by, DateTimeOffset now) =>
        Moved(RequestMove.Nudge) is { } moved ? moved with { Nudges = [.. Nudges, new(by, now)] } : null;

    /// <inheritdoc cref="Excuse"/>
    public CheckInRequest? Close(DateTimeOffset now) => Moved(RequestMove.Close) is { } moved ? moved with { CompletedAt = now } : null;

    /// <summary>Somebody above its owner was told.</summary>
    public CheckInRequest WithTold(ToldAbove told) => Told.Contains(told) ? this : this with { Told = [.. Told, told] };

    /// <summary>He who was told of it takes care.</summary>
    public CheckInRequest WithCareOf(PersonId manager, DateTimeOffset now) => IsCaredForBy(manager)
        ? this
        : this with { Told = [.. Told.Select(t => t.To == manager && t.TakenCareAt is null ? t with { TakenCareAt = now } : t)] };

    /// <summary>He said so of all that he was told of, or was told of nothing.</summary>
    public bool IsCaredForBy(PersonId manager) => Told.All(t => t.To != manager || t.TakenCareAt is not null);

    /// <summary>What is missing has more time.</summary>
    /// <returns>Null where nothing is missing that could wait longer.</returns>
    public CheckInRequest? Extend(PersonId by, DateTimeOffset to, DateTimeOffset now) => State == RequestState.Open && Missing.Any()
        ? this with { Owed = [.. Owed.Select(o => o.IsMissing ? o with { ExtendedTo = to, ExtendedAt = now, ExtendedBy = by } : o)] }
        : null;

    /// <summary>Nobody waits for a KPI's value here any more. Where it was the last one, the request is complete.</summary>
    public CheckInRequest Drop(KpiId kpi, DateTimeOffset now) => DropWhere(o => o.Kpi == kpi, now);

    /// <summary>Nobody waits for these here any more. Where they were the last ones, the request is complete.</summary>
    public CheckInRequest DropWhere(Func<OwedItem, bool> which, DateTimeOffset now)
    {
        if (!Missing.Any(which)) return this;

        var after = this with { Owed = [.. Owed.Select(o => o.IsMissing && which(o) ? o with { Dropped = true } : o)] };
        return !after.Missing.Any() && after.Moved(RequestMove.AnswerAll) is { } complete ? complete with { CompletedAt = CompletedAt ?? now } : after;
    }

    /// <summary>Takes in what answers its items; what was answered before takes the newer actual. The last one completes it.</summary>
    /// <param name="given">The ids of actuals, by KPI and period.</param>
    public CheckInRequest Answered(IReadOnlyDictionary<(KpiId Kpi, string Period), string> given, DateTimeOffset now)
    {
        IReadOnlyList<OwedItem> owed =
        [
            .. Owed.Select(o => given.TryGetValue((o.Kpi, o.Period), out var id) && o.ActualId != id ? o with { ActualId = id } : o),
        ];
        if (owed.SequenceEqual(Owed)) return this;

        var after = this with { Owed = owed };
        return !owed.Any(o => o.IsMissing) && after.Moved(RequestMove.AnswerAll) is { } complete ? complete with { CompletedAt = CompletedAt ?? now } : after;
    }

    /// <summary>Asks for these as well; something new opens a request again that was complete.</summary>
    public CheckInRequest Asking(IReadOnlyList<OwedItem> more)
    {
        IReadOnlyList<OwedItem> added = [.. more.Where(m => Owed.All(o => (o.Kpi, o.Period) != (m.Kpi, m.Period)))];
        if (added.Count == 0) return this;

        var reopened = State == RequestState.Complete ? this with { State = RequestState.Open, CompletedAt = null } : this;
        return reopened with { Owed = [.. Owed, .. added] };
    }

    /// <summary>These are his own now: what was taken from him comes back, and what he held for somebody else is his.</summary>
    public CheckInRequest Owning(IReadOnlyList<OwedItem> items)
    {
        if (!Owed.Any(Changes)) return Asking(items);

        var his = this with { Owed = [.. Owed.Select(o => Changes(o) ? new OwedItem(o.Kpi, o.Period) : o)] };
        return (his.State == RequestState.Complete ? his with { State = RequestState.Open, CompletedAt = null } : his).Asking(items);

        bool Changes(OwedItem o) => !o.Answered && (o.Dropped || o.For is not null) && items.Any(i => (i.Kpi, i.Period) == (o.Kpi, o.Period));
    }

    /// <summary>He no longer stands in for this person: what he did not answer for him is not asked of him any more.</summary>
    public CheckInRequest WithoutItemsFor(PersonId owner, DateTimeOffset now)
    {
        IReadOnlyList<OwedItem> left = [.. Owed.Where(o => o.Answered || o.For != owner)];
        if (left.Count == Owed.Count) return this;

        var after = this with { Owed = left };
        return !after.Missing.Any() && after.Moved(RequestMove.AnswerAll) is { } complete ? complete with { CompletedAt = CompletedAt ?? now } : after;
    }

    private CheckInRequest? Moved(RequestMove move) => RequestMoves.After(State, move) is { } state ? this with { State = state } : null;
}
