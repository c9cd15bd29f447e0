using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Words;
using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Feeds;

/// <summary>
/// Reads the feed of actuals where nobody else brings its messages, on the active process alone. An empty queue is asked less and
/// less often, once a minute in the end. A message is forgotten only when it is recorded, so a crash in between brings it again,
/// and its key keeps it from being recorded twice.
/// </summary>
/// <param name="machine">The machine's clock.</param>
internal sealed class FeedReader(
    Lazy<IIncomingQueue> feedQueue,
    ActualFeed feed,
    FeedTally tally,
    IFeedRefusals refusals,
    IOrchestrations orchestrations,
    IOptions<AppOptions> options,
    TimeProvider machine,
    ILogger<FeedReader> logger)
    : BackgroundService
{
    /// <summary>How often a message is taken before it is set aside.</summary>
    public const int MostTakes = 5;

    private const int AtOnce = 16;

    private static readonly TimeSpan HiddenFor = TimeSpan.FromMinutes(5);

    private IIncomingQueue Queue => feedQueue.Value;

    public bool IsOn => options.Value.Feeds.Actuals;

    /// <summary>What became of the feed's messages.</summary>
    /// <param name="measured">Asks the queue how many there are.</param>
    /// <exception cref="StorageException">The queue does not answer.</exception>
    public async Task<FeedStand> StandAsync(bool measured, CancellationToken cancellationToken)
    {
        (int? Waiting, int? Aside) there = measured ? await Queue.MeasureAsync(cancellationToken) : (null, null);
        return new FeedStand(Queue.Name, there.Waiting, Queue.AsideName, there.Aside, tally.Recorded, tally.Last?.Why, tally.Last?.At);
    }

    /// <summary>Takes what waits, a batch of it.</summary>
    /// <returns>How many messages were taken.</returns>
    public async Task<int> ReadAsync(CancellationToken cancellationToken)
    {
        tally.Polled(Queue.Name);
        var taken = await Queue.TakeAsync(AtOnce, HiddenFor, cancellationToken);
        foreach (var message in taken) await HandleAsync(message, cancellationToken);

        return taken.Count;
    }

    /// <exception cref="InvalidOperationException">The feed is on and no queue service is named.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (!IsOn) return Task.CompletedTask;

        logger.FeedIsRead(Queue.Name, Queue.AsideName);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isThere = false;
        for (var pause = FeedPauses.Shortest; ;)
        {
            await orchestrations.WhenActiveAsync(stoppingToken);
            try
            {
                if (!isThere) await Queue.CreateIfMissingAsync(stoppingToken);
                isThere = true;
                pause = await ReadAsync(stoppingToken) > 0 ? FeedPauses.Shortest : FeedPauses.After(pause);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                pause = FeedPauses.After(pause);
                logger.ReadingFailed(Queue.Name, pause, e);
            }

            await Task.Delay(pause, machine, stoppingToken);
        }
    }

    private async Task HandleAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var refusal = message.Takes > MostTakes
            ? FeedWords.TakenTooOften.Say(MostTakes)
            : await RefusalAsync(message, cancellationToken);
        if (refusal is null)
        {
            await Queue.ForgetAsync(message, cancellationToken);
            tally.Took(Queue.Name);
        }
        else if (message.Takes < MostTakes)
        {
            logger.MessageRefused(message.Id, Queue.Name, message.Takes, MostTakes, ForLogs.English(refusal));
            await Queue.HideAsync(message, FeedPauses.BeforeTake(message.Takes + 1), cancellationToken);
        }
        else
        {
            // Before it is moved: one that lies there has its reason.
            await refusals.NoteAsync(new(Queue.Name, Queue.AsideName, message.Id, refusal, machine.GetUtcNow()), cancellationToken);
            await Queue.SetAsideAsync(message, cancellationToken);
            tally.Refused(Queue.Name, refusal, machine.GetUtcNow());
            logger.MessageSetAside(message.Id, Queue.Name, Queue.AsideName, message.Takes, ForLogs.English(refusal));
        }
    }

    /// <returns>Why the message cannot be taken; null where it was recorded.</returns>
    private async Task<Saying?> RefusalAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Text is not { } text) return FeedWords.NoText;

        for (var pause = FeedPauses.Shortest; ; pause = FeedPauses.After(pause))
        {
            try
            {
                await feed.TakeAsync(text, message.Id, cancellationToken);
                return null;
            }
            catch (FeedRefusedException e)
            {
                return e.Why;
            }
            catch (Exception e) when (e is StorageException { WorthRetrying: true } or HubNotActiveException && orchestrations.IsActive)
            {
                // Not the message's fault: it is kept in hand until storage answers again.
                logger.ReadingFailed(Queue.Name, pause, e);
            }
            catch (Exception e) when (e is not (StorageException or HubNotActiveException or OperationCanceledException))
            {
                logger.MessageFailed(message.Id, Queue.Name, e);
                return FeedWords.Failed.Say(e.GetType().Name);
            }

            await Task.Delay(pause, machine, cancellationToken);
        }
    }
}
