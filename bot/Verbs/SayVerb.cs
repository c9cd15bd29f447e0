using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Verbs;

/// <summary>A button that stands for words; the answer is a message of its own.</summary>
internal sealed class SayVerb(IReviewDesk desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var words = CardDataReader.Text(action.Data, CardData.Text) ?? "";
        return new VerbOutcome.Answer(await desk.SaidAsync(action.Tenant, action.Person, words.Trim(), action.ActivityId, cancellationToken));
    }
}
