using System.Globalization;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Ports.Decisions;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>
/// Reads decisions page by page. Those that somebody owes come by their day, what is overdue first; all others as they are kept: by cadence, the newest
/// meeting first.
/// </summary>
internal sealed class LedgerReads(IDecisionStore decisions, ICycleStore cycles, BusinessTime business)
{
    private const int RowsARead = 500;

    // A page ends after so many, once it holds a row.
    private const int MostReads = 20;

    private const string Day = "yyyy-MM-dd";

    /// <returns>Null where it is not known, or another organisation's.</returns>
    public async Task<(LedgerRow Row, IReadOnlyList<DecisionEntry> Entries)?> FindAsync(Scorecard scorecard, string key, CancellationToken cancellationToken)
    {
        if (DecisionKey.TryParse(key) is not { } parsed || parsed.Cycle.Tenant != scorecard.Tenant) return null;
        if (await decisions.FindAsync(parsed, cancellationToken) is not { Value: var decision }) return null;

        var cycle = await cycles.FindAsync(parsed.Cycle, cancellationToken);
        return (new(decision, cycle?.Value), await decisions.EntriesAsync(parsed, cancellationToken));
    }

    /// <exception cref="FormatException">What is asked for begins after something that is no place of these.</exception>
    public async Task<LedgerPage> PageAsync(Scorecard scorecard, LedgerQuery query, CancellationToken cancellationToken)
    {
        var (found, next) = query switch
        {
            { Cycle: { } cycle } => OfMeeting(await decisions.ListAsync(cycle, cancellationToken), query),
            { Actions.IsOpen: true } => Open(scorecard, await decisions.OpenAsync(scorecard.Tenant, query.Cadence, cancellationToken), query),
            _ => await AllAsync(scorecard, query, cancellationToken),
        };

        var held = new Dictionary<CycleKey, Cycle?>();
        foreach (var key in found.Select(d => d.Key.Cycle).Distinct()) held[key] = (await cycles.FindAsync(key, cancellationToken))?.Value;
        return new([.. found.Select(d => new LedgerRow(d, held[d.Key.Cycle]))], next);
    }

    private static (IReadOnlyList<Decision> Found, string? Next) OfMeeting(IReadOnlyList<Decision> all, LedgerQuery query)
    {
        var begin = query.After is not { } after ? 0 : all.TakeWhile(d => d.Key.ToString() != after).Count() + 1;
        if (begin > all.Count) throw new FormatException();

        return Cut([.. all.Skip(begin)], query.Limit, d => d.Key.ToString());
    }

    private (IReadOnlyList<Decision> Found, string? Next) Open(Scorecard scorecard, IReadOnlyList<Decision> all, LedgerQuery query)
    {
        var after = query.After is null ? null : PlaceOf(query.After) ?? throw new FormatException();
        var now = business.Now;
        // Within a day as they are kept.
        return Cut(
            [
                .. all.Where(d => Fits(scorecard, d, query, now))
                    .Select(d => (Decision: d, Place: Place(d)))
                    .Where(d => after is null || string.CompareOrdinal(d.Place, after) > 0)
                    .OrderBy(d => d.Place, StringComparer.Ordinal)
                    .Select(d => d.Decision),
            ],
            query.Limit,
            Place);
    }

    private async Task<(IReadOnlyList<Decision> Found, string? Next)> AllAsync(Scorecard scorecard, LedgerQuery query, CancellationToken cancellationToken)
    {
        var position = query.After is null ? null : KeyOf(scorecard, query) ?? throw new FormatException();
        var (found, now) = (new List<Decision>(), business.Now);
        for (var reads = 1; ; reads++)
        {
            var page = await decisions.PageAsync(scorecard.Tenant, query.Cadence, position, RowsARead, cancellationToken);
            foreach (var decision in page.Where(d => Fits(scorecard, d, query, now)))
            {
                if (found.Count == query.Limit) return (found, found[^1].Key.ToString());
                found.Add(decision);
            }

            if (page.Count < RowsARead) return (found, null);
            if (reads >= MostReads && found.Count > 0) return (found, page[^1].Key.ToString());
            position = page[^1].Key;
        }
    }

    private static bool Fits(Scorecard scorecard, Decision decision, LedgerQuery query, DateTimeOffset now) =>
        query.Actions is not { } filter
        || (decision.Action is { } item && filter.States.Contains(item.State)
            && (query.Owner is not { } owner || item.Owner == owner)
            && (!filter.OnlyOverdue || ActionContent.IsOverdue(scorecard, decision, now)));

    private static (IReadOnlyList<Decision> Found, string? Next) Cut(IReadOnlyList<Decision> all, int limit, Func<Decision, string> place) =>
        all.Count <= limit ? (all, null) : ([.. all.Take(limit)], place(all[limit - 1]));

    // What is overdue is what has the earliest days.
    private static string Place(Decision decision) => $"{decision.Action!.DueOn.ToString(Day, CultureInfo.InvariantCulture)}|{decision.Key}";

    private static string? PlaceOf(string after) =>
        after.Split('|') is [var day, var key] && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && DecisionKey.TryParse(key) is not null
            ? after
            : null;

    private static DecisionKey? KeyOf(Scorecard scorecard, LedgerQuery query) =>
        DecisionKey.TryParse(query.After) is { } key && key.Cycle.Tenant == scorecard.Tenant && (query.Cadence is null || query.Cadence == key.Cycle.Cadence)
            ? key
            : null;
}
