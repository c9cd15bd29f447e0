using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.CheckIns;

namespace PerfServerless.Functions.Desk;

/// <summary>Tells the owners of cadences that somebody paused or resumed, so that a pause is not taken for silence.</summary>
public sealed class PauseNews(IChat chat, Reachability reachability, ILogger<PauseNews> logger)
{
    /// <summary>Whoever paused waits for his answer, not for this: what cannot be delivered stays visible in the brief and the timeline.</summary>
    public async Task TellAsync(Scorecard scorecard, Person person, bool paused, CancellationToken cancellationToken)
    {
        foreach (var group in scorecard.Cadences.Where(c => c.Owner != person.Id).GroupBy(c => c.Owner))
        {
            if (await reachability.OfAsync(scorecard.Tenant, group.Key, cancellationToken) is not null) continue;

            try
            {
                await chat.SendAsync(scorecard.Tenant, group.Key, Notices.PauseTold(person, paused, [.. group.Select(c => c.Name)]), cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                logger.PauseNotTold(person.Id, group.Key, e);
            }
        }
    }
}
