using PerfServerless.Domain.Chat.Handovers;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;
using PerfServerless.Functions.StandIns;

namespace PerfServerless.Functions.Handovers;

/// <summary>Tells new owners what they got, and the managers of those who have left what needs another owner.</summary>
public sealed class HandoverNews(
    ICheckInStore desks, ReviewCommits commits, DeskNotes notes, LeaverHeirs heirs, StaleWrites writes, BusinessTime business)
{
    /// <summary>After a scorecard was put in force over another one.</summary>
    public Task TellAsync(Scorecard? before, Scorecard after, string version, CancellationToken cancellationToken) =>
        TellAsync(before, after, version, knows: null, cancellationToken);

    /// <param name="knows">Who did it himself, or is told otherwise.</param>
    /// <inheritdoc cref="TellAsync(Scorecard?, Scorecard, string, CancellationToken)"/>
    public async Task TellAsync(Scorecard? before, Scorecard after, string version, PersonId? knows, CancellationToken cancellationToken)
    {
        if (before is null) return;

        foreach (var (owner, note) in HandoverNotes.Got(before, after, version, business.Now).Where(n => n.Key != knows))
            await notes.PutAsync(new(after.Tenant, owner), note, cancellationToken);

        // Whose last day was set, or moved: his desk looks when it is over.
        var known = before.People.ToDictionary(p => p.Id, p => p.LastDay);
        var owners = after.Kpis.Select(k => k.Owner).OfType<PersonId>().ToHashSet();
        foreach (var person in after.People.Where(p => p.LastDay is not null && known.GetValueOrDefault(p.Id) != p.LastDay && owners.Contains(p.Id)))
            await commits.CommitAsync(
                new(after.Tenant) { Events = [ReviewOutbox.ToDesk(new(after.Tenant, person.Id), $"last-day-{version}")] }, cancellationToken);
    }

    /// <summary>Somebody has left: his manager is told once what he owned, and can reassign it there.</summary>
    public async Task LeftAsync(Scorecard scorecard, Person person, Desk desk, CancellationToken cancellationToken)
    {
        var step = $"left-{person.LastDay:yyyy-MM-dd}";
        var today = Domain.Calendars.LocalTimes.DayOf(business.Now, person.TimeZone);
        if (desk.Steps.Contains(step) || HandoverNotes.Left(scorecard, person.Id, today) is not { } note) return;
        if (await heirs.FindAsync(scorecard, person.Id, cancellationToken) is not { } manager) return;

        await notes.PutAsync(new(scorecard.Tenant, manager), note, cancellationToken);
        await writes.DecideAnewAsync(
            async () =>
            {
                var read = await desks.DeskAsync(desk.Key, cancellationToken);
                if (!read.Value.Steps.Contains(step))
                    await commits.CommitAsync(new(scorecard.Tenant) { Desk = read.With(read.Value.WithStep(step)) }, cancellationToken);
            },
            cancellationToken);
    }
}
