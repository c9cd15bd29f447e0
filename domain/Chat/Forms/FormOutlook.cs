using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Ladders;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>Tells an owner beforehand when and to whom it goes if something is still missing then, and who was told already.</summary>
public static class FormOutlook
{
    public static Saying? Of(DeskContext context)
    {
        var asking = context.Asking(context.Missing);
        return Sentences.Of(asking.Where(r => r.Request.State == RequestState.Open && r.Request.Missing.Any(o => o.For is null)).SelectMany(r => Of(context, r, alone: asking.Count == 1)));
    }

    private static IEnumerable<Saying> Of(DeskContext context, OpenReview review, bool alone)
    {
        var cadence = review.Cycle.CadenceName;
        foreach (var told in review.Request.Told.TakeLast(1))
        {
            var when = LocalTimes.In(told.At, context.Owner.TimeZone);
            yield return alone ? LadderWords.WentTo.Say(told.To, when) : LadderWords.WentToOf.Say(cadence, told.To, when);
            if (told.TakenCareAt is not null) yield return LadderWords.TakesCare.Say(told.To);
        }

        if (Next(context, review) is not var (to, moment)) yield break;
        var at = LocalTimes.In(moment, context.Owner.TimeZone);
        yield return alone ? LadderWords.GoesTo.Say(to, at) : LadderWords.GoesToOf.Say(cadence, to, at);
    }

    /// <returns>Who is told next and when, as the reporting line stands; null where nobody new is before the meeting.</returns>
    private static (PersonId To, DateTimeOffset At)? Next(DeskContext context, OpenReview review)
    {
        var (scorecard, times) = (context.Scorecard, review.Cycle.Times);
        if (scorecard.Find(review.Cycle.Key.Cadence) is not { } cadence) return null;

        var scene = new ClimbScene
        {
            Scorecard = scorecard,
            Cadence = cadence,
            Times = times,
            Rules = context.Rules,
            Requests = [],
            Sending = p => new(PersonCalendars.Of(p, scorecard.Organisation, p.Id == context.Owner.Id ? context.Absences : []), [], NudgeBudget.Default),
        };
        IReadOnlyList<ToldAbove> standing = [.. review.Request.Told.Where(t => !review.Request.Missing.Any(o => o.ExtendedAt > t.At))];
        var told = standing.Select(t => t.To).ToHashSet();
        var silent = standing.Where(t => t.TakenCareAt is null && t.AnswerBy > context.Now).Min(t => t.AnswerBy);
        var calendar = scene.CalendarOf(context.Owner.Id);
        if (calendar is null) return null;

        return review.Request.Missing.Where(o => o.For is null)
            .SelectMany(o => Coming(LadderTimes.Climb(scorecard, times, o.Kpi, calendar, scene.Rules, o.ExtendedTo), silent, context.Now))
            .Where(s => s.At < times.MeetingAt)
            .OrderBy(s => s.At)
            .Select(s => (To: new ReportingLine(scene.Line, context.Owner.Id, [], context.Now).At(s.Level, told), s.At))
            .Where(s => s.To is { } to && !told.Contains(to))
            .Select(s => ((PersonId, DateTimeOffset)?)(s.To!.Value, Opens(scene, s.To.Value, s.At)))
            .FirstOrDefault();
    }

    /// <summary>The steps to come; the next one above a manager comes sooner where he says nothing.</summary>
    private static List<ClimbStep> Coming(IReadOnlyList<ClimbStep> steps, DateTimeOffset? silent, DateTimeOffset now)
    {
        var coming = steps.Where(s => s.At > now).ToList();
        return coming is [{ Level: > 1 } next, .. var rest] && silent < next.At ? [next with { At = silent.Value }, .. rest] : coming;
    }

    // He is told when he may be written to.
    private static DateTimeOffset Opens(ClimbScene scene, PersonId manager, DateTimeOffset at) => scene.CalendarOf(manager)?.NextOpen(at) ?? at;
}
