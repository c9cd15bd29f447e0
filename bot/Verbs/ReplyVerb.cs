using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Verbs;

/// <summary>The answer of somebody who is asked to agree. Whether he was asked is for the desk to say.</summary>
internal sealed class ReplyVerb(IReviewDesk desk, bool agrees) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        CardDataReader.Reply(action, agrees) is { } reply
            ? new VerbOutcome.Show(await desk.ReplyAsync(action.Tenant, action.Person, reply, cancellationToken))
            : Refusals.NotYourCard;
}
