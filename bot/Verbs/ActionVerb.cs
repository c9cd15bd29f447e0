using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Verbs;

/// <summary>Does something about a decision or its action item; without a move it shows it. Whether he may is for the desk to say.</summary>
internal sealed class ActionVerb(IReviewDesk desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        DecisionData.Press(action) is { } press
            ? new VerbOutcome.Show(await desk.PressAsync(action.Tenant, action.Person, press, cancellationToken))
            : Refusals.NotYourCard;
}
