using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat;

/// <summary>A manager's card about his people's missing numbers; made anew from what is stored whenever something changes.</summary>
public static class EscalationContent
{
    // A card has to stay small, however much one person owes.
    private const int NamedNumbers = 6;

    /// <param name="remark">What the manager's last click did, such as "Ole was nudged."</param>
    public static ChatCard.Escalation Of(EscalationContext context, string? remark = null)
    {
        var lines = context.Notice.People.Select(p => Line(context, p)).ToList();
        var waiting = lines.Count(l => l.State is EscalationLineState.Waiting or EscalationLineState.Nudged);

        return new(context.Cycle.Key, Title(context, waiting), Intro(context), lines, remark);
    }

    private static string Title(EscalationContext context, int waiting)
    {
        if (!context.IsOpen) return $"{context.Cycle.CadenceName}: closed";
        return waiting == 0
            ? $"{context.Cycle.CadenceName}: nothing is missing any more"
            : $"{context.Cycle.CadenceName}: numbers of {Counted.Of(waiting, "person", "people")} are missing";
    }

    private static string Intro(EscalationContext context)
    {
        var meets = MomentText.Show(context.Cycle.Times.MeetingAt, context.Manager);
        if (!context.IsOpen) return $"The meeting began on {meets}; nothing can be changed here any more.";

        var why = context.Notice.People.All(p => context.Scorecard.Find(p)?.Manager == context.Notice.Manager)
            ? "they report to you"
            : "nobody nearer to them can be told";
        return $"They were due by {MomentText.Show(context.Cycle.Times.DueAt, context.Manager)}; the meeting is on {meets}. You are told because {why}. "
            + "A nudge sends the form again in your name; an excuse lets somebody off for this meeting, and can be undone until then. Write \"pause\" to stop messages I send by myself.";
    }

    private static EscalationLine Line(EscalationContext context, PersonId id)
    {
        var person = context.Scorecard.Find(id);
        var request = context.Requests.FirstOrDefault(r => r.Key.Person == id);
        var state = State(context, id, request);
        var settled = state is EscalationLineState.Answered or EscalationLineState.Excused;

        return new(
            id,
            Name(context, id, person),
            request is null || settled ? [] : Missing(context.Scorecard, request),
            settled ? "" : Late(context),
            Tried(context, id, request),
            state);
    }

    private static EscalationLineState State(EscalationContext context, PersonId id, CheckInRequest? request)
    {
        if (request?.State == RequestState.Complete) return EscalationLineState.Answered;
        if (request?.State == RequestState.Excused) return EscalationLineState.Excused;
        if (!context.IsOpen || request is null) return EscalationLineState.Closed;
        return context.Notice.Nudged.ContainsKey(id) ? EscalationLineState.Nudged : EscalationLineState.Waiting;
    }

    private static string Name(EscalationContext context, PersonId id, Person? person)
    {
        var name = person?.Name ?? id.Value;
        return person?.Manager is { } own && own != context.Notice.Manager ? $"{name} (reports to {context.Scorecard.Find(own)?.Name ?? own.Value})" : name;
    }

    private static List<string> Missing(Scorecard scorecard, CheckInRequest request)
    {
        var names = request.Missing.Select(o => Missing(scorecard, o)).ToList();
        return names.Count <= NamedNumbers ? names : [.. names.Take(NamedNumbers - 1), $"and {names.Count - NamedNumbers + 1} more"];
    }

    private static string Missing(Scorecard scorecard, OwedItem item) =>
        $"{scorecard.Find(item.Kpi)?.Name ?? item.Kpi.Value} for {PeriodText.Short(item.Period, scorecard.Organisation.FiscalYearStartMonth)}";

    private static string Late(EscalationContext context)
    {
        var zone = context.Scorecard.Find(context.Cycle.Key.Cadence)?.TimeZone ?? context.Manager.TimeZone;
        var until = context.Now < context.Cycle.Times.MeetingAt ? context.Now : context.Cycle.Times.MeetingAt;
        var days = WorkingDays.Of(context.Scorecard.Organisation).Between(LocalTimes.DayOf(context.Cycle.Times.DueAt, zone), LocalTimes.DayOf(until, zone));

        return days > 0 ? $"{Counted.Of(days, "working day")} late" : "late since today";
    }

    private static string Tried(EscalationContext context, PersonId id, CheckInRequest? request)
    {
        var forms = context.Messages.Where(m => m.Key.Person == id).OrderBy(m => m.SentAt).ToList();
        var reminded = forms.Where(m => m.Key.Step.StartsWith(MessageStep.ReminderPrefix, StringComparison.Ordinal)).ToList();
        var nudged = forms.Where(m => m.Key.Step.StartsWith(MessageStep.NudgePrefix, StringComparison.Ordinal)).ToList();
        var parts = new List<string>();

        if (forms.Find(m => m.Key.Step == MessageStep.Ask) is { } ask) parts.Add($"asked {Day(context, ask)}");
        if (reminded.Count > 0) parts.Add($"reminded {Counted.List([.. reminded.Select(m => Day(context, m))])}");
        if (nudged.Count > 0) parts.Add($"nudged {Counted.List([.. nudged.Select(m => Day(context, m)).Distinct()])}");
        if (parts.Count == 0) parts.Add("not asked yet");
        if (Unreached(request?.Unreachable) is { } unreached) parts.Add(unreached);

        return string.Join(", ", parts);
    }

    private static string? Unreached(Unreachable? why) => why switch
    {
        Unreachable.NotInstalled => "has removed the bot",
        Unreachable.Blocked => "has blocked the bot",
        Unreachable.Paused => "has paused messages",
        _ => null,
    };

    private static string Day(EscalationContext context, SentMessage message) =>
        MomentText.Weekday(LocalTimes.DayOf(message.SentAt, context.Manager.TimeZone));
}
