using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.StandIns;

namespace PerfServerless.Functions.Answers;

/// <summary>Tells the owners of cadences that somebody paused or resumed, so that a pause is not taken for silence.</summary>
internal sealed class PauseNews(DeskNotes notes, ILogger<PauseNews> logger)
{
    /// <summary>Whoever paused waits for his answer, not for this: what cannot be delivered stays visible in the brief and the timeline.</summary>
    /// <param name="cause">Unique for every change.</param>
    public async Task TellAsync(Scorecard scorecard, Person person, bool paused, string cause, CancellationToken cancellationToken)
    {
        foreach (var group in scorecard.Cadences.Where(c => c.Owner != person.Id).GroupBy(c => c.Owner))
        {
            if (scorecard.Find(group.Key) is not { } owner) continue;
            try
            {
                var news = Notices.PauseTold(person, paused, [.. group.Select(c => c.Name)]);
                await notes.PutAsync(
                    new(scorecard.Tenant, owner.Id),
                    new($"paused-{person.Id}", news.Title, news.Text) { Offers = [] }, // what he says last replaces what waits
                    cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                logger.PauseNotTold(person.Id, group.Key, e);
            }
        }
    }
}
