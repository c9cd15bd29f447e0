using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Cycles;
using PerfServerless.Functions.Freshness;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Cadences;

/// <summary>
/// Keeps the rhythm alive: finds cadences, and desks of people who are asked, whose orchestration is missing, failed or ended, and starts
/// them anew by their deterministic ids. Runs after an import, and in the standalone host at start and once an hour; on Azure the timer
/// function calls it instead, which is one for all processes there.
/// </summary>
public sealed class CadenceReconciler(
    IScorecardStore scorecards, OpenCycles open, IOrchestrations orchestrations, IDeskStarter desks, FreshnessWatch freshness,
    BusinessTime business, TimeProvider machine, ILogger<CadenceReconciler> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    /// <returns>How many were started.</returns>
    public async Task<int> ReconcileAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        if (await scorecards.CurrentAsync(tenant, cancellationToken) is not { Scorecard: var scorecard }) return 0;

        var started = 0;
        foreach (var (id, input) in Rhythms(scorecard))
        {
            if (!await orchestrations.EnsureRunningAsync(id, nameof(CadenceOrchestrator), input, cancellationToken)) continue;

            logger.CadenceStarted(id);
            started++;
        }

        foreach (var desk in await AskedAsync(scorecard, cancellationToken))
        {
            if (await desks.EnsureRunningAsync(desk, cancellationToken)) started++;
        }

        if (await freshness.EnsureRunningAsync(tenant, cancellationToken)) started++;

        return started;
    }

    /// <summary>The instance ids of the organisation's cadences, of the desks of those who are asked now, and of what watches its KPIs.</summary>
    public async Task<IReadOnlyList<string>> InstancesAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await scorecards.CurrentAsync(tenant, cancellationToken) is { Scorecard: var scorecard }
            ?
            [
                .. scorecard.Cadences.Select(c => InstanceIds.Cadence(tenant, c.Id)),
                .. Rhythms(scorecard).Where(r => r.Input.Extra is not null).Select(r => r.Id),
                .. (await AskedAsync(scorecard, cancellationToken)).Select(InstanceIds.Desk),
                InstanceIds.Freshness(tenant),
            ]
            : [];

    /// <summary>Tells whatever rests on the scorecard to look at it anew; open cycles too, whose meeting may have moved.</summary>
    /// <param name="version">The scorecard's.</param>
    public async Task TellAsync(TenantId tenant, string version, CancellationToken cancellationToken)
    {
        foreach (var id in await InstancesAsync(tenant, cancellationToken)) await orchestrations.TellAsync(id, ReviewEvents.Changed, version, cancellationToken);
        if (await scorecards.CurrentAsync(tenant, cancellationToken) is not { Scorecard: var scorecard }) return;

        // A cycle is told of a person, and of its cadence's owner there is always something to look at.
        foreach (var cycle in await open.OfAsync(scorecard, cancellationToken))
        {
            await orchestrations.TellAsync(
                InstanceIds.Cycle(cycle.Key), ReviewEvents.Changed, scorecard.Find(cycle.Key.Cadence)!.Owner.Value, cancellationToken);
        }
    }

    /// <summary>What has to run: the rhythm of each cadence that is neither paused nor ended, and its extra meetings that are still to come.</summary>
    private IEnumerable<(string Id, CadenceInput Input)> Rhythms(Scorecard scorecard)
    {
        foreach (var cadence in scorecard.Cadences.Where(c => c.State is null))
        {
            yield return (InstanceIds.Cadence(scorecard.Tenant, cadence.Id), new(scorecard.Tenant, cadence.Id));
            foreach (var extra in CyclePlanner.ExtrasAfter(cadence, scorecard.Organisation, business.Now))
            {
                var key = new CycleKey(scorecard.Tenant, cadence.Id, extra.Occurrence);
                yield return (InstanceIds.Extra(key), new(scorecard.Tenant, cadence.Id, Extra: extra.Occurrence));
            }
        }
    }

    private async Task<IEnumerable<DeskKey>> AskedAsync(Scorecard scorecard, CancellationToken cancellationToken) =>
        (await open.OfAsync(scorecard, cancellationToken)).SelectMany(c => c.Asked).Distinct().Select(p => new DeskKey(scorecard.Tenant, p));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await orchestrations.WhenActiveAsync(stoppingToken);

        while (true)
        {
            var pause = Every;
            try
            {
                foreach (var tenant in await scorecards.TenantsAsync(stoppingToken)) await ReconcileAsync(tenant, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                pause = AfterTrouble;
                logger.ReconcilingFailed(pause, e);
            }

            await Task.Delay(pause, machine, stoppingToken);
        }
    }
}
