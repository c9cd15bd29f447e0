using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Bot.Verbs;

/// <summary>A verb about people of a cycle. Whether the sender manages them is for the desk to say.</summary>
internal sealed class PeopleVerb(Func<TenantId, PersonId, CycleKey, IReadOnlyList<PersonId>, CancellationToken, Task<ChatCard>> desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (CardDataReader.Cycle(action) is not { } cycle) return Refusals.NotYourCard;
        if (CardDataReader.People(action.Data) is not { Count: > 0 } people) return Refusals.NobodyChosen;

        return new VerbOutcome.Show(await desk(action.Tenant, action.Person, cycle, people, cancellationToken));
    }
}
