using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;

namespace PerfServerless.Bot.Verbs;

/// <summary>What a manager wants done about people of his card. Whether they are his is for the desk to say.</summary>
/// <param name="act">Null where the card's data say what.</param>
/// <param name="filled">The inputs of what it needs are sent with it.</param>
internal sealed class OrderVerb(IReviewDesk desk, ManagerAct? act, bool filled) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (CardDataReader.Cycle(action) is not { } cycle) return Refusals.NotYourCard;

        var order = CardDataReader.Order(action, cycle, act, filled);
        if (order.Act is not (null or ManagerAct.Acknowledge) && order.People.Count == 0) return Refusals.NobodyChosen;
        return new VerbOutcome.Show(await desk.OrderAsync(action.Tenant, action.Person, order, cancellationToken));
    }
}
