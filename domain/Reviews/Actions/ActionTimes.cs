using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Domain.Reviews.Actions;

/// <summary>When the steps of an action item are due, in its owner's working time: while he is away they wait.</summary>
/// <param name="asked">When the question reached him; null where it has not.</param>
internal sealed class ActionTimes(ActionItem item, PersonCalendar calendar, string zone, ActionRules rules, DateTimeOffset? asked)
{
    /// <summary>The day is over.</summary>
    public DateTimeOffset DueEnds => LocalTimes.At(Day.AddDays(1), TimeOnly.MinValue, zone);

    /// <summary>The steps while he says nothing, in order. Who was not reached yet is not silent.</summary>
    public IReadOnlyList<(ActionStep Step, DateTimeOffset At)> Asking =>
    [
        (ActionStep.Ask, item.Since),
        .. asked is { } at
            ?
            [
                (ActionStep.AskAgain, calendar.AddDays(at, rules.AskAgainAfter)),
                (ActionStep.SilentManager, calendar.AddDays(at, rules.SilentManagerAfter)),
                (ActionStep.SilentReviewer, calendar.AddDays(at, rules.SilentReviewerAfter)),
            ]
            : Array.Empty<(ActionStep, DateTimeOffset)>(),
    ];

    /// <summary>What its owner is told of the date, in order.</summary>
    public IReadOnlyList<(ActionStep Step, DateTimeOffset At)> Reminding =>
    [
        (ActionStep.DueSoon, calendar.AddDays(Morning, -rules.RemindBefore)),
        .. calendar.Works(Day) ? [(ActionStep.DueToday, calendar.NextOpen(Morning))] : Array.Empty<(ActionStep, DateTimeOffset)>(),
        (ActionStep.Overdue, calendar.AddDays(Morning, 1)),
    ];

    /// <summary>Who above him is told of the date, in order. The grace is whole days: it ends where the next one's work begins.</summary>
    public IReadOnlyList<(ActionStep Step, DateTimeOffset At)> Climbing =>
    [
        (ActionStep.OverdueManager, calendar.AddDays(Morning, rules.Grace + 1)),
        (ActionStep.OverdueReviewer, calendar.AddDays(Morning, rules.Grace + 1 + rules.ReviewerAfter)),
    ];

    /// <summary>Whoever gets it when its day is over already, because it was reopened, has that day for it.</summary>
    private DateOnly Day => LocalTimes.DayOf(item.Since, calendar.TimeZone) is var got && got > item.DueOn ? got : item.DueOn;

    private DateTimeOffset Morning => LocalTimes.At(Day, calendar.Hours.From, calendar.TimeZone);
}
