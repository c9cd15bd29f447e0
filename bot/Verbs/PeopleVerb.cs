using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;

namespace PerfServerless.Bot.Verbs;

/// <summary>A verb about people of a cycle. Whether the sender manages them is for the desk to say.</summary>
internal sealed class PeopleVerb(IReviewDesk desk, ManagerAct act) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (CardDataReader.Cycle(action) is not { } cycle) return Refusals.NotYourCard;
        if (CardDataReader.People(action.Data) is not { Count: > 0 } people) return Refusals.NobodyChosen;

        return new VerbOutcome.Show(await desk.ActAsync(action.Tenant, action.Person, cycle, act, people, cancellationToken));
    }
}
