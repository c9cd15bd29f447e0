using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Bot.Verbs;

/// <summary>Sends a decision to be written down, or put right. Whether he may is for the desk to say.</summary>
internal sealed class DecideVerb(IReviewDesk desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        DecisionData.Wish(action) is { } wish
            ? Outcome(wish, await desk.DecideAsync(action.Tenant, action.Person, wish, cancellationToken))
            : Refusals.NotYourCard;

    /// <summary>What was filled in takes the place of its form; the form that a brief asks for comes besides it.</summary>
    private static VerbOutcome Outcome(DecisionWish wish, ChatCard answer) => wish.Filled ? new VerbOutcome.Show(answer) : new VerbOutcome.Answer(answer);
}
