using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Feeds;

/// <summary>Notes why a message was set aside by a host whose triggers bring the messages.</summary>
/// <param name="machine">The machine's clock.</param>
public sealed class FeedRefusals(IFeedRefusals refusals, TimeProvider machine)
{
    // What a broker keeps of a reason.
    private const int Longest = 4_000;

    /// <summary>Whether the message is at fault, and would be however often it is brought.</summary>
    public static bool IsOfMessage(Exception e) => e is FeedRefusedException;

    /// <returns>The reason's own id, and in English what it says, without the values in it.</returns>
    public async Task<(string Reason, string Description)> NoteAsync(string aside, string messageId, Exception e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(e);
        var why = e switch
        {
            FeedRefusedException refused => refused.Why,
            System.Text.DecoderFallbackException => FeedWords.NoUtf8,
            _ => FeedWords.Failed.Say(e.GetType().Name),
        };
        await refusals.NoteAsync(new(ActualFeed.Queue, aside, messageId, why, machine.GetUtcNow()), cancellationToken);
        var english = ForLogs.English(why);
        return (why.Id, english.Length <= Longest ? english : english[..Longest]);
    }
}
