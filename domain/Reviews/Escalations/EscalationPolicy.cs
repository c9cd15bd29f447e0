using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>
/// Decides who is told about whose silence. Only who was asked before the due moment can be late: nobody is reported for
/// a form that came too late or never. Nobody is told about himself.
/// </summary>
public static class EscalationPolicy
{
    /// <param name="requests">The cycle's requests as they stand.</param>
    /// <param name="level">How many managers up the line are told: 1 is the nearest.</param>
    /// <param name="unreachable">Everybody the bot cannot speak to now: their silence is for the brief, and as managers the line goes on above them.</param>
    /// <param name="left">Who has left by now: nothing is sent to him, and what he still owed goes to his manager, whether he was asked or not.</param>
    /// <returns>One group a manager, both in order of id.</returns>
    public static IReadOnlyList<EscalationGroup> Plan(
        Cadence cadence,
        Scorecard scorecard,
        CycleTimes times,
        IEnumerable<CheckInRequest> requests,
        IReadOnlySet<PersonId> unreachable,
        int level = 1,
        IReadOnlySet<PersonId>? left = null) =>
        [.. requests
            .Where(r => r.State == RequestState.Open && r.Missing.Any())
            .Where(r => left?.Contains(r.Key.Person) is true
                || (r.Unreachable is null && !unreachable.Contains(r.Key.Person) && r.Sent.Count > 0 && r.Sent[0].At < times.DueAt))
            .Select(r => (r.Key.Person, To: WhoIsTold(cadence, scorecard, r.Key.Person, unreachable, level)))
            .Where(r => r.To is not null)
            .GroupBy(r => r.To!.Value)
            .OrderBy(g => g.Key)
            .Select(g => new EscalationGroup(g.Key, [.. g.Select(r => r.Person).Order()]))];

    /// <summary>
    /// The nearest manager of a level up the line who can be reached; without one the cadence's owner, unless the person is that himself.
    /// </summary>
    public static PersonId? WhoIsTold(Cadence cadence, Scorecard scorecard, PersonId person, IReadOnlySet<PersonId> unreachable, int level = 1)
    {
        var seen = new HashSet<PersonId> { person };
        var passed = 0;
        for (var manager = scorecard.Find(person)?.Manager; manager is { } m && seen.Add(m); manager = scorecard.Find(m)?.Manager)
        {
            if (++passed >= level && !unreachable.Contains(m)) return m;
        }

        return cadence.Owner != person && !unreachable.Contains(cadence.Owner) ? cadence.Owner : null;
    }

    /// <summary>Nothing is missing any more of what a manager was told of: the escalation is cancelled.</summary>
    public static bool IsResolved(EscalationNotice notice, IEnumerable<CheckInRequest> requests)
    {
        var states = requests.ToDictionary(r => r.Key.Person, r => r.State);
        return notice.People.All(p => states.GetValueOrDefault(p, RequestState.Closed) is RequestState.Complete or RequestState.Excused);
    }
}
