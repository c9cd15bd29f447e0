using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Windows;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Owed;

/// <summary>Answers "what do I owe?": every number of an owner by where it stands, with its deadline.</summary>
public static class OweContent
{
    // So many names read well in a sentence; so many sentences fit a card.
    private const int Named = 6;
    private const int Paragraphs = 9;

    /// <param name="windows">In their own order.</param>
    /// <param name="reminders">What is said of his reminders: snoozed, held back; null for nothing.</param>
    /// <param name="outlook">When and to whom it goes; null where it goes to nobody.</param>
    public static ChatCard.Notice Of(Scorecard scorecard, IReadOnlyList<KpiWindow> windows, Saying? reminders, Saying? outlook = null)
    {
        var owed = windows.Count(w => w.State is WindowState.Due or WindowState.Overdue);
        var upcoming = windows.Any(w => w.State == WindowState.Upcoming);
        IEnumerable<Saying> lines = windows
            .GroupBy(w => (w.State, w.Excused, w.Cadence, At: w.OpensAt ?? w.DueAt))
            .Take(Paragraphs)
            .Select(g => Line(scorecard, g.Key.State, g.Key.Excused, g.Key.Cadence, g.Key.At, [.. g]));
        IReadOnlyList<ChatCommand> next = owed > 0 ? [ChatCommand.CheckIn, ChatCommand.Snooze, ChatCommand.Help]
            : upcoming ? [ChatCommand.Early, ChatCommand.Help]
            : [ChatCommand.Help];

        return new(
            owed > 0 ? OweWords.Title.Say(owed) : OweWords.NothingTitle,
            windows.Count == 0 ? OweWords.Nothing : Sentences.Paragraphs([.. lines, .. new[] { outlook, reminders }.OfType<Saying>()]),
            next);
    }

    /// <summary>What is said of an owner's reminders.</summary>
    /// <param name="heldUntil">When the next one has room in his nudge budget; null where it has it now.</param>
    /// <param name="snoozedUntil">Null where he wants them.</param>
    /// <returns>Null where there is nothing to say.</returns>
    public static Saying? Reminders(DateTimeOffset? heldUntil, DateTimeOffset? snoozedUntil) => Sentences.Of(
        snoozedUntil is { } snoozed ? OweWords.Snoozed.Say(snoozed) : null, heldUntil is { } held ? OweWords.HeldBack.Say(held) : null);

    /// <param name="wished">Where it is another moment: what he named, and at which he may not be written to.</param>
    /// <param name="toMeeting">He named a day after the meeting: it lasts to the meeting.</param>
    /// <param name="outlook">When and to whom it goes; null where it goes to nobody.</param>
    public static ChatCard.Notice Snoozed(
        DateTimeOffset until, DateTimeOffset due, DateTimeOffset now, Saying? outlook = null, DateTimeOffset? wished = null, bool toMeeting = false)
    {
        var stands = now <= due ? (until > due ? SnoozeWords.AfterDue : OweWords.SnoozeDue) : toMeeting ? SnoozeWords.Overdue : OweWords.SnoozeOverdue;
        return new(
            OweWords.SnoozeTitle.Say(until),
            Sentences.Of(
                wished is { } at ? SnoozeWords.NextOpen.Say(at) : null,
                toMeeting ? SnoozeWords.UntilMeeting.Say(until) : null,
                stands.Say(due),
                now <= due ? (Saying)OweWords.SnoozeStays : null,
                until > due ? outlook : null)!,
            [ChatCommand.CheckIn, ChatCommand.Owe, ChatCommand.Unsnooze]);
    }

    public static ChatCard.Notice SnoozePassed(DateTimeOffset wished) => NotSnoozed(SnoozeWords.Passed.Say(wished));

    /// <summary>It was not understood, or cannot be.</summary>
    public static ChatCard.Notice NotSnoozed(Saying why) => new(AwayWords.UnclearTitle, why, [ChatCommand.Snooze, ChatCommand.Owe, ChatCommand.Help]);

    public static ChatCard.Notice Unsnoozed(PersonId person) =>
        new(OweWords.UnsnoozedTitle, OweWords.Unsnoozed.Say(person), [ChatCommand.CheckIn, ChatCommand.Owe]);

    public static ChatCard.Notice NothingToSnooze { get; } =
        new(OweWords.SnoozeNothingTitle, OweWords.SnoozeNothing, [ChatCommand.Owe, ChatCommand.Help]);

    private static Saying Line(Scorecard scorecard, WindowState state, bool excused, string cadence, DateTimeOffset at, IReadOnlyList<KpiWindow> windows)
    {
        var (names, count) = (Names(scorecard, windows), windows.Count);
        return state switch
        {
            WindowState.Overdue => OweWords.Overdue.Say(names, at, cadence),
            WindowState.Due => OweWords.Due.Say(names, at, cadence),
            WindowState.Upcoming => OweWords.Upcoming.Say(names, count, at, cadence),
            WindowState.Complete => OweWords.Complete.Say(names, cadence),
            WindowState.NotDue => excused ? OweWords.Excused.Say(names, cadence) : OweWords.NotDue.Say(names, at, cadence),
        };
    }

    private static Part.List Names(Scorecard scorecard, IReadOnlyList<KpiWindow> windows)
    {
        var fiscal = scorecard.Organisation.FiscalYearStartMonth;
        var names = windows.Take(windows.Count > Named ? Named - 1 : Named)
            .Select(w => OweWords.Number.Say(scorecard.Find(w.Kpi)?.Name ?? w.Kpi.Value, new(w.Period, fiscal)));
        return Part.Of(windows.Count > Named ? names.Append(OweWords.More.Say(windows.Count - Named + 1)) : names);
    }
}
