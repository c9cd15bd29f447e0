using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Protocol;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Inbound;

/// <summary>
/// Takes activities in: each once, one person's one after the other, and each to its end even where the channel hangs
/// up before. A card's action that takes longer than its budget gets a provisional answer, and its card follows.
/// </summary>
internal sealed class ActivityIntake(
    SenderResolver senders,
    ActivityHandler handler,
    Replies replies,
    Audience audience,
    BotSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<ActivityIntake> logger)
{
    private const int MostTold = 10_000;

    private readonly PersonLanes lanes = new();
    private readonly RecentTurns recent = new();
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);

    public async Task<TurnAnswer> HandleAsync(Activity activity)
    {
        var who = $"{activity.Conversation?.TenantId}|{activity.From?.AadObjectId ?? activity.From?.Id}";
        var key = activity.Id is { Length: > 0 } id ? $"{who}|{activity.Conversation?.Id}|{activity.Type}|{id}" : null;
        var running = recent.JoinOrStart(key, () => lanes.RunAsync(who, () => RunAsync(activity)));

        return activity.Type == ActivityTypes.Invoke ? await WithinBudgetAsync(running, audience.Of(activity)) : await running;
    }

    private async Task<TurnAnswer> WithinBudgetAsync(Task<TurnAnswer> running, Reader reader)
    {
        using var enough = new CancellationTokenSource();
        var first = await Task.WhenAny(running, Task.Delay(settings.InvokeBudget, settings.MachineClock, enough.Token));
        await enough.CancelAsync();
        if (first == running) return await running;

        _ = FollowUpAsync(running);
        return new TurnAnswer.Invoked(InvokeResponse.Message(reader.Say(BotWords.StillWorking)));
    }

    private async Task FollowUpAsync(Task<TurnAnswer> running)
    {
        try
        {
            if (await running is TurnAnswer.Invoked { Late: { } show }) await show(lifetime.ApplicationStopping);
        }
        catch (Exception e)
        {
            logger.LateAnswerLost(e);
        }
    }

    private async Task<TurnAnswer> RunAsync(Activity activity)
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        using var limit = settings.MachineClock.CreateTimer(
            source => ((CancellationTokenSource)source!).Cancel(), budget, settings.TurnBudget, Timeout.InfiniteTimeSpan);

        var reader = audience.Of(activity);
        try
        {
            if (activity.ChannelId != ActivityTypes.Teams)
            {
                logger.ForeignDropped("another channel", activity.Type);
                return Refused(activity, BotWords.TeamsOnly, reader);
            }

            var sender = await senders.ResolveAsync(activity, budget.Token);
            if (sender is Sender.Known { Person: var person, Scorecard: var scorecard }) reader = audience.Of(person, scorecard);
            return await RunAsync(activity, sender, reader, budget.Token);
        }
        catch (Exception e)
        {
            logger.TurnFailed(e, activity.Type);
            return await TellFailureAsync(activity, reader, lifetime.ApplicationStopping);
        }
    }

    private Task<TurnAnswer> RunAsync(Activity activity, Sender sender, Reader reader, CancellationToken cancellationToken) => sender.Match(
        known => activity.Conversation?.ConversationType is null or "personal"
            ? handler.RunAsync(known, activity, cancellationToken)
            : AnswerInGroupAsync(activity, reader, cancellationToken),
        unbound => AnswerUnboundAsync(activity, unbound, reader, cancellationToken),
        foreign =>
        {
            logger.ForeignDropped(foreign.Why, activity.Type);
            return Task.FromResult(Refused(activity, BotWords.ForeignOrganisation, reader));
        });

    private async Task<TurnAnswer> AnswerUnboundAsync(Activity activity, Sender.Unbound unbound, Reader reader, CancellationToken cancellationToken)
    {
        logger.UnboundAnswered(unbound.Tenant.Value, unbound.Why, activity.Type);
        var key = $"{unbound.Tenant}|{activity.From?.Id}";
        var isInstall = activity.Type == ActivityTypes.InstallationUpdate && activity.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) == true;

        // Every reload of a client tells of an install; one answer is enough.
        if (activity.Type == ActivityTypes.Message || (isInstall && told.Count < MostTold && told.TryAdd(key, true)))
        {
            await replies.SendAsync(activity, new ChatCard.Notice(NoticeWords.UnknownTitle, unbound.Answer, []), reader, cancellationToken);
        }

        return Refused(activity, unbound.Answer, reader);
    }

    private async Task<TurnAnswer> AnswerInGroupAsync(Activity activity, Reader reader, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            await replies.SendAsync(activity, new ChatCard.Notice(BotWords.NotHereTitle, BotWords.NotHere, []), reader, cancellationToken);
        }

        return Refused(activity, BotWords.NotHere, reader);
    }

    private async Task<TurnAnswer> TellFailureAsync(Activity activity, Reader reader, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke) return new TurnAnswer.Invoked(InvokeResponse.Error(500, "Failed", reader.Say(BotWords.Failed)));
        if (activity.Type != ActivityTypes.Message) return new TurnAnswer.Failed();

        try
        {
            await replies.SendAsync(
                activity, new ChatCard.Notice(BotWords.FailedTitle, BotWords.Failed, [ChatCommand.CheckIn, ChatCommand.Help]), reader, cancellationToken);
        }
        catch (Exception e) when (e is ConnectorException or OperationCanceledException)
        {
            logger.ApologyLost(e);
        }

        return new TurnAnswer.Failed();
    }

    private static TurnAnswer Refused(Activity activity, Saying why, Reader reader) => activity.Type == ActivityTypes.Invoke
        ? new TurnAnswer.Invoked(InvokeResponse.Message(reader.Say(why)))
        : new TurnAnswer.Acknowledged();
}
