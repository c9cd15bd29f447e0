using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Escalations;

/// <summary>A manager's card about his people's missing numbers; made anew from what is stored whenever something changes.</summary>
public static class EscalationContent
{
    // A card has to stay small, however much one person owes.
    private const int NamedNumbers = 6;

    /// <param name="remark">What the manager's last click did, see <see cref="Did"/>.</param>
    public static ChatCard.Escalation Of(EscalationContext context, Saying? remark = null)
    {
        var lines = context.Notice.People.Select(p => Line(context, p)).ToList();
        var waiting = lines.Count(l => l.State is EscalationLineState.Waiting or EscalationLineState.Nudged);

        return new(context.Cycle.Key, Title(context, waiting), Intro(context), lines, remark);
    }

    /// <summary>Says what a manager's click did.</summary>
    /// <param name="changed">For whom it did something.</param>
    /// <param name="chosen">How many he chose.</param>
    public static Saying Did(ManagerAct act, IReadOnlyList<PersonId> changed, int chosen)
    {
        if (chosen == 0) return EscalationWords.NobodyChosen;
        if (changed.Count == 0) return EscalationWords.NothingToDo;

        var words = act switch
        {
            ManagerAct.Nudge => EscalationWords.Nudged,
            ManagerAct.Excuse => EscalationWords.Excused,
            ManagerAct.UndoExcuse => EscalationWords.AskedAgain,
        };
        return words.Say(Part.Of(changed), changed.Count);
    }

    private static Saying Title(EscalationContext context, int waiting)
    {
        var cadence = context.Cycle.CadenceName;
        if (!context.IsOpen) return EscalationWords.Closed.Say(cadence);
        return waiting == 0 ? EscalationWords.NothingMissing.Say(cadence) : EscalationWords.Missing.Say(cadence, waiting);
    }

    private static Saying Intro(EscalationContext context)
    {
        var times = context.Cycle.Times;
        if (!context.IsOpen) return EscalationWords.Began.Say(times.MeetingAt);

        var allHis = context.Notice.People.All(p => context.Scorecard.Find(p)?.Manager == context.Notice.Manager);
        return Sentences.Of(
            EscalationWords.Due.Say(times.DueAt, times.MeetingAt),
            allHis ? EscalationWords.TheyReport : EscalationWords.NobodyNearer,
            EscalationWords.Possible,
            NoticeWords.Stop)!;
    }

    private static EscalationLine Line(EscalationContext context, PersonId id)
    {
        var request = context.Requests.FirstOrDefault(r => r.Key.Person == id);
        var state = State(context, id, request);
        var settled = state is EscalationLineState.Answered or EscalationLineState.Excused;

        return new(
            id,
            Name(context, id),
            request is null || settled ? [] : Missing(context.Scorecard, request),
            settled ? null : Late(context),
            EscalationTries.Of(context, request),
            state);
    }

    private static EscalationLineState State(EscalationContext context, PersonId id, CheckInRequest? request)
    {
        if (request?.State == RequestState.Complete) return EscalationLineState.Answered;
        if (request?.State == RequestState.Excused) return EscalationLineState.Excused;
        if (!context.IsOpen || request is null) return EscalationLineState.Closed;
        return context.Notice.Nudged.ContainsKey(id) ? EscalationLineState.Nudged : EscalationLineState.Waiting;
    }

    private static Saying Name(EscalationContext context, PersonId id) =>
        context.Scorecard.Find(id)?.Manager is { } own && own != context.Notice.Manager
            ? EscalationWords.PersonOf.Say(id, own)
            : EscalationWords.Person.Say(id);

    private static List<Saying> Missing(Scorecard scorecard, CheckInRequest request)
    {
        var numbers = request.Missing.Select(o => Number(scorecard, o)).ToList();
        return numbers.Count <= NamedNumbers ? numbers : [.. numbers.Take(NamedNumbers - 1), EscalationWords.More.Say(numbers.Count - NamedNumbers + 1)];
    }

    private static Saying Number(Scorecard scorecard, OwedItem item) =>
        EscalationWords.Number.Say(scorecard.Find(item.Kpi)?.Name ?? item.Kpi.Value, new(item.Period, scorecard.Organisation.FiscalYearStartMonth));

    private static Saying Late(EscalationContext context)
    {
        var zone = context.Scorecard.Find(context.Cycle.Key.Cadence)?.TimeZone ?? context.Manager.TimeZone;
        var until = context.Now < context.Cycle.Times.MeetingAt ? context.Now : context.Cycle.Times.MeetingAt;
        var days = new WorkingDays(context.Scorecard.Organisation.Holidays)
            .Between(LocalTimes.DayOf(context.Cycle.Times.DueAt, zone), LocalTimes.DayOf(until, zone));

        return days > 0 ? EscalationWords.Late.Say(days) : EscalationWords.LateToday;
    }
}
