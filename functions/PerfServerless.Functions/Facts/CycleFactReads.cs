using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Facts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.FactTables;

namespace PerfServerless.Functions.Facts;

/// <summary>Reads a page of what belongs to cycles, cycle by cycle.</summary>
internal sealed class CycleFactReads(
    IFactStore facts, ICycleStore cycles, ICheckInStore requests, IMessageStore messages, IDecisionStore decisions)
{
    private const int CyclesARead = 100;

    // A page ends after so many, once it holds a row.
    private const int MostCycles = 100;

    public Task<FactPage> VerdictsAsync(TenantId tenant, FactQuery query, CancellationToken cancellationToken) => PageAsync(
        tenant,
        query,
        VerdictFacts.Table,
        async cycle => await cycles.FindBriefAsync(cycle.Key, cancellationToken) is { } json && BriefJson.Read(json) is { } brief
            ? [.. brief.Rows.Select(r => (r.Kpi.Value, new VerdictFact(brief, r)))]
            : [],
        cancellationToken);

    public Task<FactPage> RequestsAsync(TenantId tenant, FactQuery query, CancellationToken cancellationToken) => PageAsync(
        tenant,
        query,
        RequestFacts.Table,
        async cycle =>
        {
            var asked = OwnItems.Of(await requests.ListAsync(cycle.Key, cancellationToken));
            var notices = await cycles.ListEscalationsAsync(cycle.Key, cancellationToken);
            var first = notices.SelectMany(n => n.People.Select(p => (Person: p, Notice: n)))
                .GroupBy(n => n.Person, n => n.Notice)
                .ToDictionary(g => g.Key, g => g.OrderBy(n => n.EscalatedAt).First());
            return [.. asked.Select(r => (r.Key.Person.Value, new RequestFact(cycle, r, first.GetValueOrDefault(r.Key.Person))))];
        },
        cancellationToken);

    public Task<FactPage> EscalationsAsync(TenantId tenant, FactQuery query, CancellationToken cancellationToken) => PageAsync(
        tenant,
        query,
        EscalationFacts.Table,
        async cycle =>
        {
            var notices = await cycles.ListEscalationsAsync(cycle.Key, cancellationToken);
            if (notices.Count == 0) return [];

            var asked = (await requests.ListAsync(cycle.Key, cancellationToken)).ToDictionary(r => r.Key.Person);
            var sent = (await messages.ListAsync(cycle.Key, cancellationToken))
                .Where(m => m.Key.Step is MessageStep.Escalation)
                .GroupBy(m => m.Key.Person)
                .ToDictionary(g => g.Key, g => g.OrderBy(m => m.SentAt).First());
            var cancelled = (await cycles.TimelineAsync(cycle.Key, cancellationToken))
                .Where(t => t.What is TimelineEvent.EscalationResolved)
                .ToLookup(t => t.What.Subject!.Value, t => t.At);
            return
            [
                .. from notice in notices
                   from person in notice.People
                   let fact = new EscalationFact(
                       cycle,
                       notice,
                       person,
                       asked.GetValueOrDefault(person),
                       sent.GetValueOrDefault(notice.Manager),
                       cancelled[notice.Manager].Cast<DateTimeOffset?>().LastOrDefault())
                   select (fact.Own, fact),
            ];
        },
        cancellationToken);

    public Task<FactPage> BriefsAsync(TenantId tenant, FactQuery query, CancellationToken cancellationToken) => PageAsync(
        tenant,
        query,
        BriefFacts.Table,
        async cycle => await cycles.FindBriefAsync(cycle.Key, cancellationToken) is { } json
            ?
            [
                (
                    "",
                    new BriefFact(
                        BriefJson.Read(json), [.. (await messages.ListAsync(cycle.Key, cancellationToken)).Where(m => m.Key.Step is MessageStep.Brief)])),
            ]
            : [],
        cancellationToken);

    public Task<FactPage> DecisionsAsync(Scorecard scorecard, FactQuery query, CancellationToken cancellationToken) => PageAsync(
        scorecard.Tenant,
        query,
        DecisionFacts.Table,
        async cycle =>
        [
            .. (await decisions.ListAsync(cycle.Key, cancellationToken))
                .Select(d => (d.Key.Id, new DecisionFact(d, cycle, ActionContent.ZoneOf(scorecard, d)))),
        ],
        cancellationToken);

    /// <param name="factsOf">What a cycle holds, each with its own part of its place.</param>
    private async Task<FactPage> PageAsync<T>(
        TenantId tenant,
        FactQuery query,
        FactTable<T> table,
        Func<Cycle, Task<IReadOnlyList<(string Own, T Fact)>>> factsOf,
        CancellationToken cancellationToken)
    {
        var (rows, read) = (new List<FactRow>(), 0);
        (CycleKey Cycle, string Own)? after = query.After is { } last ? CyclePlaces.Read(tenant, last) ?? throw new FormatException() : null;

        // The cycle in which the page before ended may hold more.
        var next = after is { Cycle: var begun } && await cycles.FindAsync(begun, cancellationToken) is { Value: var found }
            ? (IReadOnlyList<Cycle>)[found]
            : [];
        for (var position = after?.Cycle; ;)
        {
            foreach (var cycle in next.Where(c => query.Holds(c.MeetingDay)))
            {
                foreach (var (own, fact) in (await factsOf(cycle)).OrderBy(f => f.Own, StringComparer.Ordinal))
                {
                    if (cycle.Key == after?.Cycle && string.CompareOrdinal(own, after.Value.Own) <= 0) continue;
                    if (rows.Count == query.Limit) return new(table.Header, rows, More: true);
                    rows.Add(table.RowOf(fact, CyclePlaces.Of(cycle.Key, own), query.Personal));
                }

                if (++read >= MostCycles && rows.Count > 0) return new(table.Header, rows, More: true);
            }

            next = await facts.CyclesAsync(tenant, position, CyclesARead, cancellationToken);
            if (next.Count == 0) return new(table.Header, rows, More: false);
            position = next[^1].Key;
        }
    }
}
