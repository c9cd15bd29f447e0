using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>What is known of a person's messages across all cadences: exactly one of them carries the form he can answer.</summary>
public sealed record Desk
{
    /// <summary>A repeated step comes within days; so many are remembered.</summary>
    private const int Remembered = 60;

    public required DeskKey Key { get; init; }

    /// <summary>Since when the person wants no messages that are sent by themselves; null where he wants them.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>The cycles that ask him and are not settled yet, in the order in which they opened.</summary>
    public IReadOnlyList<CycleKey> Open { get; init; } = [];

    /// <summary>The cycle that was settled last: its receipt can still be shown.</summary>
    public CycleKey? Last { get; init; }

    /// <summary>The messages that carry his form or his receipt, oldest first; one that was turned into a line is not among them.</summary>
    public IReadOnlyList<SentForm> Forms { get; init; } = [];

    /// <summary>The steps whose message went out, newest last: each goes out once.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The messages that were turned into a line lately, newest last: a client may show one as it was, and use it.</summary>
    public IReadOnlyList<MessageReference> Retired { get; init; } = [];

    /// <summary>The message that shows the receipt; null before anything was given on a form.</summary>
    public MessageReference? Receipt { get; init; }

    /// <summary>A cycle asks him.</summary>
    public Desk WithOpened(CycleKey cycle) => Open.Contains(cycle) ? this : this with { Open = [.. Open, cycle] };

    /// <summary>A cycle is settled.</summary>
    public Desk WithSettled(CycleKey cycle) => Open.Contains(cycle) ? this with { Open = [.. Open.Where(c => c != cycle)], Last = cycle } : this;

    /// <summary>A form went out. Those before it are still there until each was turned into a line.</summary>
    public Desk WithForm(SentForm form) => this with
    {
        Forms = [.. Forms.Where(f => f.Reference != form.Reference), form],
        Steps = Steps.Contains(form.Step) ? Steps : [.. Steps.Append(form.Step).TakeLast(Remembered)],
        Retired = [.. Retired.Where(r => r != form.Reference)],
    };

    /// <summary>Something was done that must not be done twice.</summary>
    public Desk WithStep(string step) => this with { Steps = [.. Steps.Append(step).TakeLast(Remembered)] };

    /// <summary>The person used this message: it is the one from now on, also where it had been retired or its record was lost.</summary>
    public Desk WithUsed(MessageReference reference, DateTimeOffset now) => Forms.FirstOrDefault(f => f.Reference == reference) is { } known
        ? this with { Receipt = reference, Forms = [.. Forms.Select(f => f == known ? f with { UsedAt = now } : f)] }
        : WithForm(new(SentForm.Found, reference, now) { UsedAt = now }) with { Receipt = reference, Steps = Steps };

    /// <summary>A message became a line.</summary>
    public Desk WithRetired(MessageReference reference) => this with
    {
        Forms = [.. Forms.Where(f => f.Reference != reference)],
        Retired = [.. Retired.Where(r => r != reference).Append(reference).TakeLast(Remembered)],
        Receipt = Receipt == reference ? null : Receipt,
    };

    /// <summary>The message that stays answerable where several are: the one used last, if that was after the newest went out, else the newest.</summary>
    public SentForm? Current => Forms.Count == 0 ? null : Forms.MaxBy(f => f.UsedAt is { } used && used > f.SentAt ? used : f.SentAt);
}
