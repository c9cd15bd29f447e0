using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.CheckIns;

/// <summary>
/// Sends a person's form as a new message, once a step: what was sent is recorded under its key, and a repeat only finishes what
/// a crash left undone. A crash between the channel's answer and the record sends it twice; the first click settles which stays.
/// </summary>
public sealed class FormSender(
    CheckInReader reader, ICheckInStore requests, IMessageStore messages, ICycleStore cycles, FormMessages forms, Reachability reachability, IChat chat, BusinessTime business)
{
    /// <returns>True where the form is with its reader.</returns>
    public async Task<bool> SendAsync(RequestKey request, CheckInMessage message, CancellationToken cancellationToken)
    {
        var key = new MessageKey(request.Cycle, request.Person, message.Step);
        if (await reader.FindAsync(request, cancellationToken) is not { Context: var context }) return false;

        if (await messages.FindAsync(key, cancellationToken) is { } earlier)
        {
            if (earlier.Answerable) await forms.RecordAsync(earlier, context, cancellationToken);
            return true;
        }

        if (context is not { IsOpen: true, Request.State: RequestState.Open }) return false;
        // A person who paused is not written to, except that he asked for it himself.
        if (message.Cause != MessageCause.OwnWish && await reachability.OfAsync(request.Cycle.Tenant, request.Person, cancellationToken) == Unreachable.Paused) return false;

        var delivery = await chat.SendAsync(request.Cycle.Tenant, request.Person, FormContent.Message(context, message), cancellationToken);
        if (delivery is not Delivery.Delivered(var conversation, var activity))
        {
            await KeepAsync(request, delivery is Delivery.NotReachable(var why) ? why : null, cancellationToken);
            return false;
        }

        // From here on the message is out: what follows is done even where whoever asked for it went away.
        var now = business.Now;
        await forms.RecordAsync(new(key, conversation, activity, now, Answerable: true), context, CancellationToken.None);
        await cycles.TellAsync(request.Cycle, [Told(request, message, now, context.Request.Missing.Count())], CancellationToken.None);
        await SettleIfAnsweredAsync(request);

        return true;
    }

    /// <summary>Keeps why the person was not reached: in this cycle he is not tried again until something changes.</summary>
    private async Task KeepAsync(RequestKey key, Unreachable? why, CancellationToken cancellationToken)
    {
        while (await requests.FindAsync(key, cancellationToken) is { } read && read.Value.Unreachable != why)
        {
            try
            {
                TimelineEntry[] told = why is null ? [] : [new($"unreachable-{key.Person}", business.Now, TimelineKind.NotReachable, key.Person)];
                await requests.CommitAsync(read.With(read.Value with { Unreachable = why }), [], told, [], cancellationToken);
                return;
            }
            catch (StaleWriteException)
            {
                // Something else changed the request: keep it on what it is now.
            }
        }
    }

    // The answer may have come while the form was on its way.
    private async Task SettleIfAnsweredAsync(RequestKey request)
    {
        if (await reader.FindAsync(request, CancellationToken.None) is { Request.State: not RequestState.Open, Context: var context })
            await forms.SettleAsync(context, CancellationToken.None);
    }

    private static TimelineEntry Told(RequestKey request, CheckInMessage message, DateTimeOffset now, int count)
    {
        var kind = message.Cause switch
        {
            MessageCause.Reminder => TimelineKind.Reminded,
            MessageCause.Nudge => TimelineKind.Nudged,
            _ => TimelineKind.Asked,
        };
        return new($"{message.Step}-{request.Person}", now, kind, request.Person, message.By, count);
    }
}
