using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews;

/// <summary>
/// Decides who is told about whose silence. Only who was asked before the due moment can be late: nobody is reported for
/// a form that came too late or never. Nobody is told about himself.
/// </summary>
public static class EscalationPolicy
{
    /// <param name="requests">The cycle's requests as they stand.</param>
    /// <param name="firstSentAt">When each person's first form reached him; who is missing was never asked.</param>
    /// <param name="unreachable">Everybody the bot cannot speak to now: their silence is for the brief, and as managers the line goes on above them.</param>
    /// <returns>One group a manager, both in order of id.</returns>
    public static IReadOnlyList<EscalationGroup> Plan(
        Cadence cadence,
        Scorecard scorecard,
        CycleTimes times,
        IEnumerable<CheckInRequest> requests,
        IReadOnlyDictionary<PersonId, DateTimeOffset> firstSentAt,
        IReadOnlySet<PersonId> unreachable) =>
        [.. requests
            .Where(r => r.State == RequestState.Open && r.Missing.Any() && r.Unreachable is null && !unreachable.Contains(r.Key.Person))
            .Where(r => firstSentAt.TryGetValue(r.Key.Person, out var asked) && asked < times.DueAt)
            .Select(r => (r.Key.Person, To: WhoIsTold(cadence, scorecard, r.Key.Person, unreachable)))
            .Where(r => r.To is not null)
            .GroupBy(r => r.To!.Value)
            .OrderBy(g => g.Key)
            .Select(g => new EscalationGroup(g.Key, [.. g.Select(r => r.Person).Order()]))];

    /// <summary>The nearest manager up the line who can be reached; without one the cadence's owner, unless the person is that himself.</summary>
    public static PersonId? WhoIsTold(Cadence cadence, Scorecard scorecard, PersonId person, IReadOnlySet<PersonId> unreachable)
    {
        var seen = new HashSet<PersonId> { person };
        for (var manager = scorecard.Find(person)?.Manager; manager is { } m && seen.Add(m); manager = scorecard.Find(m)?.Manager)
        {
            if (!unreachable.Contains(m)) return m;
        }

        return cadence.Owner != person && !unreachable.Contains(cadence.Owner) ? cadence.Owner : null;
    }
}
