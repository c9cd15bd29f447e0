using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Bot.Verbs;

/// <summary>A verb about one's own request, without inputs.</summary>
internal sealed class RequestVerb(Func<TenantId, PersonId, RequestKey, CancellationToken, Task<ChatCard>> desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        CardDataReader.Request(action) is { } request
            ? new VerbOutcome.Show(await desk(action.Tenant, action.Person, request, cancellationToken))
            : Refusals.NotYourCard;
}
