using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Reviews;

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

        return new(context.Cycle.Key, Title(context, waiting), Intro(context, lines), lines, remark)
        {
            MayAcknowledge = context.IsOpen && waiting > 0 && context.Notice.AcknowledgedCard < context.Notice.Card,
        };
    }

    /// <summary>Asks for what an act needs to be told: the reason of an excuse, the days of an extension.</summary>
    public static ChatCard.Escalation Asking(EscalationContext context, ManagerOrder order, ManagerAct act, Saying? error)
    {
        IReadOnlyList<PersonId> people = [.. order.People.Where(context.Notice.People.Contains)];
        var intro = act == ManagerAct.Extend
            ? LadderWords.AskDays.Say(Part.Of(people), context.Cycle.Times.MeetingAt)
            : LadderWords.AskReason.Say(Part.Of(people));
        return Of(context) with { Ask = new(act, people, intro, error, order.Reason, order.Days) };
    }

    /// <summary>Says what a manager's click did.</summary>
    /// <param name="changed">For whom it did something.</param>
    /// <param name="chosen">How many he chose.</param>
    public static Saying Did(ManagerAct act, IReadOnlyList<PersonId> changed, int chosen)
    {
        if (act == ManagerAct.Acknowledge) return LadderWords.YouTakeCare;
        if (chosen == 0) return EscalationWords.NobodyChosen;
        if (changed.Count == 0) return EscalationWords.NothingToDo;

        var (people, count) = (Part.Of(changed), changed.Count);
        return act switch
        {
            ManagerAct.Nudge => EscalationWords.Nudged.Say(people, count),
            ManagerAct.Excuse => EscalationWords.Excused.Say(people, count),
            ManagerAct.UndoExcuse => EscalationWords.AskedAgain.Say(people, count),
            ManagerAct.Extend => LadderWords.Extended.Say(people, count),
            ManagerAct.OnBehalf => LadderWords.OnYourForm.Say(people),
            ManagerAct.Acknowledge or ManagerAct.Reassign or ManagerAct.NoLongerTracked =>
                throw new ArgumentOutOfRangeException(nameof(act), act, "said elsewhere"),
        };
    }

    private static Saying Title(EscalationContext context, int waiting)
    {
        var cadence = context.Cycle.CadenceName;
        if (!context.IsOpen) return EscalationWords.Closed.Say(cadence);
        return waiting == 0 ? EscalationWords.NothingMissing.Say(cadence) : EscalationWords.Missing.Say(cadence, waiting);
    }

    private static Saying Intro(EscalationContext context, IReadOnlyList<EscalationLine> lines)
    {
        var times = context.Cycle.Times;
        if (!context.IsOpen) return EscalationWords.Began.Say(times.MeetingAt);

        // Where nothing can be done any more, how to do it is not said either.
        IEnumerable<Saying> can = lines.Any(l => l.IsChoosable) ? [EscalationWords.Possible, NoticeWords.Stop] : [NoticeWords.Stop];
        return Sentences.Of([EscalationWords.Due.Say(times.DueAt, times.MeetingAt), Why(context), .. Otherwise(context), .. can])!;
    }

    /// <summary>Until when he may say that he takes care, and who is told where he does not.</summary>
    private static IEnumerable<Saying> Otherwise(EscalationContext context)
    {
        var requests = context.Requests.ToDictionary(r => r.Key.Person);
        var open = context.Notice.Items
            .Where(i => !context.Notice.IsAcknowledged(i) && i is { AnswerBy: not null, ClimbsTo: not null } && i.AnswerBy > context.Now)
            .Where(i => requests.GetValueOrDefault(i.Person) is { State: RequestState.Open } r && context.Notice.MissingOf(r).Any(o => i.IsOf(r.Key.Person, o.Kpi, o.Period)))
            .ToList();
        if (open.Count == 0) yield break;

        var by = open.Min(i => i.AnswerBy!.Value);
        IReadOnlyList<PersonId> next = [.. open.Where(i => i.AnswerBy == by).Select(i => i.ClimbsTo!.Value).Distinct().Order()];
        yield return LadderWords.AnswerBy.Say(LocalTimes.In(by, context.Manager.TimeZone), Part.Of(next));
    }

    /// <summary>Why he of all people is told.</summary>
    private static Saying Why(EscalationContext context)
    {
        if (context.Notice.People.All(p => context.Scorecard.Find(p)?.Manager == context.Notice.Manager)) return EscalationWords.TheyReport;
        return context.Notice.Items.Any(i => i.Level > 1) ? EscalationWords.StillMissing : EscalationWords.NobodyNearer;
    }

    private static EscalationLine Line(EscalationContext context, PersonId id)
    {
        var request = context.Requests.FirstOrDefault(r => r.Key.Person == id);
        var state = State(context, id, request);
        var settled = state is EscalationLineState.Answered or EscalationLineState.Released or EscalationLineState.Excused;

        return new(
            id,
            Name(context, id),
            request is null || settled ? [] : Missing(context, request),
            settled ? null : Late(context, request),
            [.. EscalationTries.Of(context, request), .. Proposed(context, id)],
            state);
    }

    /// <summary>Who was asked about what is missing, and what he said.</summary>
    private static IEnumerable<Saying> Proposed(EscalationContext context, PersonId id)
    {
        foreach (var proposal in context.Proposals)
        {
            var kpis = proposal.Kpis.Where(k => k.Request == new RequestKey(context.Cycle.Key, id)).Select(k => k.Kpi).ToList();
            if (kpis.Count == 0) continue;
            if (proposal.IsOpen) yield return ProposalWords.WaitsFor.Say(proposal.To, KpiNames.Of(context.Scorecard, kpis), proposal.At);
            if (proposal.State == ProposalState.Declined) yield return ProposalWords.DeclinedLine.Say(proposal.To, KpiNames.Of(context.Scorecard, kpis));
        }
    }

    private static EscalationLineState State(EscalationContext context, PersonId id, CheckInRequest? request)
    {
        if (request?.State == RequestState.Excused) return EscalationLineState.Excused;
        if (request is not null && EscalationPolicy.IsResolved(context.Notice, request))
            return context.Notice.ToldOf(request).ToList() is var told && told.Exists(o => o.Dropped) && !told.Exists(o => o.Answered)
                ? EscalationLineState.Released
                : EscalationLineState.Answered;
        if (!context.IsOpen || request is null) return EscalationLineState.Closed;
        return context.Notice.Nudged.ContainsKey(id) ? EscalationLineState.Nudged : EscalationLineState.Waiting;
    }

    private static Saying Name(EscalationContext context, PersonId id) =>
        context.Scorecard.Find(id)?.Manager is { } own && own != context.Notice.Manager
            ? EscalationWords.PersonOf.Say(id, own)
            : EscalationWords.Person.Say(id);

    private static List<Saying> Missing(EscalationContext context, CheckInRequest request)
    {
        var numbers = context.Notice.MissingOf(request).Select(o => Number(context.Scorecard, o)).ToList();
        return numbers.Count <= NamedNumbers ? numbers : [.. numbers.Take(NamedNumbers - 1), EscalationWords.More.Say(numbers.Count - NamedNumbers + 1)];
    }

    private static Saying Number(Scorecard scorecard, OwedItem item) =>
        EscalationWords.Number.Say(scorecard.Find(item.Kpi)?.Name ?? item.Kpi.Value, new(item.Period, scorecard.Organisation.FiscalYearStartMonth));

    private static Saying Late(EscalationContext context, CheckInRequest? request)
    {
        if (request?.Missing.Select(o => o.ExtendedTo).Max() is { } extended && extended > context.Now) return LadderWords.ExtendedTo.Say(extended);
        if (request?.Unreachable is { } why) return BriefWords.Unreachable.Say(Part.Of(why));

        var zone = context.Scorecard.Find(context.Cycle.Key.Cadence)?.TimeZone ?? context.Manager.TimeZone;
        var until = context.Now < context.Cycle.Times.MeetingAt ? context.Now : context.Cycle.Times.MeetingAt;
        var days = new WorkingDays(context.Scorecard.Organisation.Holidays)
            .Between(LocalTimes.DayOf(context.Cycle.Times.DueAt, zone), LocalTimes.DayOf(until, zone));

        return days > 0 ? EscalationWords.Late.Say(days) : EscalationWords.LateToday;
    }
}
