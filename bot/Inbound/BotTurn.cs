using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Protocol;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Inbound;

/// <summary>Handles one activity of a known person: what he said, pressed, installed or removed.</summary>
public sealed class BotTurn(Installations installations, IReviewDesk desk, CardVerbs verbs, Replies replies)
{
    /// <exception cref="ConnectorException">The answer could not be sent.</exception>
    public Task<TurnAnswer> RunAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => InstalledAsync(sender, activity, cancellationToken),
        ActivityTypes.ConversationUpdate => JoinedAsync(sender, activity, cancellationToken),
        ActivityTypes.Message => SaidAsync(sender, activity, cancellationToken),
        ActivityTypes.Invoke => PressedAsync(sender, activity, cancellationToken),
        _ => Done,
    };

    private static Task<TurnAnswer> Done { get; } = Task.FromResult<TurnAnswer>(new TurnAnswer.Acknowledged());

    private async Task<TurnAnswer> InstalledAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) == true) await installations.RemoveAsync(sender, cancellationToken);
        else if (activity.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) == true) await installations.AddAsync(sender, activity, cancellationToken);

        return await Done;
    }

    // Clients tell of an install twice; the second telling only serves where the first one was missed.
    private async Task<TurnAnswer> JoinedAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        var botJoined = activity.MembersAdded?.Any(m => m.Id is not null && m.Id == activity.Recipient?.Id) == true;
        if (botJoined && !await installations.IsKnownAsync(sender, cancellationToken)) await installations.AddAsync(sender, activity, cancellationToken);

        return await Done;
    }

    private async Task<TurnAnswer> SaidAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        await installations.EnsureAsync(sender, activity, cancellationToken);

        if (CardInvoke.FromSubmit(activity.Value) is { } submit)
        {
            await ShowAsync(activity, await DispatchAsync(sender, activity, submit, cancellationToken), cancellationToken);
        }
        else
        {
            var answer = await desk.SaidAsync(sender.Tenant, sender.Person.Id, MessageText.Of(activity.Text), IdOf(activity), cancellationToken);
            if (answer is not null) await replies.SendAsync(activity, answer, cancellationToken);
        }

        return await Done;
    }

    private Task ShowAsync(Activity activity, VerbOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        VerbOutcome.Show(var card) => replies.ReplaceAsync(activity, card, cancellationToken),
        VerbOutcome.Answer(null) => Task.CompletedTask,
        VerbOutcome.Answer({ } card) => replies.SendAsync(activity, card, cancellationToken),
        VerbOutcome.Refuse(var why) => replies.SendAsync(activity, new ChatCard.Notice("Nothing was done", why, ["check in", "help"]), cancellationToken),
        _ => throw new InvalidOperationException($"The outcome {outcome.GetType().Name} is unknown."),
    };

    private async Task<TurnAnswer> PressedAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Name != ActivityTypes.CardAction || CardInvoke.FromExecute(activity.Value) is not { } invoke)
        {
            return new TurnAnswer.Invoked(InvokeResponse.Error(400, "NotSupported", "I do not know this kind of action; I answer the buttons of my own cards."));
        }

        switch (await DispatchAsync(sender, activity, invoke, cancellationToken))
        {
            case VerbOutcome.Show(var card):
                return new TurnAnswer.Invoked(InvokeResponse.Card(Cards.CardRenderer.Render(card).Json), late => replies.ReplaceAsync(activity, card, late));
            case VerbOutcome.Answer(var card):
                if (card is not null) await replies.SendAsync(activity, card, cancellationToken);
                return new TurnAnswer.Invoked(InvokeResponse.Message("Answered below."));
            case VerbOutcome.Refuse(var why):
                return new TurnAnswer.Invoked(InvokeResponse.Message(why), late => replies.SendAsync(activity, new ChatCard.Notice("Nothing was done", why, ["help"]), late));
            case var unknown:
                throw new InvalidOperationException($"The outcome {unknown.GetType().Name} is unknown.");
        }
    }

    private Task<VerbOutcome> DispatchAsync(Sender.Known sender, Activity activity, CardInvoke invoke, CancellationToken cancellationToken) =>
        verbs.For(invoke.Verb).HandleAsync(
            new CardAction(sender.Tenant, sender.Person.Id, IdOf(activity), activity.ReplyToId, invoke.Data), cancellationToken);

    private static string IdOf(Activity activity) => activity.Id ?? "";
}
