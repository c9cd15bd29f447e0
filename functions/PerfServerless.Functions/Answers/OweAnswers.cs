using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Chat.Owed;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Reviews.Windows;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Answers;

/// <summary>Answers an owner who asks where his numbers stand, and who wants no reminders for a while.</summary>
internal sealed class OweAnswers(
    DeskReader reader, ICheckInStore desks, IActualStore actuals, Wakeup wakeup, StaleWrites writes, SendingRules sending,
    BusinessTime business)
{
    public async Task<ChatCard> OwedAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        if (await reader.DutiesAsync(new(scorecard.Tenant, person.Id), cancellationToken) is not var (_, owner, duties)) return Notices.UnknownPerson;

        var now = business.Now;
        var open = duties.Open(now);
        IReadOnlyList<KpiId> his = [.. scorecard.Kpis.Where(k => k.Owner == owner.Id).Select(k => k.Id).Union(open.SelectMany(r => r.Request.Owed).Select(o => o.Kpi))];
        var known = await actuals.ReadAsync(scorecard.Tenant, his, cancellationToken);
        // A value that came by another way counts before the desk has taken it in.
        IReadOnlyList<(Cycle, CheckInRequest)> asked = [.. open.Select(r => (r.Cycle, Absorption.TakeIn(r.Request, known, now)))];
        return OweContent.Of(
            scorecard,
            KpiWindows.Of(scorecard, owner.Id, asked, known, now),
            OweContent.Reminders(Held(scorecard, owner, duties, now), Snoozed(duties, now)),
            reader.OutlookOf(scorecard, owner, duties, known));
    }

    /// <summary>No reminders until his next working day begins; pressed again on that day, until the one after it.</summary>
    public async Task<ChatCard> SnoozeAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken) =>
        await SnoozeAsync(scorecard, person, c => c.NextMorning(business.Now), cancellationToken);

    /// <summary>No reminders until a moment that he named, and at most until the last meeting for which he owes something.</summary>
    /// <param name="wished">The moment by his calendar; one that is over is refused, and one at which he may not be written to comes later.</param>
    public async Task<ChatCard> SnoozeAsync(
        Scorecard scorecard, Person person, Func<PersonCalendar, DateTimeOffset> wished, CancellationToken cancellationToken)
    {
        var key = new DeskKey(scorecard.Tenant, person.Id);
        if (await reader.FindAsync(key, cancellationToken) is not { Context: var context }) return Notices.UnknownPerson;

        var calendar = PersonCalendars.Of(context.Owner, context.Scorecard.Organisation, context.Absences);
        var (now, wish) = (context.Now, wished(calendar));
        if (wish <= now) return OweContent.SnoozePassed(wish);

        var owed = context.Open.Where(r => r.Request.State == RequestState.Open && r.Request.Missing.Any()).ToList();
        if (owed.Count == 0) return OweContent.NothingToSnooze;

        var (open, meeting) = (calendar.NextOpen(wish), owed.Max(r => r.Cycle.Times.MeetingAt));
        var toMeeting = open >= meeting;
        var until = toMeeting ? LocalTimes.In(meeting, person.TimeZone) : open;
        await SetAsync(key, until, $"snoozed-{until.UtcTicks}", at => new($"snoozed-{until.UtcTicks}-{person.Id}", at, new TimelineEvent.Snoozed(person.Id, until)), cancellationToken);

        var due = owed.SelectMany(r => r.Request.Missing.Select(o => o.ExtendedTo ?? r.Cycle.Times.DueAt)).Min();
        return OweContent.Snoozed(until, due, now, FormOutlook.Of(context), open > wish && !toMeeting ? wish : null, toMeeting);
    }

    public async Task<ChatCard> UnsnoozeAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        await SetAsync(new(scorecard.Tenant, person.Id), until: null, $"unsnoozed-{business.Now.UtcTicks}", told: null, cancellationToken);
        return OweContent.Unsnoozed(person.Id);
    }

    // A form may go out in the same moment, or he says so on another device: it is set on what the desk is then.
    private async Task SetAsync(
        DeskKey key, DateTimeOffset? until, string cause, Func<DateTimeOffset, TimelineEntry>? told, CancellationToken cancellationToken)
    {
        var changed = await writes.DecideAnewAsync(() => TrySetAsync(key, until, cancellationToken), cancellationToken);
        if (changed) await wakeup.AllAsync(key.Tenant, key.Person, cause, told, business.Now, cancellationToken);
    }

    private async Task<bool> TrySetAsync(DeskKey key, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var read = await desks.DeskAsync(key, cancellationToken);
        if (read.Value.SnoozedUntil == until) return false;

        await desks.CommitAsync(new(key.Tenant) { Desk = read.With(read.Value with { SnoozedUntil = until }) }, cancellationToken);
        return true;
    }

    private static DateTimeOffset? Snoozed(DeskDuties duties, DateTimeOffset now) =>
        duties.Desk.Value.SnoozedUntil is { } until && until > now ? until : null;

    private DateTimeOffset? Held(Scorecard scorecard, Person owner, DeskDuties duties, DateTimeOffset now)
    {
        var desk = duties.Desk.Value;
        return sending.Of(scorecard, owner, desk).NotBefore(MessageWeight.Reminder, now) is { Held: HeldBy.Budget, At: var at } ? at : null;
    }
}
