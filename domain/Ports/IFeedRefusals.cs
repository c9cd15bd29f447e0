namespace PerfServerless.Domain.Ports;

/// <summary>Why messages of feeds were set aside, the last of them.</summary>
public interface IFeedRefusals
{
    Task NoteAsync(FeedRefusal refusal, CancellationToken cancellationToken);

    /// <returns>The last ones, the newest first.</returns>
    Task<IReadOnlyList<FeedRefusal>> LastAsync(int atMost, CancellationToken cancellationToken);
}
