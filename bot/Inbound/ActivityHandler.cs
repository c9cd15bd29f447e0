using PerfServerless.Bot.Cards;
using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Protocol;
using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Inbound;

/// <summary>Handles one activity of a known person: what he said, pressed, installed or removed.</summary>
internal sealed class ActivityHandler(Installations installations, IReviewDesk desk, CardVerbs verbs, Replies replies, Audience audience)
{
    /// <exception cref="ConnectorException">The answer could not be sent.</exception>
    public Task<TurnAnswer> RunAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => InstalledAsync(sender, activity, cancellationToken),
        ActivityTypes.ConversationUpdate => JoinedAsync(sender, activity, cancellationToken),
        ActivityTypes.Message => SaidAsync(sender, activity, cancellationToken),
        ActivityTypes.Invoke => PressedAsync(sender, activity, cancellationToken),
        ActivityTypes.Event => ReadAsync(sender, activity, cancellationToken),
        _ => Done,
    };

    private static Task<TurnAnswer> Done { get; } = Task.FromResult<TurnAnswer>(new TurnAnswer.Acknowledged());

    private async Task<TurnAnswer> InstalledAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        if (Begins("remove")) await installations.RemoveAsync(sender, cancellationToken);
        else if (Begins("add")) await installations.AddAsync(sender, activity, cancellationToken);

        return await Done;

        bool Begins(string action) => activity.Action?.StartsWith(action, StringComparison.OrdinalIgnoreCase) == true;
    }

    // Clients tell of an install twice; the second telling only serves where the first one was missed.
    private async Task<TurnAnswer> JoinedAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        var botJoined = activity.MembersAdded?.Any(m => m.Id is not null && m.Id == activity.Recipient?.Id) == true;
        if (botJoined && !await installations.IsKnownAsync(sender, cancellationToken)) await installations.AddAsync(sender, activity, cancellationToken);

        return await Done;
    }

    private async Task<TurnAnswer> ReadAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        if (ReadReceipt.Of(activity) is { } receipt) await desk.ReadAsync(sender.Tenant, sender.Person.Id, receipt.Covers, cancellationToken);

        return await Done;
    }

    private async Task<TurnAnswer> SaidAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        await installations.EnsureAsync(sender, activity, cancellationToken);

        if (CardInvoke.FromSubmit(activity.Value) is { } submit)
        {
            await ShowAsync(activity, await DispatchAsync(sender, activity, submit, cancellationToken), ReaderOf(sender), cancellationToken);
        }
        else
        {
            var answer = await desk.SaidAsync(sender.Tenant, sender.Person.Id, MessageText.Of(activity.Text), IdOf(activity), cancellationToken);
            if (answer is not null) return new TurnAnswer.Acknowledged(later => replies.ChatAsync(activity, answer, ReaderOf(sender), later));
        }

        return await Done;
    }

    private Task ShowAsync(Activity activity, VerbOutcome outcome, Reader reader, CancellationToken cancellationToken) => outcome.Match(
        show => replies.ReplaceAsync(activity, show.Card, reader, cancellationToken),
        answer => answer.Card is { } card ? replies.SendAsync(activity, card, reader, cancellationToken) : Task.CompletedTask,
        refuse => replies.SendAsync(activity, NothingDone(refuse.Why), reader, cancellationToken));

    private async Task<TurnAnswer> PressedAsync(Sender.Known sender, Activity activity, CancellationToken cancellationToken)
    {
        var reader = ReaderOf(sender);
        if (activity.Name != ActivityTypes.CardAction || CardInvoke.FromExecute(activity.Value) is not { } invoke)
        {
            return new TurnAnswer.Invoked(InvokeResponse.Error(400, "NotSupported", reader.Say(BotWords.NotSupported)));
        }

        var outcome = await DispatchAsync(sender, activity, invoke, cancellationToken);
        return await outcome.Match(
            show => Task.FromResult(new TurnAnswer.Invoked(
                InvokeResponse.Card(CardRenderer.Render(show.Card, reader).Json), late => replies.ReplaceAsync(activity, show.Card, reader, late))),
            async answer =>
            {
                if (answer.Card is { } card) await replies.SendAsync(activity, card, reader, cancellationToken);
                return new TurnAnswer.Invoked(InvokeResponse.Message(reader.Say(BotWords.AnsweredBelow)));
            },
            refuse => Task.FromResult(new TurnAnswer.Invoked(
                InvokeResponse.Message(reader.Say(refuse.Why)), late => replies.SendAsync(activity, NothingDone(refuse.Why), reader, late))));
    }

    private Task<VerbOutcome> DispatchAsync(Sender.Known sender, Activity activity, CardInvoke invoke, CancellationToken cancellationToken) =>
        CardEnvelope.IsOurs(invoke.Verb, invoke.Data)
            ? verbs.For(invoke.Verb).HandleAsync(
                new CardAction(sender.Scorecard, sender.Person.Id, IdOf(activity), UsedMessage(activity), invoke.Data), cancellationToken)
            : Task.FromResult(Refusals.ForeignInput);

    private Reader ReaderOf(Sender.Known sender) => audience.Of(sender.Person, sender.Scorecard);

    private static ChatCard.Notice NothingDone(Saying why) => new(BotWords.NothingDoneTitle, why, [ChatCommand.CheckIn, ChatCommand.Help]);

    private static MessageReference? UsedMessage(Activity activity) =>
        activity is { ReplyToId: { Length: > 0 } used, Conversation.Id: { Length: > 0 } conversation } ? TeamsReference.Of(conversation, used) : null;

    private static string IdOf(Activity activity) => activity.Id ?? "";
}
