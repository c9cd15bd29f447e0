using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;

namespace PerfServerless.Bot.Verbs;

/// <summary>The table of verbs.</summary>
internal sealed class CardVerbs
{
    private readonly Dictionary<string, ICardVerb> verbs = new(StringComparer.Ordinal);

    /// <summary>All verbs of our cards, over the desk that does the work.</summary>
    public static CardVerbs Over(IReviewDesk desk) => new CardVerbs()
        .Add(CardVerbNames.Submit, new FormVerb(desk.SubmitAsync))
        .Add(CardVerbNames.Next, new FormVerb(desk.NextPageAsync))
        .Add(CardVerbNames.Correct, new DeskVerb(desk.CorrectAsync))
        .Add(CardVerbNames.Show, new DeskVerb(desk.ShowAsync))
        .Add(CardVerbNames.Statement, new RequestVerb(desk.OfferStatementAsync))
        .Add(CardVerbNames.State, new StatementVerb(desk))
        .Add(CardVerbNames.Nudge, new PeopleVerb(desk, ManagerAct.Nudge))
        .Add(CardVerbNames.Excuse, new OrderVerb(desk, ManagerAct.Excuse, filled: false))
        .Add(CardVerbNames.Undo, new PeopleVerb(desk, ManagerAct.UndoExcuse))
        .Add(CardVerbNames.Take, new OrderVerb(desk, ManagerAct.Acknowledge, filled: true))
        .Add(CardVerbNames.Manage, new OrderVerb(desk, act: null, filled: false))
        .Add(CardVerbNames.Order, new OrderVerb(desk, act: null, filled: true))
        .Add(CardVerbNames.HandOver, new HandoverVerb(desk))
        .Add(CardVerbNames.Agree, new ReplyVerb(desk, agrees: true))
        .Add(CardVerbNames.Decline, new ReplyVerb(desk, agrees: false))
        .Add(CardVerbNames.Decide, new DecideVerb(desk))
        .Add(CardVerbNames.Action, new ActionVerb(desk))
        .Add(CardVerbNames.Say, new SayVerb(desk));

    /// <exception cref="InvalidOperationException">The verb is there already.</exception>
    public CardVerbs Add(string verb, ICardVerb handler) =>
        verbs.TryAdd(verb, handler) ? this : throw new InvalidOperationException($"Card verb '{verb}' is registered twice.");

    public ICardVerb For(string verb) => verbs.GetValueOrDefault(verb, Unknown.Instance);

    private sealed class Unknown : ICardVerb
    {
        public static readonly Unknown Instance = new();

        public Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
            Task.FromResult(Refusals.UnknownButton);
    }
}
