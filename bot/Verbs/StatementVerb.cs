using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Verbs;

/// <summary>Sends the form on which an owner states a status.</summary>
internal sealed class StatementVerb(IReviewDesk desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        CardDataReader.Request(action) is { } request
            ? new VerbOutcome.Show(await desk.TakeStatementAsync(action.Tenant, action.Person, CardDataReader.Statement(action, request), cancellationToken))
            : Refusals.NotYourCard;
}
