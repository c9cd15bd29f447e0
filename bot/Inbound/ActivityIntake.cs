using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Limits;
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
    private readonly PersonLanes replyLanes = new();
    private readonly RecentTurns recent = new();
    private readonly Turnstile door = new(settings.Limits, settings.MachineClock);
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);

    public async Task<TurnAnswer> HandleAsync(Activity activity)
    {
        var visit = Visit.Of(activity);
        var key = activity.Id is { Length: > 0 } id ? $"{visit.Who}|{activity.Conversation?.Id}|{activity.Type}|{id}" : null;
        Admission.ToldToWait? wait = null;
        var running = recent.JoinOrStart(key, isStranger: !door.Knows(visit), () => door.Enter(visit).Match(
            letIn => StayAsync(letIn.Stay, activity),
            toldToWait =>
            {
                wait = toldToWait;
                return null!;
            }));

        if (running is null) return Wait(activity, visit.Kind, wait!);
        return activity.Type == ActivityTypes.Invoke ? await WithinBudgetAsync(running, activity) : await running;
    }

    private TurnAnswer Wait(Activity activity, VisitKind kind, Admission.ToldToWait wait)
    {
        var seconds = (int)Math.Ceiling(wait.Span.TotalSeconds);
        if (wait.IsFirst) logger.ToldToWait(seconds, kind);
        if (activity.Type == ActivityTypes.Invoke)
        {
            return new TurnAnswer.Invoked(InvokeResponse.Message((wait.Reader ?? audience.Of(activity)).Say(BotWords.PressLater.Say(seconds))));
        }

        // Whom nobody knows is sent nothing: he may be of an organisation that is none of ours.
        if (wait is { IsFirst: true, Reader: { } reader } && kind != VisitKind.News)
        {
            _ = TellToWaitAsync(activity, kind == VisitKind.Message ? BotWords.WriteLater : BotWords.PressLater.Say(seconds), reader);
        }

        return new TurnAnswer.Acknowledged();
    }

    private async Task TellToWaitAsync(Activity activity, Saying why, Reader reader)
    {
        using var time = Time();
        try
        {
            await replies.ChatAsync(activity, new ChatCard.Notice(BotWords.WaitTitle, why, []), reader, time.Token);
        }
        catch (Exception e)
        {
            logger.WaitNotTold(e);
        }
    }

    private async Task<TurnAnswer> StayAsync(Stay stay, Activity activity)
    {
        using (stay)
        using (var time = Time())
        {
            // The answer to what was written is sent beside the lane, in its order: the channel makes it wait, and a card's action must not.
            var answered = await lanes.RunAsync(
                stay.Visit.Who,
                async () =>
                {
                    var answer = await RunAsync(stay, activity, time.Token);
                    return answer is TurnAnswer.Acknowledged { Reply: { } reply }
                        ? replyLanes.RunAsync(stay.Visit.Who, () => ReplyAsync(answer, reply, activity, time.Token))
                        : Task.FromResult(answer);
                },
                stay.Visit.IsAction);
            return await answered;
        }
    }

    private static ChatCard.Notice Apology { get; } = new(BotWords.FailedTitle, BotWords.Failed, [ChatCommand.CheckIn, ChatCommand.Help]);

    private Reader ReaderOf(Activity activity) => door.ReaderOf(Visit.Of(activity)) ?? audience.Of(activity);

    private TurnTime Time() => new(settings.TurnBudget, settings.MachineClock, lifetime.ApplicationStopping);

    private async Task<TurnAnswer> WithinBudgetAsync(Task<TurnAnswer> running, Activity activity)
    {
        using var enough = new CancellationTokenSource();
        var first = await Task.WhenAny(running, Task.Delay(settings.InvokeBudget, settings.MachineClock, enough.Token));
        await enough.CancelAsync();
        if (first == running) return await running;

        _ = FollowUpAsync(running, activity);
        return new TurnAnswer.Invoked(InvokeResponse.Message(ReaderOf(activity).Say(BotWords.StillWorking)));
    }

    private async Task FollowUpAsync(Task<TurnAnswer> running, Activity activity)
    {
        try
        {
            if (await running is not TurnAnswer.Invoked answer) return;

            using var time = Time();
            if (answer.Late is { } show) await show(time.Token);
            else if (answer.Response.StatusCode >= 500) await replies.SendAsync(activity, Apology, ReaderOf(activity), time.Token);
        }
        catch (Exception e)
        {
            logger.LateAnswerLost(e);
        }
    }

    private async Task<TurnAnswer> RunAsync(Stay stay, Activity activity, CancellationToken cancellationToken)
    {
        var reader = audience.Of(activity);
        try
        {
            if (activity.ChannelId != ActivityTypes.Teams)
            {
                stay.Recognised(person: null);
                logger.ForeignDropped("another channel", activity.Type);
                return Refused(activity, BotWords.TeamsOnly, reader);
            }

            cancellationToken.ThrowIfCancellationRequested(); // it may have waited all its time
            var sender = await senders.ResolveAsync(activity, cancellationToken);
            var person = sender is Sender.Known known ? audience.Of(known.Person, known.Scorecard) : null;
            if (stay.Recognised(person)) _ = TellToWaitAsync(activity, BotWords.WriteLater, person!);

            reader = person ?? reader;
            return await RunAsync(activity, sender, reader, cancellationToken);
        }
        catch (Exception e)
        {
            logger.TurnFailed(e, activity.Type);
            return await TellFailureAsync(activity, reader);
        }
    }

    private async Task<TurnAnswer> ReplyAsync(TurnAnswer answer, Func<CancellationToken, Task> reply, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await reply(cancellationToken);
            return answer;
        }
        catch (Exception e)
        {
            logger.TurnFailed(e, activity.Type);
            return await TellFailureAsync(activity, ReaderOf(activity));
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
            await replies.ChatAsync(activity, new ChatCard.Notice(NoticeWords.UnknownTitle, unbound.Answer, []), reader, cancellationToken);
        }

        return Refused(activity, unbound.Answer, reader);
    }

    private async Task<TurnAnswer> AnswerInGroupAsync(Activity activity, Reader reader, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            await replies.ChatAsync(activity, new ChatCard.Notice(BotWords.NotHereTitle, BotWords.NotHere, []), reader, cancellationToken);
        }

        return Refused(activity, BotWords.NotHere, reader);
    }

    private async Task<TurnAnswer> TellFailureAsync(Activity activity, Reader reader)
    {
        if (activity.Type == ActivityTypes.Invoke) return new TurnAnswer.Invoked(InvokeResponse.Error(500, "Failed", reader.Say(BotWords.Failed)));
        if (activity.Type != ActivityTypes.Message) return new TurnAnswer.Failed();

        using var time = Time();
        try
        {
            await replies.SendAsync(activity, Apology, reader, time.Token);
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
