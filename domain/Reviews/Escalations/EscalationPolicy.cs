using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Ladders;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>
/// Decides who is told of which missing values, and when. Two clocks run: the ladder's on the value, in its owner's working time, and on each
/// manager's card the time he has to say that he takes care, in his own. Whichever comes first tells the level above, which hears of a value once.
/// Only who was asked before the value was due can be late; who could not be reached is named as that.
/// </summary>
public static class EscalationPolicy
{
    public static ClimbPlan Plan(ClimbScene scene, DateTimeOffset now)
    {
        var moments = new List<DateTimeOffset>();
        var due = new SortedDictionary<PersonId, List<EscalatedItem>>();
        var full = new SortedSet<PersonId>();
        var notices = new NoticesByPerson(scene.Notices);

        foreach (var request in scene.Requests.Where(r => r.State == RequestState.Open).OrderBy(r => r.Key.Person))
        {
            if (scene.Scorecard.Find(request.Key.Person) is not { } owner) continue;
            foreach (var item in request.Missing.Where(o => o.For is null)) Climb(owner, request, item);
        }

        var next = moments.Where(m => m > now && m < scene.Times.MeetingAt).Cast<DateTimeOffset?>().Min();
        return new(
            [.. due.Select(g => new EscalationGroup(g.Key, [.. g.Value.Select(i => i.Person).Distinct().Order()], Answering(scene, g.Key, g.Value, now)))],
            next, scene.Notices.Count > 0, [.. full]);

        void Climb(Person owner, CheckInRequest request, OwedItem item)
        {
            var calendar = scene.Sending(owner).Calendar;
            var isOwed = CanBeLate(scene, owner, request, LadderTimes.DueAt(scene.Times, calendar, item.ExtendedTo), now);
            if (!isOwed) return;

            var steps = LadderTimes.Climb(scene.Scorecard, scene.Times, item.Kpi, calendar, scene.Rules, item.ExtendedTo);
            var known = notices.Of(owner.Id, item);
            // Of whoever was gone before his card went out it is as if he could not be reached.
            var told = known.Where(k => !k.Item.Missed && (k.Item.HeldUntil is null || scene.Scorecard.Find(k.Notice.Manager) is not null)).ToList();
            var reached = told.Select(t => t.Item.Level).DefaultIfEmpty(0).Max();
            var wanted = steps.Where(s => s.At <= now).Select(s => s.Level).DefaultIfEmpty(0).Max();
            moments.AddRange(steps.Where(s => s.Level > reached).Select(s => s.At));

            var line = new ReportingLine(scene.Line, owner.Id, [.. known.Where(k => k.Item.Missed).Select(k => k.Notice.Manager)], now);
            var receivers = told.Select(t => t.Notice.Manager).ToHashSet();
            foreach (var (notice, escalated) in told.Where(t => t.Item.HeldUntil is not null))
            {
                if (escalated.HeldUntil > now) moments.Add(escalated.HeldUntil.Value);
                else Tell(notice.Manager, Aimed(escalated with { At = now, HeldUntil = null }));
            }

            foreach (var (notice, escalated) in told.Where(t => t.Item.HeldUntil is null && !t.Notice.IsAcknowledged(t.Item)))
            {
                if (steps.FirstOrDefault(s => s.Level > escalated.Level) is not { } above || above.Level <= reached) continue;
                if (AnswersUntil(scene, notice, escalated) is not { } until) continue;
                if (until <= now) wanted = Math.Max(wanted, above.Level);
                else moments.Add(until);
            }

            foreach (var level in steps.Select(s => s.Level).Where(l => l > reached && l <= wanted))
            {
                if (line.At(level, receivers) is { } to && receivers.Add(to)) Tell(to, Aimed(new(owner.Id, item.Kpi, item.Period, level, now)));
            }

            // Whom the ladder tells next, and when, whatever becomes of this card.
            EscalatedItem Aimed(EscalatedItem told) =>
                steps.FirstOrDefault(s => s.Level > told.Level) is { } above && line.At(above.Level, receivers) is { } next && !receivers.Contains(next)
                    ? told with { ClimbsTo = next, AnswerBy = above.At }
                    : told with { ClimbsTo = null, AnswerBy = null };
        }

        void Tell(PersonId to, EscalatedItem item)
        {
            var moment = scene.Sending(scene.Scorecard.Find(to)!).NotBefore(MessageWeight.Escalation, now);
            if (moment.At > now)
            {
                moments.Add(moment.At);
                if (moment.Held == HeldBy.Budget) full.Add(to);
                return;
            }

            if (!due.TryGetValue(to, out var items)) due[to] = items = [];
            items.Add(item);
        }
    }

    /// <summary>Nothing is missing any more of what a manager was told of: the escalation is cancelled.</summary>
    public static bool IsResolved(EscalationNotice notice, IEnumerable<CheckInRequest> requests)
    {
        var byPerson = requests.ToDictionary(r => r.Key.Person);
        return notice.People.All(p => byPerson.GetValueOrDefault(p) is { } request && IsResolved(notice, request));
    }

    /// <summary>Nothing is missing any more of what a manager was told of somebody.</summary>
    public static bool IsResolved(EscalationNotice notice, CheckInRequest request) => request.State switch
    {
        RequestState.Complete or RequestState.Excused => true,
        RequestState.Open => !notice.MissingOf(request).Any(),
        RequestState.Closed => false,
    };

    /// <summary>Until when he has to say that he takes care: what is on one card has one moment, and only one before the ladder's own step is one.</summary>
    private static List<EscalatedItem> Answering(ClimbScene scene, PersonId to, List<EscalatedItem> items, DateTimeOffset now)
    {
        if (scene.CalendarOf(to) is not { } calendar) return items;

        var until = LadderTimes.AcknowledgeWithin(scene.Scorecard, items.Select(i => i.Kpi), scene.Rules).After(now, calendar);
        return [.. items.Select(i => i.AnswerBy is { } step && until < step && until < scene.Times.MeetingAt
            ? i with { AnswerBy = until }
            : i with { AnswerBy = null, ClimbsTo = null })];
    }

    /// <returns>Until when a manager may say that he takes care, as it was told him; null where he left the organisation.</returns>
    public static DateTimeOffset? AnswersUntil(ClimbScene scene, EscalationNotice notice, EscalatedItem item)
    {
        if (item.AnswerBy is { } told) return told;

        var onCard = notice.Items.Where(i => i.Card == item.Card).Select(i => i.Kpi);
        return scene.CalendarOf(notice.Manager) is { } calendar
            ? LadderTimes.AcknowledgeWithin(scene.Scorecard, onCard, scene.Rules).After(item.At, calendar)
            : null;
    }

    private static bool CanBeLate(ClimbScene scene, Person owner, CheckInRequest request, DateTimeOffset due, DateTimeOffset now) =>
        owner.HasLeft(now) || request.Unreachable is not null || scene.Unreachable.Contains(owner.Id)
        || (request.Sent.Count > 0 && request.Sent[0].At < due);
}
