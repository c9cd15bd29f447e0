using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Chat.Statements;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Answers;

/// <summary>
/// Takes the statuses that owners state beside the computed ones. It needs an open cycle and an owned KPI, and no check-in: who was
/// asked for nothing, because his numbers came through another door, may state as well.
/// </summary>
internal sealed class StatementAnswers(
    IScorecardStore scorecards, ICycleStore cycles, ICheckInStore requests, IActualStore actuals, IStatementStore statements, DeskReader reader, OpenCycles open,
    StaleWrites writes, BusinessTime business)
{
    public async Task<ChatCard> ShowAsync(TenantId tenant, PersonId person, RequestKey request, CancellationToken cancellationToken)
    {
        if (request.Cycle.Tenant != tenant || request.Person != person) return Notices.NotYours;
        return await ReadAsync(request, cancellationToken) is ({ } context, _) ? Form(context) : Notices.Gone;
    }

    /// <summary>The form for the open review that meets next, as an answer to words.</summary>
    public async Task<ChatCard> OfferAsync(Scorecard scorecard, Person person, DateTimeOffset? nextOpening, CancellationToken cancellationToken)
    {
        var owns = scorecard.Kpis.Any(k => k.Owner == person.Id);
        var cycle = owns ? (await open.OfAsync(scorecard, cancellationToken)).Where(c => c.Times.MeetingAt > business.Now).MinBy(c => c.Times.MeetingAt) : null;

        return cycle is not null && await ReadAsync(new(cycle.Key, person.Id), cancellationToken) is ({ } context, _)
            ? Form(context)
            : Notices.NothingToState(owns, nextOpening);
    }

    public async Task<ChatCard> TakeStatementAsync(TenantId tenant, PersonId person, StatementSubmission submission, CancellationToken cancellationToken)
    {
        var key = submission.Request;
        if (key.Cycle.Tenant != tenant || key.Person != person) return Notices.NotYours;
        if (await ReadAsync(key, cancellationToken) is not ({ } context, var before)) return Notices.Gone;
        if (!context.IsOpen) return Notices.Closed(context.Cycle);

        var id = $"st-{ShortHash.Of($"{key}|{submission.Id}")}";
        // The channel delivers again what it got no answer to.
        if (before.Any(s => s.Id == id))
        {
            await StatedBeforeAsync(context, id, cancellationToken);
            return await AfterAsync(context, ReceiptContent.AlreadyRecorded, cancellationToken);
        }

        return await StatementContent.Read(context, submission).Match<Task<ChatCard>>(
            accepted: async reading =>
            {
                var (stated, sentence) = reading;
                var at = After(before.Where(s => s.Kpi == stated.Kpi), context.Now);
                await statements.AppendAsync(tenant, stated with { Id = id, At = at }, cancellationToken);
                await StatedAsync(context, id, cancellationToken);
                return await AfterAsync(context, sentence, cancellationToken);
            },
            refused: reading => Task.FromResult<ChatCard>(reading.Form));
    }

    // Of several the latest counts, so two never carry one moment.
    private static DateTimeOffset After(IEnumerable<StatedStatus> before, DateTimeOffset now) =>
        before.Select(s => s.At.AddTicks(1)).Append(now).Max();

    private static ChatCard Form(StatementContext context)
    {
        if (!context.IsOpen) return Notices.Closed(context.Cycle);
        return context.Owned.Count > 0 ? StatementContent.Form(context) : Notices.NothingToState(ownsAny: false, null);
    }

    /// <summary>What follows a statement: told last, so that what was told was done.</summary>
    private async Task StatedAsync(StatementContext context, string id, CancellationToken cancellationToken)
    {
        var (cycle, owner) = (context.Cycle.Key, context.Owner.Id);
        await writes.DecideAnewAsync(() => TryMoveAsync(new(cycle.Tenant, owner), cancellationToken), cancellationToken);
        await cycles.TellAsync(cycle, [new(ToldId(owner, id), context.Now, new TimelineEvent.Stated(owner))], cancellationToken);
    }

    private async Task StatedBeforeAsync(StatementContext context, string id, CancellationToken cancellationToken)
    {
        var told = await cycles.TimelineAsync(context.Cycle.Key, cancellationToken);
        if (told.All(t => t.Id != ToldId(context.Owner.Id, id))) await StatedAsync(context, id, cancellationToken);
    }

    private static string ToldId(PersonId owner, string id) => $"stated-{owner}-{id}";

    // A process that remembers the desk from before finds out by its tag that something was stated since.
    private async Task TryMoveAsync(DeskKey key, CancellationToken cancellationToken)
    {
        var desk = await requests.DeskAsync(key, cancellationToken);
        if (desk.Value.Open.Count > 0) await requests.CommitAsync(new(key.Tenant) { Desk = desk }, cancellationToken);
    }

    /// <summary>The receipt where something was given in this cycle, otherwise the sentence alone.</summary>
    private async Task<ChatCard> AfterAsync(StatementContext stated, Saying sentence, CancellationToken cancellationToken) =>
        stated.HasCheckIn && await reader.FindAsync(new(stated.Cycle.Key.Tenant, stated.Owner.Id), cancellationToken) is { Context: var context }
            && context.Given.Any()
            ? ReceiptContent.Of(context, sentence)
            : Notices.Stated(sentence);

    private async Task<(StatementContext Context, IReadOnlyList<StatedStatus> Stated)?> ReadAsync(RequestKey key, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(key.Cycle.Tenant, cancellationToken) is not { Scorecard: var scorecard }) return null;
        if (scorecard.Find(key.Person) is not { } owner) return null;
        if (await cycles.FindAsync(key.Cycle, cancellationToken) is not { Value: var cycle }) return null;

        var now = business.Now;
        var today = LocalTimes.DayOf(now, owner.TimeZone);
        var owned = scorecard.Kpis.Where(k => k.Owner == owner.Id).Select(k => k.Id).ToList();
        var part = KpiScope.Around(scorecard, owned);
        var known = actuals.ReadAsync(scorecard.Tenant, [.. part.Kpis.Select(k => k.Id)], cancellationToken);
        var stated = statements.ReadAsync(scorecard.Tenant, owned, cancellationToken);
        var asked = requests.FindAsync(key, cancellationToken);
        var human = HumanViews.Of(scorecard, await stated, [], today);

        return (new(scorecard, cycle, owner, today, now, Scoring.Read(part, await known, today, human).Kpis, await asked is not null), await stated);
    }
}
