using PerfServerless.Domain.Chat;

namespace PerfServerless.Functions.Phrases;

/// <summary>
/// Answers words that are none of the fixed commands, such as "away until Monday". All that are registered are asked, in the order in which
/// they were registered, until one of them knows what was meant.
/// </summary>
internal interface IChatPhrase
{
    /// <returns>Null where the words are not its own: then the next one is asked, and after the last one help is the answer.</returns>
    Task<ChatCard?> AnswerAsync(SaidInChat said, CancellationToken cancellationToken);
}
