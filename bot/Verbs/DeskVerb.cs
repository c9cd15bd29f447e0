using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Bot.Verbs;

/// <summary>A verb about one's own form or receipt, without inputs.</summary>
internal sealed class DeskVerb(Func<TenantId, PersonId, CancellationToken, Task<ChatCard>> desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        CardDataReader.Desk(action) is not null
            ? new VerbOutcome.Show(await desk(action.Tenant, action.Person, cancellationToken))
            : Refusals.NotYourCard;
}
