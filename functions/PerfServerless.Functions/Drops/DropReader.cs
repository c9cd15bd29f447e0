using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Drops;

/// <summary>Looks for dropped files on the active process of a host without timers; less and less often where nobody drops any.</summary>
/// <param name="machine">The machine's clock.</param>
internal sealed class DropReader(IDropPlace place, DropSweep sweep, IOrchestrations orchestrations, TimeProvider machine, ILogger<DropReader> logger)
    : BackgroundService
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    // To look into a folder of the machine costs nothing.
    private static readonly TimeSpan InFolder = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logger.DropIsRead(place.Name);
        for (var pause = Soon; ;)
        {
            await orchestrations.WhenActiveAsync(stoppingToken);
            try
            {
                var (handled, more) = await sweep.SweepAsync(stoppingToken);
                pause = handled > 0 || more ? Soon : Longer(pause);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                pause = Longer(pause);
                logger.SweepFailed(pause, e);
            }

            await Task.Delay(pause, machine, stoppingToken);
        }
    }

    private TimeSpan Longer(TimeSpan pause) => FeedPauses.After(pause) is var longer && !place.AppearsWhole && longer > InFolder ? InFolder : longer;
}
