using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Desks;

/// <summary>Reads what a person's forms and receipts are made of.</summary>
public sealed class DeskReader(
    IScorecardStore scorecards, ICycleStore cycles, ICheckInStore desks, IActualStore actuals, IStatementStore statements, DeskMemory memory,
    ReviewPolicies policies, BusinessTime business)
{
    /// <summary>Reads everything anew.</summary>
    /// <returns>Null where the person is not in the organisation.</returns>
    public async Task<DeskFacts?> FindAsync(DeskKey key, CancellationToken cancellationToken) =>
        await DutiesAsync(key, cancellationToken) is var (scorecard, owner, duties)
            ? await FindAsync(scorecard, owner, duties, cancellationToken)
            : null;

    /// <summary>Reads anew what is asked of a person, and no values.</summary>
    /// <returns>Null where the person is not in the organisation.</returns>
    public async Task<(Scorecard Scorecard, Person Owner, DeskDuties Duties)?> DutiesAsync(DeskKey key, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(key.Tenant, cancellationToken) is not { Scorecard: var scorecard }) return null;
        if (scorecard.Find(key.Person) is not { } owner) return null;

        var desk = await desks.DeskAsync(key, cancellationToken);
        return (scorecard, owner, new(desk, await ReviewsAsync(desk.Value, cancellationToken)));
    }

    /// <summary>Reads anew what the cards of these duties show.</summary>
    public async Task<DeskFacts> FindAsync(Scorecard scorecard, Person owner, DeskDuties duties, CancellationToken cancellationToken)
    {
        var owed = duties.Owed;
        var read = await actuals.ReadForChangeAsync(scorecard.Tenant, [.. owed.Concat(Around(scorecard, owed))], cancellationToken);
        var stated = await statements.ReadAsync(scorecard.Tenant, owed, cancellationToken);

        var stored = new StoredDesk(duties, owed.ToDictionary(k => k, k => read[k]), stated);
        memory.Remember(duties.Desk.Value.Key, stored);
        return Facts(scorecard, owner, stored, read);
    }

    /// <summary>
    /// The same as this process read it last, without asking the store for it: good for a change that carries the tags of all of it, and for
    /// nothing else.
    /// </summary>
    /// <param name="scorecard">In force.</param>
    /// <returns>Null where it is not remembered.</returns>
    public async Task<DeskFacts?> RecallAsync(Scorecard scorecard, PersonId person, CancellationToken cancellationToken)
    {
        if (memory.Find(new(scorecard.Tenant, person)) is not { } stored || scorecard.Find(person) is not { } owner) return null;

        // What other KPIs say beside those asked for moves without this desk: it is read, where there is any.
        var others = Around(scorecard, stored.Duties.Owed);
        if (others.Count == 0) return Facts(scorecard, owner, stored, stored.Actuals);

        var read = await actuals.ReadForChangeAsync(scorecard.Tenant, others, cancellationToken);
        return Facts(scorecard, owner, stored, stored.Actuals.Concat(read).ToDictionary());
    }

    /// <summary>When and to whom goes what a person still owes, as his form says it; null where it goes to nobody.</summary>
    /// <param name="known">The values of at least the KPIs asked for.</param>
    public Saying? OutlookOf(Scorecard scorecard, Person owner, DeskDuties duties, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known) =>
        FormOutlook.Of(Context(scorecard, owner, UpToDate(duties, known), known, [], duties.Desk.Value.Absences, policies.Ladder, business.Now));

    /// <summary>The desk was changed: what is remembered of it is over.</summary>
    public void Forget(DeskKey key) => memory.Forget(key);

    /// <summary>The KPIs that the verdicts on these rest on, beside themselves.</summary>
    private static IReadOnlyList<KpiId> Around(Scorecard scorecard, IReadOnlyList<KpiId> owed) =>
        [.. KpiScope.Around(scorecard, owed).Kpis.Select(k => k.Id).Except(owed)];

    private DeskFacts Facts(Scorecard scorecard, Person owner, StoredDesk stored, IReadOnlyDictionary<KpiId, KpiActuals> read)
    {
        var (now, reviews) = (business.Now, stored.Duties.Reviews);
        IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known = read.ToDictionary(r => r.Key, r => r.Value.Actuals);
        return new(
            Context(scorecard, owner, UpToDate(stored.Duties, known), known, stored.Stated, stored.Duties.Desk.Value.Absences, policies.Ladder, now),
            stored.Duties.Desk, [.. reviews.Select(r => r.Request)], stored.Actuals);
    }

    // Nobody is asked for what is known.
    private IReadOnlyList<OpenReview> UpToDate(DeskDuties duties, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known) =>
        [.. duties.Reviews.Select(r => new OpenReview(r.Cycle, Absorption.TakeIn(r.Request.Value, known, business.Now)))];

    /// <summary>The person's requests in open cycles, by deadline; where none is open, those that were open last.</summary>
    private async Task<IReadOnlyList<(Cycle Cycle, Versioned<CheckInRequest> Request)>> ReviewsAsync(Desk desk, CancellationToken cancellationToken)
    {
        var found = new List<(Cycle Cycle, Versioned<CheckInRequest> Request)>();
        foreach (var key in desk.Open.Count > 0 ? desk.Open : desk.Last is { } last ? [last] : [])
        {
            if (
                await cycles.FindAsync(key, cancellationToken) is { Value: var cycle }
                    && await desks.FindAsync(new(key, desk.Key.Person), cancellationToken) is { } request)
                found.Add((cycle, request));
        }

        var open = found.Where(f => f.Cycle.State != CycleState.Closed).ToList();
        return [.. (open.Count > 0 ? open : found)
            .OrderBy(f => f.Cycle.Times.DueAt).ThenBy(f => f.Cycle.Times.MeetingAt).ThenBy(f => f.Cycle.Key.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The same desk after a change, without reading again.</summary>
    public static DeskContext After(DeskContext before, IReadOnlyList<CheckInRequest> changed, IEnumerable<Actual> added)
    {
        var known = before.Actuals.ToDictionary();
        foreach (var group in added.GroupBy(a => a.Kpi)) known[group.Key] = [.. known.GetValueOrDefault(group.Key, []), .. group];
        var requests = changed.ToDictionary(r => r.Key);
        IReadOnlyList<OpenReview> reviews = [.. before.Reviews.Select(r => r with { Request = requests.GetValueOrDefault(r.Request.Key, r.Request) })];
        return Context(before.Scorecard, before.Owner, reviews, known, before.Stated, before.Absences, before.Rules, before.Now);
    }

    private static DeskContext Context(
        Scorecard scorecard,
        Person owner,
        IReadOnlyList<OpenReview> reviews,
        IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known,
        IReadOnlyList<StatedStatus> stated,
        IReadOnlyList<Absence> absences,
        LadderRules rules,
        DateTimeOffset now)
    {
        return new()
        {
            Scorecard = scorecard,
            Owner = owner,
            Reviews = reviews,
            Actuals = known,
            Verdicts = new(Judged),
            Stated = stated,
            Absences = absences,
            Rules = rules,
            Now = now,
        };

        // Only the KPIs asked for are judged, with what their verdicts rest on: their owner waits for the answer.
        IReadOnlyDictionary<KpiId, Verdict> Judged()
        {
            var part = KpiScope.Around(scorecard, reviews.SelectMany(r => r.Request.Owed).Select(o => o.Kpi));
            var today = LocalTimes.DayOf(now, owner.TimeZone);
            return Scoring.Read(part, known, today, HumanViews.Of(scorecard, stated, [.. reviews.Select(r => r.Request)], today)).Kpis;
        }
    }
}
