using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.People;

/// <summary>Tells the reviews that ask one of those who changed to look at once, as after an import.</summary>
internal sealed class PeopleNewsTeller(CadenceReconciler cadences, ReviewCommits commits, ILogger<PeopleNewsTeller> logger)
{
    /// <param name="before">The scorecard before the change: nothing rests on those who are new yet.</param>
    public async Task TellAsync(Scorecard before, IReadOnlySet<PersonId> changed, string version)
    {
        if (!changed.Overlaps(Involved(before))) return;

        try
        {
            await cadences.ReconcileAsync(before.Tenant, CancellationToken.None);
            await cadences.TellAsync(before.Tenant, version, CancellationToken.None);

            // Whoever owns something may have got a last day: his desk looks when it is over.
            foreach (var owner in before.Kpis.Select(k => k.Owner).OfType<PersonId>().Distinct().Where(changed.Contains))
                await commits.CommitAsync(
                    new(before.Tenant) { Events = [ReviewOutbox.ToDesk(new(before.Tenant, owner), $"people-{version}")] }, CancellationToken.None);
        }
        catch (Exception e)
        {
            logger.TellingFailed(before.Tenant, e); // what changed is in force: each looks at it when its own time comes
        }
    }

    /// <summary>Those on whom a review rests: owners with all who stand above them, and those who lead.</summary>
    private static HashSet<PersonId> Involved(Scorecard scorecard)
    {
        var found = new HashSet<PersonId>();
        var byId = scorecard.People.ToDictionary(p => p.Id);
        foreach (var owner in scorecard.Kpis.Select(k => k.Owner).OfType<PersonId>())
        {
            for (PersonId? at = owner; at is { } id && found.Add(id); at = byId.GetValueOrDefault(id)?.Manager) { }
        }

        foreach (var cadence in scorecard.Cadences) found.UnionWith([cadence.Owner, .. cadence.Leaders]);
        return found;
    }
}
