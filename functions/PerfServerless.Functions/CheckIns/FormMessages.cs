using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.CheckIns;

/// <summary>
/// The messages that carry a person's form in a cycle. Exactly one is answerable: a new one goes out first, then those before it
/// become a line that points down.
/// </summary>
public sealed class FormMessages(IMessageStore messages, IConversationStore conversations, IChat chat, ILogger<FormMessages> logger)
{
    /// <summary>Records a form that reached its reader, and retires those before it. Repeated, it finishes what is left to do.</summary>
    public async Task RecordAsync(SentMessage sent, CheckInContext context, CancellationToken cancellationToken)
    {
        await messages.RecordAsync(sent, cancellationToken);
        await RetireOthersAsync(context, sent.ActivityId, RetiredReason.Replaced, cancellationToken);
    }

    /// <summary>
    /// The person used this message. Where it is one that was never recorded (a crash came between the channel's answer and the
    /// record), it is taken in.
    /// </summary>
    /// <returns>The id of the message that shows the person's form or receipt now; null where none is known.</returns>
    public async Task<string?> UsedAsync(CheckInContext context, string? activityId, CancellationToken cancellationToken)
    {
        var key = context.Request.Key;
        var known = await messages.ListAsync(key.Cycle, key.Person, cancellationToken);
        if (activityId is null) return known.LastOrDefault(m => m.Answerable)?.ActivityId;

        if (known.FirstOrDefault(m => m.ActivityId == activityId) is { } used)
        {
            // A client may still show the form of a message that was retired. Its answer makes it the one that counts.
            if (!used.Answerable) await messages.RecordAsync(used with { Answerable = true }, cancellationToken);
        }
        else if (await conversations.FindAsync(key.Cycle.Tenant, key.Person, cancellationToken) is { Value.ConversationId: var conversation })
        {
            var step = MessageStep.Found(ShortHash.Of(activityId));
            await messages.RecordAsync(new(new(key.Cycle, key.Person, step), conversation, activityId, context.Now, Answerable: true), cancellationToken);
            logger.LostMessageFound(key);
        }

        return activityId;
    }

    /// <summary>
    /// Retires every form but the one that was used. Whoever waits for his receipt does not wait for this: what fails is made
    /// good when the next message goes out or the check-in ends.
    /// </summary>
    public async Task TryRetireOthersAsync(CheckInContext context, CancellationToken cancellationToken)
    {
        try
        {
            await RetireOthersAsync(context, context.Request.ReceiptMessage, RetiredReason.Answered, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.RetiringFailed(context.Request.Key, e);
        }
    }

    /// <summary>Nothing can be answered any more: forms become a line that says why, and a receipt loses its buttons once the cycle is over.</summary>
    public async Task SettleAsync(CheckInContext context, CancellationToken cancellationToken)
    {
        var request = context.Request;
        await RetireOthersAsync(context, request.ReceiptMessage, ReasonOf(request.State), cancellationToken);

        var (cycle, person) = (request.Key.Cycle, request.Key.Person);
        if (request.ReceiptMessage is { } receipt && (!context.IsOpen || request.State == RequestState.Excused))
            await chat.ReplaceAsync(cycle.Tenant, person, receipt, ReceiptContent.Of(context), cancellationToken);

        foreach (var message in await messages.ListAsync(cycle, person, cancellationToken))
        {
            if (message.Answerable) await messages.RecordAsync(message with { Answerable = false }, cancellationToken);
        }
    }

    /// <summary>As <see cref="SettleAsync"/>, for whoever waits for an answer: what fails is made good when the check-in ends.</summary>
    public async Task TrySettleAsync(CheckInContext context, CancellationToken cancellationToken)
    {
        try
        {
            await SettleAsync(context, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.RetiringFailed(context.Request.Key, e);
        }
    }

    /// <summary>Whether the message was turned into a line already; a client may show it as it was, and click on it.</summary>
    public async Task<bool> IsRetiredAsync(RequestKey key, string? activityId, CancellationToken cancellationToken) =>
        (await messages.ListAsync(key.Cycle, key.Person, cancellationToken)).Any(m => m.ActivityId == activityId && !m.Answerable);

    /// <summary>The form is shown again on this message, in answer to a click: where it had been retired, it is the one from now on.</summary>
    public async Task ShownAgainAsync(CheckInContext context, string? activityId, CancellationToken cancellationToken)
    {
        if (context is not { IsOpen: true, Request.State: RequestState.Open } || !await IsRetiredAsync(context.Request.Key, activityId, cancellationToken)) return;

        await UsedAsync(context, activityId, cancellationToken);
        await RetireOthersAsync(context, activityId, RetiredReason.Replaced, cancellationToken);
    }

    /// <summary>Retires what a failed attempt left: of several forms the one used last stays, or else the newest.</summary>
    public async Task RetireLeftOversAsync(CheckInContext context, CancellationToken cancellationToken)
    {
        var answerable = (await messages.ListAsync(context.Request.Key.Cycle, context.Request.Key.Person, cancellationToken)).Where(m => m.Answerable).ToList();
        if (answerable.Count < 2) return;

        var newest = answerable[^1];
        var givenAt = context.Request.Owed.Select(context.Given).Max(a => a?.Source == ActualSource.CheckIn ? a.RecordedAt : (DateTimeOffset?)null);
        var used = givenAt > newest.SentAt ? answerable.Find(m => m.ActivityId == context.Request.ReceiptMessage) : null;
        await RetireOthersAsync(context, (used ?? newest).ActivityId, RetiredReason.Replaced, cancellationToken);
    }

    private async Task RetireOthersAsync(CheckInContext context, string? keep, RetiredReason reason, CancellationToken cancellationToken)
    {
        var key = context.Request.Key;
        foreach (var old in await messages.ListAsync(key.Cycle, key.Person, cancellationToken))
        {
            if (!old.Answerable || old.ActivityId == keep) continue;

            await chat.ReplaceAsync(key.Cycle.Tenant, key.Person, old.ActivityId, Notices.Retired(reason, context), cancellationToken);
            await messages.RecordAsync(old with { Answerable = false }, cancellationToken);
        }
    }

    private static RetiredReason ReasonOf(RequestState state) => state switch
    {
        RequestState.Complete => RetiredReason.Answered,
        RequestState.Excused => RetiredReason.Excused,
        _ => RetiredReason.Closed,
    };
}
