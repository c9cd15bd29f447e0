using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Bot.Verbs;

/// <summary>A verb that sends a form's inputs.</summary>
internal sealed class FormVerb(Func<Scorecard, PersonId, Submission, CancellationToken, Task<ChatCard>> desk) : ICardVerb
{
    public async Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        CardDataReader.Desk(action) is { } key
            ? new VerbOutcome.Show(await desk(action.Scorecard, action.Person, CardDataReader.Submission(action, key), cancellationToken))
            : Refusals.NotYourCard;
}
