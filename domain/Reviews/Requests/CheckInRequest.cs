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

    public IEnumerable<OwedItem> Missing => Owed.Where(o => !o.Answered);

    /// <returns>The request after a move; null where the table does not allow it.</returns>
    public CheckInRequest? Excuse(PersonId by, DateTimeOffset now) =>
        Moved(RequestMove.Excuse) is { } moved ? moved with { ExcusedBy = by, CompletedAt = now } : null;

    /// <summary>The excuse is taken back. The owner is asked again in the manager's name, because the form that the excuse took away has to come back.</summary>
    /// <inheritdoc cref="Excuse"/>
    public CheckInRequest? UndoExcuse(PersonId by, DateTimeOffset now) =>
        Moved(RequestMove.UndoExcuse) is { } moved ? moved with { ExcusedBy = null, CompletedAt = null, Nudges = [.. Nudges, new(by, now)] } : null;

    /// <inheritdoc cref="Excuse"/>
    public CheckInRequest? Nudge(PersonId by, DateTimeOffset now) =>
        Moved(RequestMove.Nudge) is { } moved ? moved with { Nudges = [.. Nudges, new(by, now)] } : null;

    /// <inheritdoc cref="Excuse"/>
    public CheckInRequest? Close(DateTimeOffset now) => Moved(RequestMove.Close) is { } moved ? moved with { CompletedAt = now } : null;

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
        return owed.All(o => o.Answered) && after.Moved(RequestMove.AnswerAll) is { } complete ? complete with { CompletedAt = CompletedAt ?? now } : after;
    }

    private CheckInRequest? Moved(RequestMove move) => RequestMoves.After(State, move) is { } state ? this with { State = state } : null;
}
