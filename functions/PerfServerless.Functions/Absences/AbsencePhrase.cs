using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Phrases;

namespace PerfServerless.Functions.Absences;

/// <summary>Takes absences that are said in chat, and answers with what was understood and how to take it back.</summary>
internal sealed class AbsencePhrase(AbsenceDesk absences, Languages languages, BusinessTime business) : IChatPhrase
{
    public async Task<ChatCard?> AnswerAsync(SaidInChat said, CancellationToken cancellationToken)
    {
        var today = LocalTimes.DayOf(business.Now, said.Person.TimeZone);
        var read = AbsenceReader.Read(said.Text, PersonReader.Of(said.Person, said.Scorecard, languages), today);
        return read is null ? null : await read.Match(
            away: a => SetAsync(said, a, today, cancellationToken),
            back: b => BackAsync(said, b.On, today, cancellationToken),
            cancel: c => CancelAsync(said, c.From, today, cancellationToken),
            unclear: u => Task.FromResult(AbsenceAnswers.Unclear(u.Why)));
    }

    private async Task<ChatCard.Notice> SetAsync(SaidInChat said, AbsenceSaid.Away away, DateOnly today, CancellationToken cancellationToken)
    {
        var (scorecard, person) = (said.Scorecard, said.Person);
        var (stands, unknown, candidates) = away.Delegate is { } name ? DelegateChoice.Find(scorecard, person, name, away.Until) : (null, null, []);
        var absence = new Absence(away.From, away.Until, stands);
        if (unknown is not null) return AbsenceAnswers.WhoStandsIn(absence, unknown, candidates);

        var others = await absences.AllAsync(scorecard.Tenant, cancellationToken);
        if (DelegateChoice.Mistake(scorecard, person.Id, absence, others) is { } mistake) return AbsenceAnswers.Unclear(mistake);

        var (before, after) = await absences.ChangeAsync(
            said.Desk, d => d.Absences.Contains(absence) ? d : d with { Absences = AbsenceChange.With(d.Absences, absence, today) }, Cause(said), cancellationToken);
        var replaced = before.Where(a => a != absence && AbsenceChange.Overlap(a, absence)).ToList();
        var standsInFor = others.Where(o => o.Key != person.Id && o.Value.Any(a => a.Delegate == person.Id && AbsenceChange.Overlap(a, absence)))
            .Select(o => o.Key).Order().ToList();
        return AbsenceAnswers.Set(
            absence, replaced is [var only] ? only : null, BackOn(scorecard, person, after, absence.Until), standsInFor, away.OnlyUntil);
    }

    private async Task<ChatCard.Notice> BackAsync(SaidInChat said, DateOnly on, DateOnly today, CancellationToken cancellationToken)
    {
        var known = await absences.OfAsync(said.Desk, cancellationToken);
        if (known.FirstOrDefault(a => a.Covers(today)) is not { } running)
            return AbsenceAnswers.NotAway(known.Where(a => a.From > today).MinBy(a => a.From));

        var (_, after) = await absences.ChangeAsync(
            said.Desk, d => d.Absences.Contains(running) ? d with { Absences = AbsenceChange.BackOn(d.Absences, running, on) } : d, Cause(said), cancellationToken);
        return on > today && after.FirstOrDefault(a => a.From == running.From) is { } shorter
            ? AbsenceAnswers.Shortened(shorter, BackOn(said.Scorecard, said.Person, after, shorter.Until))
            : AbsenceAnswers.Returned;
    }

    private async Task<ChatCard.Notice> CancelAsync(SaidInChat said, DateOnly? from, DateOnly today, CancellationToken cancellationToken)
    {
        var known = await absences.OfAsync(said.Desk, cancellationToken);
        var meant = known.Where(a => a.Until >= today && (from is null || a.From == from || a.Covers(from.Value))).MinBy(a => a.From);
        if (meant is null) return AbsenceAnswers.NotAway(known.Where(a => a.From > today).MinBy(a => a.From));

        await absences.ChangeAsync(said.Desk, d => d with { Absences = AbsenceChange.Without(d.Absences, meant.From) }, Cause(said), cancellationToken);
        return AbsenceAnswers.Cancelled(meant);
    }

    /// <summary>His next working day.</summary>
    private static DateOnly BackOn(Scorecard scorecard, Person person, IReadOnlyList<Absence> away, DateOnly until)
    {
        var calendar = PersonCalendars.Of(person, scorecard.Organisation, away);
        return LocalTimes.DayOf(calendar.AddDays(LocalTimes.At(until, calendar.Hours.From, person.TimeZone), 1), person.TimeZone);
    }

    private static string Cause(SaidInChat said) => $"absence-{ShortHash.Of(said.ActivityId)}";
}
