using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Handovers;

/// <summary>
/// Finds who reassigns the KPIs of somebody who has left: the nearest manager up the line who is there, or who stands in for him; where there is
/// none, whoever owns a cadence that asks for them, then whoever leads it.
/// </summary>
public sealed class LeaverHeirs(ICheckInStore desks, Reachability reachability, BusinessTime business)
{
    /// <returns>Null where nobody can be reached.</returns>
    public async Task<PersonId?> FindAsync(Scorecard scorecard, PersonId left, CancellationToken cancellationToken)
    {
        foreach (var person in Line(scorecard, left).Distinct())
            if (await ThereAsync(scorecard, person, standsIn: false, cancellationToken) is { } found && found != left) return found;

        return null;
    }

    private static IEnumerable<PersonId> Line(Scorecard scorecard, PersonId left)
    {
        var passed = new HashSet<PersonId> { left };
        for (var at = scorecard.Find(left)?.Manager; at is { } manager && passed.Add(manager); at = scorecard.Find(manager)?.Manager) yield return manager;

        IReadOnlyList<Cadence> asking = [.. scorecard.Cadences.Where(c => CadenceScope.Of(scorecard, c).Kpis.Any(k => k.Owner == left))];
        foreach (var cadence in asking) yield return cadence.Owner;
        foreach (var leader in asking.SelectMany(c => c.Leaders)) yield return leader;
    }

    private async Task<PersonId?> ThereAsync(Scorecard scorecard, PersonId id, bool standsIn, CancellationToken cancellationToken)
    {
        if (scorecard.Find(id) is not { } person || person.HasLeft(business.Now)) return null;

        var desk = (await desks.DeskAsync(new(scorecard.Tenant, id), cancellationToken)).Value;
        if (PersonCalendars.Of(person, scorecard.Organisation, desk.Absences).AbsenceAt(business.Now) is { } absence)
            return absence.Delegate is { } stands && !standsIn ? await ThereAsync(scorecard, stands, standsIn: true, cancellationToken) : null;

        return (await reachability.OfAsync(scorecard, person, desk, cancellationToken)).Why is null ? id : null;
    }
}
