using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Verbs;

/// <summary>What a manager wants to become of the KPIs of somebody who has left. Whether he may say so is for the desk to say.</summary>
internal sealed class HandoverVerb(IReviewDesk desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        CardDataReader.Handover(action) is { } order
            ? new VerbOutcome.Show(await desk.HandOverAsync(action.Tenant, action.Person, order, cancellationToken))
            : Refusals.NotYourCard;
}
