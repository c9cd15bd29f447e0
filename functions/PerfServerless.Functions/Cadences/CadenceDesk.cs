using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Edits;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Cadences;

/// <summary>
/// Changes cadences for people, from chat, the API and the command line: a new version of the scorecard is put in force over the one it was
/// made of, and whatever rests on it looks at once.
/// </summary>
internal sealed class CadenceDesk(
    IScorecardStore scorecards, IPeopleStore versions, ICycleStore cycles, CadenceReconciler reconciler, StaleWrites writes, BusinessTime business,
    ILogger<CadenceDesk> logger)
{
    /// <returns>What became of it; null where the organisation has no such cadence.</returns>
    public async Task<CadenceEdit?> ChangeAsync(TenantId tenant, CadenceId cadence, CadenceWish wish, CancellationToken cancellationToken)
    {
        var (edit, version) = await writes.DecideAnewAsync(() => TryAsync(tenant, cadence, wish, cancellationToken), cancellationToken);
        if (version is not null) await TellAsync(tenant, version);
        return edit;
    }

    private async Task<(CadenceEdit? Edit, string? Version)> TryAsync(
        TenantId tenant, CadenceId cadence, CadenceWish wish, CancellationToken cancellationToken)
    {
        var now = business.Now;
        if (await scorecards.CurrentAsync(tenant, cancellationToken) is not { } before || before.Scorecard.Find(cadence) is not { } known) return (null, null);

        var edit = CadenceEdits.Apply(before.Scorecard, cadence, wish, now);
        if (edit is not CadenceEdit.Done done) return (edit, null);
        if (wish is CadenceWish.Undo && await IsOverAsync(before.Scorecard, done.After, cadence, now, cancellationToken))
            return (new CadenceEdit.Refused(CadenceEditWords.CannotReopen.Say(known.Name)), null);

        var after = new PublishedScorecard(ScorecardVersion.Of(done.After), done.After, now);
        await versions.PublishAsync(after, before.Version, [], [], cancellationToken);
        return (edit, after.Version);
    }

    /// <summary>Whether a meeting would be the next one again whose cycle is closed already.</summary>
    private async Task<bool> IsOverAsync(Scorecard before, Scorecard after, CadenceId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (was, cadence) = (before.Find(id)!, after.Find(id)!);
        if (cadence.State is not null) return false;

        var occurrence = CyclePlanner.Next(cadence, after.Organisation, now).Occurrence;
        if (was.State is null && CyclePlanner.Next(was, before.Organisation, now).Occurrence == occurrence) return false; // taking back brings nothing back

        var next = new CycleKey(after.Tenant, id, occurrence);
        return await cycles.FindAsync(next, cancellationToken) is { Value.State: CycleState.Closed };
    }

    // On nobody's request: what was changed is in force, and whoever hangs up does not keep the others from hearing of it.
    private async Task TellAsync(TenantId tenant, string version)
    {
        try
        {
            await reconciler.ReconcileAsync(tenant, CancellationToken.None);
            await reconciler.TellAsync(tenant, version, CancellationToken.None);
        }
        catch (Exception e)
        {
            logger.TellingFailed(tenant, e);
        }
    }
}
