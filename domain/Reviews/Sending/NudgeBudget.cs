namespace PerfServerless.Domain.Reviews.Sending;

/// <summary>
/// How many messages the bot sends to one person by itself within seven days, whatever they are about. What he asks for himself, and what a
/// manager sends him in his own name, is not counted.
/// </summary>
/// <param name="AWeek">At least 1.</param>
public sealed record NudgeBudget(int AWeek)
{
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    // However many of somebody's people are late, the brief and what he himself is asked still reach him.
    private const int KeptFromEscalations = 3;

    /// <summary>Room for a question and two reminders of a weekly and of a monthly review, an escalation and a brief.</summary>
    public static NudgeBudget Default { get; } = new(8);

    /// <summary>The most that may be set: more would be no limit.</summary>
    public const int Most = 50;

    /// <returns>When the next message has room: the given moment where it has it then.</returns>
    /// <param name="sent">When messages went out, oldest first.</param>
    /// <param name="weight">Reminders and questions leave one place for what must not be missed.</param>
    /// <param name="briefs">How many briefs he will get within the next seven days: all else leaves them their places.</param>
    public DateTimeOffset FreeAt(IReadOnlyList<DateTimeOffset> sent, MessageWeight weight, int briefs, DateTimeOffset now)
    {
        // One place stays in any case, however small the budget: a question that never comes would be worse than a brief that waits.
        var forAll = Math.Max(1, AWeek - briefs);
        var places = weight switch
        {
            MessageWeight.Reminder or MessageWeight.Question => Math.Max(1, forAll - 1),
            MessageWeight.Escalation => Math.Max(1, Math.Min(forAll - 1, AWeek - KeptFromEscalations)),
            MessageWeight.Needed => forAll,
            MessageWeight.Brief => AWeek,
            MessageWeight.InSomebodysName => int.MaxValue,
        };
        if (sent.Count < places) return now;

        var free = sent[^places] + Week;
        return free > now ? free : now;
    }

    /// <summary>What is still counted, with the one that just went out.</summary>
    public static IReadOnlyList<DateTimeOffset> With(IReadOnlyList<DateTimeOffset> sent, DateTimeOffset now) => [.. sent.Where(s => s + Week > now), now];
}
