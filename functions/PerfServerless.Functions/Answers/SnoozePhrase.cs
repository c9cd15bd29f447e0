using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Owed;
using PerfServerless.Domain.Chat.Snoozes;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Phrases;

namespace PerfServerless.Functions.Answers;

/// <summary>Takes "remind me on Thursday": no reminders until then.</summary>
internal sealed class SnoozePhrase(OweAnswers owed, Languages languages, BusinessTime business) : IChatPhrase
{
    public async Task<ChatCard?> AnswerAsync(SaidInChat said, CancellationToken cancellationToken)
    {
        var now = business.Now;
        var today = LocalTimes.DayOf(now, said.Person.TimeZone);
        return SnoozeReader.Read(said.Text, PersonReader.Of(said.Person, said.Scorecard, languages), today) is not { } read ? null : await read.Match(
            until: u => owed.SnoozeAsync(said.Scorecard, said.Person, c => Moment(u, c, now, today), cancellationToken),
            @for: f => owed.SnoozeAsync(said.Scorecard, said.Person, c => LocalTimes.In(now + f.Time, c.TimeZone), cancellationToken),
            unclear: u => Task.FromResult<ChatCard>(OweContent.NotSnoozed(u.Why)));
    }

    private static DateTimeOffset Moment(SnoozeSaid.Until until, PersonCalendar calendar, DateTimeOffset now, DateOnly today)
    {
        if (until.Day is { } day) return LocalTimes.At(day, until.At ?? calendar.Hours.From, calendar.TimeZone);

        var at = LocalTimes.At(today, until.At ?? calendar.Hours.From, calendar.TimeZone);
        return at > now ? at : LocalTimes.At(today.AddDays(1), until.At ?? calendar.Hours.From, calendar.TimeZone);
    }
}
