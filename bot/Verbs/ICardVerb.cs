namespace PerfServerless.Bot.Verbs;

/// <summary>What one verb of our cards does.</summary>
internal interface ICardVerb
{
    Task<VerbOutcome> HandleAsync(CardAction action, CancellationToken cancellationToken);
}
