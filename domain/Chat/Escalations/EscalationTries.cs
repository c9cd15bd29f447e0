using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Chat.Escalations;

/// <summary>Says what was tried to get somebody's numbers, on which of the manager's days.</summary>
internal static class EscalationTries
{
    public static IReadOnlyList<Saying> Of(EscalationContext context, CheckInRequest? request)
    {
        var zone = context.Manager.TimeZone;
        var sent = (request?.Sent ?? []).OrderBy(s => s.At).ToLookup(s => s.Cause, s => new Part.Weekday(LocalTimes.DayOf(s.At, zone)));
        var tried = new List<Saying>();

        if (sent[MessageCause.Ask].FirstOrDefault() is { } asked) tried.Add(EscalationWords.Asked.Say(asked));
        if (sent[MessageCause.Reminder].Any()) tried.Add(EscalationWords.Reminded.Say(new([.. sent[MessageCause.Reminder]])));
        if (sent[MessageCause.Nudge].Any()) tried.Add(EscalationWords.NudgedOn.Say(new([.. sent[MessageCause.Nudge].Distinct()])));
        if (tried.Count == 0) tried.Add(EscalationWords.NotAsked);
        foreach (var told in (request?.Told ?? []).Where(t => t.To != context.Notice.Manager))
            tried.Add(told.TakenCareAt is { } since
                ? LadderWords.CaresSince.Say(told.To, LocalTimes.In(since, zone))
                : LadderWords.ToldOn.Say(told.To, LocalTimes.In(told.At, zone)));
        if (request?.Unreachable is { } why) tried.Add(BriefWords.Unreachable.Say(Part.Of(why)));

        return tried;
    }
}
