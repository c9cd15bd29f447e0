using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Verbs;

/// <summary>Sends a decision to be written down, or put right. Whether he may is for the desk to say.</summary>
internal sealed class DecideVerb(IReviewDesk desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        DecisionData.Wish(action) is { } wish
            ? new VerbOutcome.Show(await desk.DecideAsync(action.Tenant, action.Person, wish, cancellationToken))
            : Refusals.NotYourCard;
}
